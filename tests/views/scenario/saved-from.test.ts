import { expect, it } from 'vitest'
import { savedFromCompared, sourceLine } from '../../../src/views/scenario/saved-from.ts'
import { workshopScenario as scenario } from '../support/workshop.tsx'

const AT = Date.UTC(2026, 10, 22)

it('says below a picture whose numbers it shows, what is promised, and of when', () => {
  expect(sourceLine(scenario, AT)).toBe(
    'Checkout: 99.9\u00a0% over 30 days, rolling · 22 November 2026, 00:00 UTC · Burnline',
  )
  const berlin = { ...scenario, sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } } as const
  expect(sourceLine({ ...berlin, name: 'With a canary' }, AT)).toBe(
    'Checkout, “With a canary”: 99.9\u00a0% over November 2026, Europe/Berlin · 22 November 2026, 01:00 Europe/Berlin · Burnline',
  )
})

it('names every scenario that is compared, and each one’s instant where they differ', () => {
  const other = { ...scenario, service: 'Search' }
  const promised = '99.9\u00a0% over 30 days, rolling'
  expect(savedFromCompared([scenario, other], 0).line).toBe(
    `Checkout: ${promised} · Search: ${promised} · 22 November 2026, 00:00 UTC · Burnline`,
  )
  expect(savedFromCompared([scenario, { ...other, now: null }], Date.UTC(2026, 10, 23)).line).toBe(
    `Checkout: ${promised}, 22 November 2026, 00:00 UTC · Search: ${promised}, 23 November 2026, 00:00 UTC · Burnline`,
  )
})
