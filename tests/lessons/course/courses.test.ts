import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { sameFacts } from '../../../src/core/scenario/same-facts.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { kindOf } from '../../../src/lessons/course/course-keys.ts'
import type { CourseKey } from '../../../src/lessons/course/course-keys.ts'
import type { Course, Step } from '../../../src/lessons/course/course.ts'
import { fetchCourse } from '../../../src/lessons/course/courses.ts'
import type { Fact } from '../../../src/lessons/fact.ts'
import { STAGE_PARTS } from '../../../src/lessons/stage.ts'
import { homeOfPart } from '../../../src/lessons/topic.ts'
import { beginningAt, MIDNIGHTS, ORDINARY } from './support/beginnings.ts'
import { look } from './support/look.ts'
import { MUTATIONS } from './support/mutations.ts'
import { stageOfPart } from '../../../src/lessons/stage-of-part.ts'
import { sentencesOf, stepWritten, written } from './support/told.ts'

const ONE_COURSE = process.env.COURSE

const courses: readonly Course[] = await Promise.all(
  Object.entries(fetchCourse)
    .filter(([key]) => ONE_COURSE === undefined || key === ONE_COURSE)
    .map(([, fetch]) => fetch()),
)

const registered: readonly (readonly [string, Course])[] = courses.map((course) => [course.key, course])

const steps: readonly (readonly [string, Course, Step])[] = courses.flatMap((course) =>
  course.steps.map((step) => [`${course.key}, ${step.key}`, course, step] as const),
)

const startOf = (course: Course, midnight = ORDINARY): Scenario => course.start(beginningAt(midnight))

const beginOf = (course: Course, step: Step, midnight = ORDINARY): Scenario => step.begin(startOf(course, midnight))

/** What a person could not say in one breath: a full stop in the middle. */
const MORE_THAN_ONE = /[.?!…][”’)]?\s+[^a-z]/

const figureOf = (fact: Fact): number | null => {
  if ('value' in fact) return fact.value
  if ('ms' in fact) return fact.ms
  return 'ppb' in fact ? fact.ppb : null
}

describe.each(registered)('%s', (_, course) => {
  it('is found by its own key', () => {
    expect(fetchCourse[course.key]).toBeDefined()
  })

  it('takes as long as its kind may', () => {
    const isLesson = kindOf(course.key) === 'lessons'
    const {
      minutes,
      steps: { length },
    } = course
    expect(isLesson ? minutes >= 3 && minutes <= 8 : minutes > 0).toBe(true)
    expect(isLesson ? length >= 4 && length <= 8 : length > 0).toBe(true)
  })

  it('has a title, and asks what one can answer after it', () => {
    expect(course.words.title).toMatch(/[^.?!\s]$/)
    expect(course.words.question).toMatch(/[^\s]\?$/)
  })

  it('has steps of different keys that fit into an address', () => {
    const keys = course.steps.map(({ key }) => key)
    expect([...new Set(keys)]).toEqual(keys)
    for (const key of keys) expect(key).toMatch(/^(?!end$)[a-z][a-z-]*[a-z]$/)
  })

  it.each(MIDNIGHTS.map((midnight) => [new Date(midnight).toISOString().slice(0, 10), midnight] as const))(
    'begins on %s with a scenario that can be kept and that stands still',
    (_day, midnight) => {
      const start = startOf(course, midnight)
      expect(start.now).not.toBeNull()
      expect(readScenario(JSON.parse(JSON.stringify(start)), '')).toEqual({ ok: true, value: start })
      for (const step of course.steps) {
        const begin = step.begin(start)
        expect(begin.id).toBe(start.id)
        expect(begin.now).not.toBeNull()
        expect(readScenario(JSON.parse(JSON.stringify(begin)), step.key)).toEqual({ ok: true, value: begin })
      }
    },
  )

  it('is the same whenever it is begun on one day', () => {
    expect(startOf(course)).toEqual(startOf(course))
  })
})

