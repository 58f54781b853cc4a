import { expect, test } from 'vitest'
import { SECOND } from '../../src/core/quantity/units.ts'
import type { Instant } from '../../src/core/quantity/units.ts'
import { conditionOf } from './support/condition.ts'
import { evaluationsOf } from './support/firing-instants.ts'
import { withPrometheus } from './support/prometheus-server.ts'
import {
  expectedBetweenScrapes,
  expectedOnTheScrapes,
  minuteOf,
  sixIncidentMonth,
} from './support/six-incident-month.ts'
import { ourFiringInstants, samplesOf } from './support/subject.ts'

const months = [
  ['2, on the scrapes', sixIncidentMonth('on'), expectedOnTheScrapes],
  ['2, 17 s after them', sixIncidentMonth('after', { evaluationOffset: 17 * SECOND }), expectedBetweenScrapes],
  ['2, 45 s after them', sixIncidentMonth('late', { evaluationOffset: 45 * SECOND }), expectedBetweenScrapes],
  ['3, on the scrapes', sixIncidentMonth('three', { version: 3 }), expectedBetweenScrapes],
] as const

const minutesOf = (instants: Iterable<Instant>): readonly number[] => [...instants].map(minuteOf)

test.each(months)('we fire at the known minutes of six incidents as version %s', (_, month, expected) => {
  expect(ourFiringInstants(month).map(minutesOf)).toEqual(expected.map((minutes) => [...minutes]))
})

test('a real Prometheus 2 fires at the same minutes of the same samples', async () => {
  const asked = months.filter(([, { sampling }]) => sampling.version === 2)
  const services = asked.map(([, month]) => ({ scenario: month.name, samples: samplesOf(month) }))
  await withPrometheus(services, async (server) => {
    for (const [words, { name, rules, objective, sampling, span }, expected] of asked) {
      for (const [index, rule] of rules.entries()) {
        const answer = await server.queryRange(conditionOf(rule, objective, name), evaluationsOf(sampling, span))
        expect(minutesOf(answer.keys()), `version ${words}, ${rule.id}`).toEqual([...expected[index]!])
      }
    }
  })
})
