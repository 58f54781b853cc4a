import type { EventHistory } from '../measurement/event-history.ts'
import { measuredProfile } from '../measurement/measured-profile.ts'
import { peakAndNight } from '../measurement/peak-and-night.ts'
import type { PeakAndNight } from '../measurement/peak-and-night.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import { errorBudget } from '../objective/error-budget.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import { timeZoneOf } from '../window/slo-window.ts'
import { expectedValidInPeriod } from './burn-down.ts'
import type { Outlook } from './projection.ts'

/**
 * The shape of a service's traffic over the week: as measured in the SLO window so far, or else as stated.
 *
 * @param events what happened, request by request, with excluded time in it.
 */
export const profileOf = (
  events: EventHistory,
  { sloWindow, period, now }: Outlook,
  stated: TrafficProfile,
): TrafficProfile => (events.measured ? measuredProfile(events, timeZoneOf(sloWindow), period.start, now) : stated)

/**
 * What one and the same outage would cost of the present budget where traffic is highest and where it is lowest.
 *
 * @param profile as `profileOf` gives it.
 * @param lasted above 0.
 * @param failing share of the requests that fail, above 0 up to 1.
 */
export const sameOutage = (
  { history, period, now, target }: Outlook,
  profile: TrafficProfile,
  lasted: Milliseconds,
  failing: Ratio,
): PeakAndNight =>
  peakAndNight(profile, {
    lasted,
    failing,
    eventsPerMs: history.expectedRate,
    allowed: (expectedValidInPeriod(history, period, now) * errorBudget(target)) / WHOLE,
  })
