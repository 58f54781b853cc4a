import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { shortenedIncident } from '../../../src/core/scenario/shortened-incident.ts'
import {
  assessed,
  badDeploy,
  builtIn,
  handWorked,
  incident,
  NOW,
  scenarioWith,
  unmeasured,
} from '../../lessons/support/scenarios.ts'
import type { Case } from '../../lessons/support/scenarios.ts'
import { near } from '../../support/near.ts'

const shortened = ({ assessment }: Pick<Case, 'assessment'>, index: number, part: number) => {
  const entry = assessment.ledger[index]
  const then = entry === undefined ? null : shortenedIncident(assessment, entry, part)
  if (then === null) throw new Error('nothing was measured')
  return then
}

/** The same question, answered by changing the incident and assessing everything anew. */
const assessedAnew = (scenario: Scenario, index: number, part: number): number => {
  const incidents = scenario.incidents.map((one, place) =>
    place === index ? { ...one, lasted: Math.max(1, Math.round(one.lasted * part)) } : one,
  )
  return assessed({ ...scenario, incidents }).assessment.remaining?.share ?? Number.NaN
}

describe('shortenedIncident', () => {
  it('gives back what the rest of the outage cost: 15 of 20 min of 43.2 min', () => {
    const then = shortened(handWorked(), 0, 1 / 4)
    expect(then.lasted).toBe(5 * MINUTE)
    near(then.cost, 5 / 43.2)
    near(then.saved, 15 / 43.2)
    near(then.remaining, (14.2 + 15) / 43.2) // 67.593 %
  })

  it('saves nothing where the time cut off is still to come', () => {
    const going = assessed(scenarioWith({ incidents: [incident({ began: NOW - 5 * MINUTE, lasted: HOUR })] }))
    const then = shortened(going, 0, 1 / 4)
    near(then.saved, 0)
    near(then.remaining, 1 - 5 / 43.2)
  })

  it('saves all of an incident whose shorter self lies before the window', () => {
    const half = assessed(
      scenarioWith({ incidents: [incident({ began: NOW - 30 * DAY - HOUR, lasted: HOUR + MINUTE })] }),
    )
    const then = shortened(half, 0, 1 / 2)
    near(then.cost, 0, 1e-9, { absolute: 1e-12 })
    near(then.remaining, 1)
  })

  it('spares no request that another full outage failed as well', () => {
    const twins = assessed(scenarioWith({ incidents: [badDeploy, incident({ id: 'twin' })] }))
    near(shortened(twins, 0, 1 / 4).saved, 0)
  })

  it('gives back only what was measured in the time cut off when the measurements contain the incident', () => {
    // 48 hours of 100 requests, none failing but 10 and 30 in hours 10 and 11: half the incident leaves the 10.
    const start = NOW - 2 * DAY
    const valid = new Float64Array(48).fill(100)
    const good = new Float64Array(48).fill(100)
    good[10] = 90
    good[11] = 70
    const measured = assessed(
      scenarioWith({
        sloWindow: { kind: 'rolling', duration: 2 * DAY },
        target: ppb(900_000_000),
        measurements: {
          kind: 'imported',
          seriesId: 's',
          source: 'a.csv',
          start,
          step: HOUR,
          steps: 48,
          unit: 'requests',
        },
        incidents: [incident({ began: start + 10 * HOUR, lasted: 2 * HOUR, measured: true })],
      }),
      { start, step: HOUR, good, valid },
    )
    const then = shortened(measured, 0, 1 / 2)
    near(then.saved, 30 / 480) // 30 of 10 % of 4,800
    near(then.cost, 10 / 480)
    near(then.remaining, 1 - 10 / 480)
  })

  it('agrees with assessing the scenario anew, whatever overlaps and fails underneath', () => {
    const incidents = fc.array(
      fc.record({
        began: fc.integer({ min: -31 * 1440, max: 60 }),
        lasted: fc.integer({ min: 4, max: 3_000 }),
        failing: fc.constantFrom(1_000_000_000, 500_000_000, 50_000_000, 990_000_000),
      }),
      { minLength: 1, maxLength: 5 },
    )
    const background = fc.constantFrom(0, 70_000, 300_000_000)
    fc.assert(
      fc.property(incidents, background, fc.constantFrom(1 / 4, 1 / 2, 1), (drawn, failing, part) => {
        const scenario = scenarioWith({
          backgroundFailing: ppb(failing),
          incidents: drawn.map(
            (one, place): Incident => ({
              ...incident({ id: `${place}` }),
              began: NOW + one.began * MINUTE,
              lasted: one.lasted * MINUTE,
              failing: ppb(one.failing),
            }),
          ),
        })
        near(shortened(assessed(scenario), 0, part).remaining, assessedAnew(scenario, 0, part), 1e-9, {
          absolute: 1e-9,
        })
      }),
      { numRuns: 200 },
    )
  })

  it('estimates the built-in scenario to a thousandth of a percent', () => {
    // The estimate is of the few failures that an outage hid; measured anew they are what was drawn for those minutes.
    const then = shortened(builtIn(), 0, 1 / 4)
    expect(then.lasted).toBe(5 * MINUTE)
    near(then.remaining, builtInWith(5 * MINUTE), 1e-9, { absolute: 1e-5 })
  })

  it('is nothing where nothing was measured', () => {
    const { scenario, assessment } = unmeasured()
    const [entry] = assessed({ ...scenario, measurements: null, incidents: [badDeploy] }).assessment.ledger
    expect(entry === undefined ? undefined : shortenedIncident(assessment, entry, 1 / 2)).toBeNull()
  })
})

const builtInWith = (lasted: number): number => {
  const { assessment } = builtIn((incidents) => incidents.map((one, place) => (place === 0 ? { ...one, lasted } : one)))
  return assessment.remaining?.share ?? Number.NaN
}
