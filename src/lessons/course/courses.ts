import type { Course } from './course.ts'
import type { CourseKey } from './course-keys.ts'

/** Every course, fetched when it is opened. A key without a course is an error here. */
export const fetchCourse: Readonly<Record<CourseKey, () => Promise<Course>>> = {
  promise: async () => (await import('./promise/course.ts')).promise,
  budget: async () => (await import('./budget/course.ts')).budget,
  'nines-and-windows': async () => (await import('./nines-and-windows/course.ts')).ninesAndWindows,
  spending: async () => (await import('./spending/course.ts')).spending,
  'rolling-or-calendar': async () => (await import('./rolling-or-calendar/course.ts')).rollingOrCalendar,
  'burn-rate': async () => (await import('./burn-rate/course.ts')).burnRateLesson,
  'who-is-woken': async () => (await import('./who-is-woken/course.ts')).whoIsWoken,
  'low-traffic': async () => (await import('./low-traffic/course.ts')).lowTrafficLesson,
  'choose-an-sli': async () => (await import('./choose-an-sli/course.ts')).chooseAnSli,
  'test-the-target': async () => (await import('./test-the-target/course.ts')).testTheTarget,
  'night-watch': async () => (await import('./night-watch/course.ts')).nightWatch,
  'vote-on-the-budget': async () => (await import('./vote-on-the-budget/course.ts')).voteOnTheBudget,
  'promise-of-a-chain': async () => (await import('./promise-of-a-chain/course.ts')).promiseOfAChain,
  methods: async () => (await import('./methods/course.ts')).methods,
  dependencies: async () => (await import('./dependencies/course.ts')).dependencies,
  'ship-or-freeze': async () => (await import('./ship-or-freeze/course.ts')).shipOrFreeze,
  tour: async () => (await import('./tour/course.ts')).tour,
}
