import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { detectionTime } from '../../../src/core/alert/detection.ts'
import { idealFirings } from '../../../src/core/alert/ideal-firings.ts'
import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import type { CanaryStep } from '../../../src/core/delivery/delivery.ts'
import { stagedDetection } from '../../../src/core/delivery/staged-detection.ts'
import type { StagedDetection } from '../../../src/core/delivery/staged-detection.ts'
import { DAY, HOUR, MINUTE, ppb, SECOND, WHOLE } from '../../../src/core/quantity/units.ts'
import type { PartsPerBillion } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import { near } from '../../support/near.ts'
import { rule } from '../alert/build-rule.ts'
import { incident, span } from '../build.ts'
import { canary, percent } from './build-delivery.ts'

const threeNines = { target: ppb(999_000_000), sloWindow: 30 * DAY }
const [page1h, page6h, ticket1d, ticket3d] = workbookRules() as [AlertRule, AlertRule, AlertRule, AlertRule]

const detect = (
  steps: readonly CanaryStep[],
  failing: PartsPerBillion = WHOLE,
  rules: readonly AlertRule[] = workbookRules(),
): StagedDetection | null => stagedDetection(rules, threeNines, { failing, canary: steps })

describe('a bad deploy without a canary', () => {
  it('is noticed by the first page after 51.84 s, as in the alert lab', () => {
    const found = detect([]) // 1 h × 14.4 × 0.1 %
    expect(found?.rule).toEqual(page1h)
    near(found?.after ?? NaN, 51.84 * SECOND)
  })

  it('is noticed just when a step of that error ratio is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...workbookRules(), rule('1m', '1x', '1h'), rule('1h', '14.4x')),
        fc.integer({ min: 1, max: WHOLE }).map(ppb),
        (one, failing) => {
          const step = detectionTime(one, threeNines, failing / WHOLE)
          const found = detect([], failing, [one])
          expect(found === null).toBe(step === null)
          if (found !== null) near(found.after, step ?? NaN, 1e-12)
        },
      ),
    )
  })
})

describe('a canary', () => {
  it('too small for any page is caught only once everybody is exposed, and a little sooner for what it left behind', () => {
    // Half an hour at 0.5 % is below 14.4 × 0.1 % and 6 × 0.1 %. It leaves 9 s of the 51.84 s, and 42.84 s are to come.
    const found = detect(canary('0.5 30m'))
    expect(found?.rule).toEqual(page1h)
    near(found?.after ?? NaN, span('30m 42.84s'))
  })

  it('is caught in its second step where the first one is too small', () => {
    // 30 min at 1 % leave 18 s of 51.84 s; 33.84 s more take 338.4 s at 10 %.
    const found = detect(canary('1 30m', '10 1h', '50 1h'))
    expect(found?.rule).toEqual(page1h)
    near(found?.after ?? NaN, span('30m') + 338.4 * SECOND)
  })

  it('that lasts long enough is caught within by the slower page', () => {
    // 1 % is above 0.6 %: 6 h × 0.6 % = 129.6 s take 12,960 s at 1 %.
    const found = detect(canary('1 4h'))
    expect(found?.rule).toEqual(page6h)
    near(found?.after ?? NaN, span('3h 36m'))
  })

  it('is found later the smaller it is', () => {
    // 51.84 s ÷ 5 % = 1,036.8 s, 51.84 s ÷ 25 % = 207.36 s
    near(detect(canary('5 1h'))?.after ?? NaN, 1_036.8 * SECOND)
    near(detect(canary('25 1h'))?.after ?? NaN, 207.36 * SECOND)
  })
})

describe('which alert counts', () => {
  it('is a page, though a ticket was there first', () => {
    // 0.4 % for 2 d: the ticket of 3 d × 0.1 % = 259.2 s is there after 64,800 s. Then everything fails.
    const steps = canary('0.4 2d')
    near(detect(steps, WHOLE, [ticket3d])?.after ?? NaN, 64_800 * SECOND)
    // The last hour before left 14.4 s of the 51.84 s; each second brings 1 and lets go of 0.004: 37.44 / 0.996.
    const found = detect(steps)
    expect(found?.rule).toEqual(page1h)
    near(found?.after ?? NaN, 2 * DAY + (37.44 / 0.996) * SECOND)
  })

  it('is a ticket where no page ever fires', () => {
    const found = detect([], percent(0.25)) // 259.2 s ÷ 0.25 %
    expect(found?.rule).toEqual(ticket3d)
    near(found?.after ?? NaN, 103_680 * SECOND)
    // Both tickets are there after 259.2 s ÷ 0.35 %: the first in the table counts.
    expect(detect([], percent(0.35), [ticket3d, ticket1d])?.rule).toEqual(ticket3d)
    expect(detect([], percent(0.35), [ticket1d, ticket3d])?.rule).toEqual(ticket1d)
  })

  it('is none where even everybody exposed only touches a threshold', () => {
    expect(detect([], percent(0.1))).toBeNull()
    expect(detect(canary('50 1h'), percent(0.1))).toBeNull()
    expect(detect([], ppb(1_000_001))?.rule).toEqual(ticket3d)
    expect(detect([], WHOLE, [])).toBeNull()
  })

  it('is never a rule that not even a full outage trips', () => {
    const loose = { target: ppb(900_000_000), sloWindow: 30 * DAY }
    expect(stagedDetection([page1h], loose, { failing: WHOLE, canary: [] })).toBeNull() // 14.4 × 10 % is above all
  })
})

