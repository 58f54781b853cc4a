import { expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { missedScenarios, shareFacts } from '../../../src/views/exchange/share-facts.ts'
import {
  arrivedWords,
  lengthWords,
  measurementWords,
  shareProblemWords,
} from '../../../src/views/exchange/share-words.ts'

it('says what becomes of measurements, and what that changes', () => {
  const measured = { scenarioId: 'a', source: 'month.csv' } as const
  expect(measurementWords({ ...measured, became: 'whole', step: MINUTE, steps: 43_200 })).toBe(
    '“month.csv”: all 43,200 steps of 1m.',
  )
  expect(
    measurementWords({
      ...measured,
      became: 'thinned',
      step: HOUR,
      steps: 720,
      from: { step: MINUTE, steps: 43_200 },
    }),
  ).toMatch(/^“month.csv”: 43,200 steps of 1m become 720 of 1h\. All events are still counted; what is shorter than 1h/)
  expect(measurementWords({ ...measured, became: 'left-out', step: MINUTE, steps: 43_200 })).toMatch(
    /43,200 steps stay here\. Whoever opens it is told that the measurements are missing/,
  )
})

it('says nothing of measurements that came whole', () => {
  expect(arrivedWords({ scenarioId: 'a', became: 'generated' })).toBeNull()
  expect(arrivedWords({ scenarioId: 'a', became: 'whole', source: 'x', step: MINUTE, steps: 1 })).toBeNull()
  expect(arrivedWords({ scenarioId: 'a', became: 'left-out', source: 'x', step: MINUTE, steps: 1 })).toMatch(
    /“x” did not come along/,
  )
})

it.each([
  [212, /^212 characters: short enough/],
  [2_001, /^2,001 characters: some chat programs/],
  [8_001, /^8,001 characters: many chat/],
  [60_001, /^60,001 characters: too long for most programs/],
])('says how far a link of %i characters comes', (length, words) => {
  expect(lengthWords(length)).toMatch(words)
})

it('has words for every reason why a link cannot be opened', () => {
  expect(shareProblemWords({ code: 'newer-version', expected: '1', received: '7' })).toMatch(
    /made by a newer Burnline \(version 7\)\. This one reads up to version 1/,
  )
  expect(shareProblemWords({ code: 'damaged', expected: null, received: '' })).toMatch(/damaged.*cut off on the way/)
  expect(shareProblemWords({ code: 'not-base64', expected: null, received: '<b>' })).toMatch(/“<b>”/)
  expect(shareProblemWords({ code: 'too-long', expected: '2000000', received: '2000001' })).toMatch(
    /at most 2,000,000 characters\. Found 2,000,001/,
  )
  expect(shareProblemWords({ code: 'unpacks-too-large', expected: '10000000', received: '' })).toMatch(
    /more than 10\.0?\sMB|more than 10\sMB/,
  )
  expect(shareProblemWords({ code: 'not-a-share', expected: null, received: 'x' })).toMatch(/not a whole link/)
  expect(shareProblemWords({ code: 'not-scenarios', expected: null, received: 'x' })).toMatch(/something else/)
})

it('names what a scenario gives away, and that secrets are none of it', () => {
  const plain = newScenario('a', 'Checkout')
  expect(shareFacts([plain])[0]).toMatch(
    /^The objective, 4 alert rules, how the team delivers, its policy, and its costs\.$/,
  )
  expect(shareFacts([plain]).join(' ')).not.toMatch(/Also/)
  const telling = {
    ...plain,
    story: 'What happened in May.',
    prometheus: {
      baseUrl: 'https://prometheus.example.org',
      counts: 'good-and-total',
      events: 'good',
      total: 'all',
      refreshEvery: null,
    },
  } as const
  expect(shareFacts([telling])[1]).toBe(
    'Also the story, word for word and the address https://prometheus.example.org and the queries asked there.',
  )
  expect(shareFacts([telling]).at(-1)).toMatch(/Never a password or a token/)
})

it('finds the scenarios that a shared system takes numbers from', () => {
  const search = newScenario('search', 'Search')
  const shop = newScenario('shop', 'Shop')
  const component = {
    id: 'c',
    name: 'Search',
    availability: { kind: 'scenario', scenarioId: 'search' },
    replicas: 1,
    neededReplicas: 1,
    needs: [],
    weight: 1,
  } as const
  const needing = { ...shop, system: { ...shop.system, components: [component] } }
  expect(missedScenarios([needing], [needing, search])).toEqual([search])
  expect(missedScenarios([needing, search], [needing, search])).toEqual([])
})
