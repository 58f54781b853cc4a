import { describe, expect, it } from 'vitest'
import { EXERCISE_KEYS, LESSON_KEYS, TOUR } from '../../../src/lessons/course/course-keys.ts'
import type { CourseKey } from '../../../src/lessons/course/course-keys.ts'
import { fetchCourse } from '../../../src/lessons/course/courses.ts'
import { beginningAt, MIDNIGHTS } from './support/beginnings.ts'
import { look } from './support/look.ts'
import { sentencesOf } from './support/told.ts'

const FOLDER = '../../../src/lessons/course'

const words = import.meta.glob<unknown>('../../../src/lessons/course/*/words.ts', { eager: true, import: 'words' })
const sources = import.meta.glob<string>('../../../src/lessons/course/*/words.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
})

const texts = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(texts) : []
}

const ALL: readonly CourseKey[] = [TOUR, ...LESSON_KEYS, ...EXERCISE_KEYS]

const keys = ALL.filter((key) => fetchCourse[key] !== undefined)

/** Every text that a course says on any of the days. */
const saidBy = async (key: CourseKey): Promise<ReadonlySet<string>> => {
  const course = await fetchCourse[key]?.()
  if (course === undefined) throw new RangeError(`no such course: ${key}`)
  const said = MIDNIGHTS.flatMap((midnight) => {
    const start = course.start(beginningAt(midnight))
    return course.steps.flatMap(({ begin, told, attempt }) => {
      const from = begin(start)
      const [first, then] = [from, attempt.kind === 'change' ? attempt.apply(from) : from].map((one) => texts(one))
      const sentences = Object.values(sentencesOf(told(look(from), look)))
      return [...sentences.flatMap(({ text, facts }) => [text, ...texts(facts)]), ...(first ?? []), ...(then ?? [])]
    })
  })
  return new Set([course.words.title, course.words.question, ...said])
}

describe.each(keys)('the words of %s', (key) => {
  const own = texts(words[`${FOLDER}/${key}/words.ts`])

  it('lie apart from its code, under a key of their own', () => {
    expect(own.length).toBeGreaterThan(10)
    expect(sources[`${FOLDER}/${key}/words.ts`]).toContain(`keyed('course.${key}',`)
  })

  it('hold no figure: every number is worked out', () => {
    expect(own.filter((text) => /\d|%/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  })

  it('are all said on some day', async () => {
    const said = await saidBy(key)
    const placed = own.filter((text) => /\s/.test(text))
    expect(placed.filter((text) => !said.has(text))).toEqual([])
  })
})