describe.each(steps)('%s', (_, course, step) => {
  const onEveryDay = MIDNIGHTS.map((midnight) => {
    const begin = look(beginOf(course, step, midnight))
    return { begin, told: step.told(begin, look), read: stepWritten(step, begin, look) }
  })

  it('fills every placeholder, on every day', () => {
    for (const { told } of onEveryDay) {
      for (const [place, one] of Object.entries(sentencesOf(told))) {
        const placeholders = [...one.text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect({ place, named: new Set(Object.keys(one.facts)) }).toEqual({ place, named: new Set(placeholders) })
        expect(written(one)).not.toMatch(/[{}]|NaN|Infinity|undefined|null|\d\.\d{9}/)
      }
    }
  })

  it('says, asks and sets each in one sentence', () => {
    for (const { read } of onEveryDay) {
      for (const text of [read.say, read.task, read.question]) expect(text).not.toMatch(MORE_THAN_ONE)
      expect(read.say).toMatch(/[.!]”?$/)
      expect(read.task).toMatch(/[.?!]”?$/)
      expect(read.question).toMatch(/\?$/)
    }
  })

  it('writes no figure by hand, no straight quote and no double space', () => {
    for (const { told } of onEveryDay) {
      for (const { text } of Object.values(sentencesOf(told))) {
        expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/\d|%|×/)
        expect(text).not.toMatch(/['"]| {2}|^\s|\s$|\{\s|\s\}/)
      }
    }
  })

  it('offers options that do not read alike, one of them right, with a why of its own for each', () => {
    for (const { told, read } of onEveryDay) {
      expect([...new Set(read.options)]).toEqual(read.options)
      expect(read.options[told.question.right]).toBeDefined()
      expect([...new Set(read.whys)]).toEqual(read.whys)
      for (const why of read.whys) expect(why.length).toBeGreaterThan(20)
    }
  })

  it('lets the figures of its options rise', () => {
    for (const { told } of onEveryDay) {
      const only = told.question.options.map(({ text }) => Object.values(text.facts))
      const kinds = new Set(only.map((facts) => facts.map(({ kind }) => kind).join(' ')))
      const figures = only.map(([fact]) => (fact === undefined ? null : figureOf(fact)))
      const templates = new Set(told.question.options.map(({ text }) => text.text))
      if (kinds.size > 1 || templates.size > 1 || figures.includes(null)) continue
      expect(figures).toEqual(figures.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
    }
  })

  it('does not give the right figure away before the guess', () => {
    for (const { read } of onEveryDay) {
      const right = read.right.replace(/\.$/, '')
      if (!/\d/.test(right)) continue
      const before = ` ${read.say} ${read.task} ${read.question} `.split(right)
      const given = before
        .slice(1)
        .some((after, place) => /[\s“]$/.test(before[place] ?? '') && !/^[.,]?\d/.test(after))
      expect({ right, given }).toEqual({ right, given: false })
    }
  })

  it('has notes for who presents it: two to four sentences', () => {
    for (const { read } of onEveryDay) {
      const notes = read.notes.join(' ')
      const ends = [...notes.matchAll(/[.?!][”’)]?(?:\s+[^a-z]|$)/g)].length
      expect({ notes, ends: ends >= 2 && ends <= 4 }).toEqual({ notes, ends: true })
    }
  })

  it('covers only what it shows, and shows only what its view has', () => {
    const all: readonly string[] = STAGE_PARTS[step.view]
    const shows: readonly string[] = step.shows === 'all' ? all : step.shows
    for (const part of shows) expect(all).toContain(part)
    for (const part of step.covers) expect(shows).toContain(part)
    expect([...new Set(shows)]).toEqual(shows)
    expect([...new Set(step.covers)]).toEqual(step.covers)
  })

  it('sends the person to a part that is there', () => {
    const { part } = step.attempt
    const place = stageOfPart[part]
    expect(homeOfPart[part]).toBe(step.view)
    const shows: readonly (string | null)[] = step.shows === 'all' ? STAGE_PARTS[step.view] : step.shows
    expect([null, ...shows]).toContain(place)
  })

  it('is done by what it does for the person, on every day, and not before', () => {
    const { attempt } = step
    if (attempt.kind === 'look') return
    for (const { begin } of onEveryDay) {
      const { scenario } = begin
      const now = attempt.apply(scenario)
      expect(attempt.done(scenario, scenario)).toBe(false)
      expect(attempt.done(now, scenario)).toBe(true)
      expect(now.id).toBe(scenario.id)
      expect(sameFacts(now, scenario)).toBe(false)
      expect(readScenario(JSON.parse(JSON.stringify(now)), step.key)).toEqual({ ok: true, value: now })
      // What follows from it can be worked out.
      expect(look(now).assessment.now).toBe(now.now)
    }
  })

  it('works its figures out from the facts that it begins with', () => {
    const begin = beginOf(course, step)
    const usual = JSON.stringify(stepWritten(step, look(begin), look))
    const changed = Object.values(MUTATIONS).filter((mutate) => {
      try {
        return JSON.stringify(stepWritten(step, look(mutate(begin)), look)) !== usual
      } catch {
        // Not every step can be told of all facts: of some that change its figures it can.
        return false
      }
    })
    expect(changed.length).toBeGreaterThan(0)
  })
})

it('knows every course by one key', () => {
  const keys: readonly CourseKey[] = courses.map(({ key }) => key)
  expect([...new Set(keys)]).toEqual(keys)
})
