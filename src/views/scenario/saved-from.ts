import type { Instant } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatClock, formatLongDate, formatTimeZone } from '../../format/instant.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import type { WorkspaceState } from '../../store/workspace-store.ts'
import type { SavedFrom } from '../ui/saved-from.ts'

/** "4 December 2026, 14:02 UTC". */
export const seenAt = (now: Instant, timeZone: string): string =>
  `${formatLongDate(now, timeZone)}, ${formatClock(now, timeZone)} ${formatTimeZone(timeZone)}`

/** "Checkout: 99.9 % over 30 days, rolling"; with the scenario's own name when it has one. */
const promise = ({ service, name, target, sloWindow }: Scenario, now: Instant): string => {
  const window = formatSloWindow(sloWindow, sloPeriod(sloWindow, now).start)
  return `${name === '' ? service : `${service}, “${name}”`}: ${formatShare(target)} over ${window}`
}

/** What stands below a picture of a scenario: "Checkout: 99.9 % over 30 days, rolling · 4 December 2026, 14:02 UTC · Burnline". */
export const sourceLine = (scenario: Scenario, now: Instant): string =>
  [promise(scenario, now), seenAt(now, timeZoneOf(scenario.sloWindow)), 'Burnline'].join(' · ')

/** What is saved from a page about the open scenario. */
export const savedFromOpen = ({ scenarios, openId, clock }: WorkspaceState): SavedFrom => {
  const open = scenarios.find(({ id }) => id === openId) as Scenario
  return { name: open.service, line: sourceLine(open, open.now ?? clock) }
}

/** What is saved from a page about several scenarios; each may be seen at an instant of its own. */
export const savedFromCompared = (scenarios: readonly Scenario[], clock: Instant): SavedFrom => {
  const [first] = scenarios
  const at = ({ now, sloWindow }: Scenario): string => seenAt(now ?? clock, timeZoneOf(sloWindow))
  const together = scenarios.every((scenario) => first !== undefined && at(scenario) === at(first))
  const said = scenarios.map((scenario) => {
    const promised = promise(scenario, scenario.now ?? clock)
    return together ? promised : `${promised}, ${at(scenario)}`
  })
  return {
    name: 'Burnline',
    line: [...said, ...(together && first !== undefined ? [at(first)] : []), 'Burnline'].join(' · '),
  }
}
