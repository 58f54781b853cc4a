import { expect, it } from 'vitest'
import type { Course, Known, Step } from '../../../src/lessons/course/course.ts'
import { fetchCourse } from '../../../src/lessons/course/courses.ts'
import { beginningAt, ORDINARY } from './support/beginnings.ts'
import { look } from './support/look.ts'

const courses: readonly Course[] = await Promise.all(Object.values(fetchCourse).map((fetch) => fetch()))

const steps: ReadonlyMap<string, { readonly step: Step; readonly begin: Known }> = new Map(
  courses.flatMap((course) =>
    course.steps.map((step) => [
      `${course.key}, ${step.key}`,
      { step, begin: look(step.begin(course.start(beginningAt(ORDINARY)))) },
    ]),
  ),
)

/** Each of them says what is left or spent, or can be added up to it. */
const TELLING = ['remaining', 'facts', 'spenders', 'burn-down', 'incidents', 'three-methods']

/** The steps that ask what is left or spent, with the telling parts that may yet be seen because they tell nothing there. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'budget, allowance': [],
  'budget, partial': [],
  // The question itself says what each incident took.
  'budget, left': ['incidents'],
  // There is no incident in the list.
  'spending, leak': ['incidents'],
  // What is left now is where the question starts: it asks what is left after some days.
  'rolling-or-calendar, calm-days': ['remaining'],
  // The question says what is spent, and asks how much time the rest is.
  'tour, what-is-left': ['burn-down'],
  // What is left was the answer before this one; the picture shows what each of the two took.
  'tour, why-it-fell': ['remaining'],
  'choose-an-sli, slow-is-bad': [],
  'choose-an-sli, where-it-is-counted': [],
  'test-the-target, first-month': [],
  'test-the-target, second-month': [],
  'test-the-target, three-months': [],
}

it.each(Object.entries(ASKED))('%s shows nothing that tells its answer before the guess', (name, harmless) => {
  const { step } = steps.get(name)!
  const seen: readonly string[] = step.shows === 'all' ? TELLING : step.shows
  const covered: readonly string[] = step.covers
  const open = seen.filter((part) => TELLING.includes(part) && !covered.includes(part))
  expect(open).toEqual(harmless)
})

it('knows of every step whose right answer is what is left or spent', () => {
  const found = [...steps].flatMap(([name, { step, begin }]) => {
    const { question } = step.told(begin, look)
    const { remaining, consumed } = begin.assessment
    const figures = [remaining?.share, consumed?.share, remaining?.time, consumed?.time]
    const [fact] = Object.values(question.options[question.right]!.text.facts)
    const answer = fact === undefined ? null : 'ms' in fact ? fact.ms : 'value' in fact ? fact.value : null
    // A count, such as of deploys, may be the same number by chance.
    const isShareOrTime = fact !== undefined && /^(percent|percent-exactly|span|duration)$/.test(fact.kind)
    return isShareOrTime && answer !== null && figures.includes(answer) ? [name] : []
  })
  expect(found.length).toBeGreaterThan(4)
  expect(Object.keys(ASKED)).toEqual(expect.arrayContaining(found))
})
