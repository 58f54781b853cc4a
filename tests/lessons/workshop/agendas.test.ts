import { describe, expect, it } from 'vitest'
import { CARD_KEYS } from '../../../src/lessons/cards/card-keys.ts'
import { EXERCISE_KEYS, kindOf } from '../../../src/lessons/course/course-keys.ts'
import { fetchCourse } from '../../../src/lessons/course/courses.ts'
import type { Agenda } from '../../../src/lessons/workshop/agenda.ts'
import { AGENDAS, agendaNamed, plannedItems } from '../../../src/lessons/workshop/agendas.ts'

const coursesOf = ({ items }: Agenda) => items.flatMap(({ part }) => (part.kind === 'course' ? [part.key] : []))

describe.each(AGENDAS.map((agenda) => [agenda.minutes, agenda] as const))(
  'the agenda of %i minutes',
  (minutes, agenda) => {
    it('has items that add up to it', () => {
      expect(agenda.items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
      for (const item of agenda.items) expect(item.minutes).toBeGreaterThan(0)
    })

    it('has one item after another, without a gap, up to its end', () => {
      const planned = plannedItems(agenda)
      expect(planned[0]?.begins).toBe(0)
      expect(planned.at(-1)?.ends).toBe(minutes)
      planned.slice(1).forEach(({ begins }, place) => expect(begins).toBe(planned[place]?.ends))
    })

    it('says of every item what to say, what goes wrong and when to move on', () => {
      for (const { say, wrong, moveOn } of agenda.items)
        for (const text of [say, wrong, moveOn]) expect(text).toMatch(/^[A-Z].{10,}[.?!]$/)
    })

    it('opens what exists, and nothing twice', () => {
      const keys = coursesOf(agenda)
      expect([...new Set(keys)]).toEqual(keys)
      for (const key of keys) expect(fetchCourse[key]).toBeDefined()
      const cards = agenda.items.flatMap(({ part }) => (part.kind === 'cards' ? part.keys : []))
      expect([...new Set(cards)]).toEqual(cards)
      for (const card of cards) expect(CARD_KEYS).toContain(card)
    })

    it('has a lesson, an exercise in groups and a debrief', () => {
      const kinds = coursesOf(agenda).map(kindOf)
      expect(kinds).toContain('lessons')
      expect(kinds).toContain('exercises')
      expect(agenda.items.at(-1)?.part.kind).toBe('debrief')
    })
  },
)

it('are 30, 90 and 180 minutes long; the long one has the game, the tour, breaks and every exercise', () => {
  expect(AGENDAS.map(({ minutes }) => minutes)).toEqual([30, 90, 180])
  const long = AGENDAS.at(-1)!
  expect(coursesOf(long)).toEqual(
    expect.arrayContaining(['tour', ...EXERCISE_KEYS.filter((key) => key !== 'vote-on-the-budget')]),
  )
  expect(long.items.map(({ part }) => part.kind)).toEqual(expect.arrayContaining(['game', 'break', 'cards']))
})

it.each([
  [undefined, 90, true],
  ['30', 30, true],
  ['180', 180, true],
  ['45', 30, false],
  ['60', 30, false],
  ['61', 90, false],
  ['9999', 180, false],
  ['99999', 90, false],
  ['half-a-day', 90, false],
  ['', 90, false],
])('an address that says “%s” means the one of %i minutes', (name, minutes, named) => {
  const found = agendaNamed(name)
  expect(found.agenda.minutes).toBe(minutes)
  expect(found.named).toBe(named)
})