describe('the short window', () => {
  it('holds an alert back where the worst is over: the rest at 1 % fills the long one, but never the short one', () => {
    // 40 s of outage and 1 % for 3 h: the long window is above 51.84 s from 1,224 s on, the last 5 min are at 1 % < 1.44 %
    // by then. After 3 h everybody is exposed: the hour before left 36 s, each second brings 1 and lets go of 0.01.
    const steps = canary('100 40s', '1 3h')
    near(detect(steps, WHOLE, [rule('1h', '14.4x')])?.after ?? NaN, 1_224 * SECOND)
    near(detect(steps, WHOLE, [rule('1h/5m', '14.4x')])?.after ?? NaN, 40 * SECOND + 3 * HOUR + (15.84 / 0.99) * SECOND)
  })
})

describe('what a rule waits for', () => {
  it('starts again when the condition ends meanwhile', () => {
    // 2 min of outage: above 51.84 s after 51.84 s, clear when 5 min hold 4.32 s of it: at 2 min + 295.68 s. That is
    // 363.84 s, less than 10 min. After an hour at nothing much everybody is exposed: by then nothing of the outage is
    // left in an hour, and 51.84 s less the 0.0036 s of the canary come at 1 less 0.000001 each second.
    const steps = canary('100 2m', '0.0001 2h')
    const waiting = rule('1h/5m', '14.4x', '10m')
    near(detect(steps, WHOLE, [{ ...waiting, for: 6 * MINUTE }])?.after ?? NaN, 51.84 * SECOND + 6 * MINUTE)
    const later = 2 * MINUTE + 2 * HOUR + ((51.84 - 0.0036) / 0.999_999) * SECOND + 10 * MINUTE
    near(detect(steps, WHOLE, [waiting])?.after ?? NaN, later)
  })
})

describe('held against the alert lab', () => {
  it('any canary is noticed when the same failures, as incidents one after another, make a rule fire', () => {
    const minutes = (max: number) => fc.integer({ min: 1, max })
    const anyRule = fc.record({
      id: fc.constant('one'),
      severity: fc.constant('page' as const),
      longWindow: minutes(300).map((n) => n * MINUTE),
      shortWindow: fc.constant(null),
      threshold: fc.integer({ min: 1, max: 900 }).map((rate) => burnRateOf(rate * 1.01)),
      for: fc.constantFrom(0, 0, 3 * MINUTE, 40 * MINUTE),
    })
    const anyCanary = fc.array(
      fc.record({
        exposed: fc.integer({ min: 1, max: 1_000 }).map((n) => ppb(n * 1_000_000)),
        lasts: minutes(200).map((n) => n * MINUTE),
      }),
      { maxLength: 6 },
    )
    let compared = 0
    fc.assert(
      fc.property(
        anyRule,
        fc.option(fc.integer({ min: 2, max: 20 })),
        anyCanary,
        fc.constantFrom(1, 0.37),
        (made, part, steps, failing) => {
          const one = {
            ...made,
            shortWindow: part === null ? null : Math.max(SECOND, Math.round(made.longWindow / part)),
          }
          const found = detect(steps, percent(failing * 100), [one])
          const deploy = DAY
          let began = deploy
          const incidents = [...steps, { exposed: WHOLE, lasts: 10 * DAY }].map(({ exposed, lasts }) => {
            const failed = incident(began, lasts, (exposed / WHOLE) * failing * 100)
            began += lasts
            return failed
          })
          const history = constantHistory({ requestsPerSecond: 10, backgroundFailing: ppb(0) }, incidents, 0, 12 * DAY)
          const [firing] = idealFirings(history, one, threeNines, { from: 0, to: began - DAY }, 'healthy')
          expect(found === null).toBe(firing === undefined)
          if (firing === undefined) return
          compared += 1
          near(found?.after ?? NaN, firing.from - deploy, 1e-6, { absolute: 0.5 })
        },
      ),
      { numRuns: 400 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})
