/** What is known of a step of a course. */
export interface StepLearned {
  /** Whether the first guess was right; null before it. Later guesses do not change it. */
  readonly right: boolean | null
  readonly done: boolean
}

/** What somebody has learned in this browser. Keys of a version that is newer or older than this one stay in it. */
export interface Learned {
  /** By course, then by step. */
  readonly courses: Readonly<Record<string, Readonly<Record<string, StepLearned>>>>
  /** By misconception card: whether the first guess was right. */
  readonly cards: Readonly<Record<string, boolean>>
}

export const NOTHING_LEARNED: Learned = { courses: {}, cards: {} }

/** A change of what is known, to be made to whatever another tab has stored meanwhile. */
export type Lesson = (learned: Learned) => Learned

const NEW_STEP: StepLearned = { right: null, done: false }

const own = <Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined

/** What is known of a step. */
export const stepLearned = ({ courses }: Learned, course: string, step: string): StepLearned =>
  own(own(courses, course) ?? {}, step) ?? NEW_STEP

/** Whether the first guess at a card was right; null before it. */
export const cardLearned = ({ cards }: Learned, card: string): boolean | null => own(cards, card) ?? null

const withStep = (learned: Learned, course: string, step: string, changes: Partial<StepLearned>): Learned => ({
  ...learned,
  courses: {
    ...learned.courses,
    [course]: { ...own(learned.courses, course), [step]: { ...stepLearned(learned, course, step), ...changes } },
  },
})

export const answer =
  (course: string, step: string, right: boolean): Lesson =>
  (learned) =>
    stepLearned(learned, course, step).right === null ? withStep(learned, course, step, { right }) : learned

export const finish =
  (course: string, step: string): Lesson =>
  (learned) =>
    stepLearned(learned, course, step).done ? learned : withStep(learned, course, step, { done: true })

export const answerCard =
  (card: string, right: boolean): Lesson =>
  (learned) =>
    cardLearned(learned, card) === null ? { ...learned, cards: { ...learned.cards, [card]: right } } : learned

/** Adds what was known before: what was learned since counts for more. */
export const recall =
  (before: Learned): Lesson =>
  (learned) => ({
    cards: { ...before.cards, ...learned.cards },
    courses: Object.fromEntries(
      [...new Set([...Object.keys(before.courses), ...Object.keys(learned.courses)])].map((course) => [
        course,
        { ...own(before.courses, course), ...own(learned.courses, course) },
      ]),
    ),
  })

export const forget =
  (course: string): Lesson =>
  (learned) => {
    if (!Object.hasOwn(learned.courses, course)) return learned
    return {
      ...learned,
      courses: Object.fromEntries(Object.entries(learned.courses).filter(([key]) => key !== course)),
    }
  }
