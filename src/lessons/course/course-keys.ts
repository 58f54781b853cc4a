/** The lessons, in the order in which they build on each other. */
export const LESSON_KEYS = [
  'promise',
  'budget',
  'nines-and-windows',
  'spending',
  'rolling-or-calendar',
  'burn-rate',
  'who-is-woken',
  'low-traffic',
  'methods',
  'dependencies',
  'ship-or-freeze',
] as const

export type LessonKey = (typeof LESSON_KEYS)[number]

/** The exercises of a workshop, for groups. */
export const EXERCISE_KEYS = [
  'choose-an-sli',
  'test-the-target',
  'night-watch',
  'vote-on-the-budget',
  'promise-of-a-chain',
] as const

export type ExerciseKey = (typeof EXERCISE_KEYS)[number]

/** The e-commerce team's story, through every view. */
export const TOUR = 'tour'

export type CourseKey = LessonKey | ExerciseKey | typeof TOUR

/** In which part of an address each kind stands: "#/learn/lessons/budget/…", "#/learn/exercises/…", "#/learn/tour/…". */
export type CourseKind = 'lessons' | 'exercises' | 'tour'

export const kindOf = (key: CourseKey): CourseKind => {
  if (key === TOUR) return 'tour'
  return (LESSON_KEYS as readonly string[]).includes(key) ? 'lessons' : 'exercises'
}
