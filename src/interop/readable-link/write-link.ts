import { durationText } from '../../core/quantity/duration.ts'
import { instantText } from '../../core/quantity/instant.ts'
import { parseRate, rateText } from '../../core/quantity/rate.ts'
import { percentText } from '../../core/quantity/share.ts'
import { WHOLE } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sloWindowText } from '../../core/window/slo-window-text.ts'
import { encodePart } from './encoding.ts'
import { writeLinkAlerts } from './link-alert.ts'
import { canWriteDelivery, writeLinkDelivery } from './link-delivery.ts'
import { writeLinkExclusion } from './link-exclusion.ts'
import { writeLinkIncident } from './link-incident.ts'
import { writeLinkProfile, writeLinkSlice } from './link-measuring.ts'
import { canWriteMetrics, writeLinkMetric } from './link-metrics.ts'
import { writeLinkReading } from './link-reading.ts'

/** Longer than this, some programs cut an address. */
const LONGEST_LINK = 8_000

/**
 * The readable query of a scenario: "service=Checkout&target=99.9&window=30d&…".
 *
 * @returns null for a scenario that such a link cannot express: one with measurements or where to read them, a specification that it came from, a story, traffic hour by hour,
 *   a policy, better practices, a system or costs of its own, with names that are not sound text (a service needs one), counters that `readSelector` refuses, a rate that `parseRate` refuses, or with
 *   so many incidents that the address would be cut somewhere.
 */
export const writeLink = (scenario: Scenario): string | null => {
  if (scenario.measurements !== null || scenario.story !== '' || scenario.specification !== null) return null
  if (scenario.incidents.some(({ measured }) => measured)) return null
  if (scenario.service === '' || ![scenario.service, scenario.name].every((name) => name === name.trim())) return null
  if (
    ![
      scenario.service,
      scenario.name,
      ...scenario.incidents.map(({ label }) => label),
      ...scenario.exclusions.map(({ reason }) => reason),
    ].every(isSound)
  )
    return null
  if (scenario.prometheus !== null || scenario.trafficProfile.kind === 'hourly') return null
  if (!canWriteDelivery(scenario)) return null
  if (scenario.metrics !== null && !canWriteMetrics(scenario.metrics)) return null
  const rate = scenario.requestsPerSecond === null ? null : rateText(scenario.requestsPerSecond)
  if (rate !== null && !parseRate(rate, 'rate').ok) return null
  const pairs: (readonly [string, string])[] = [['service', encodePart(scenario.service)]]
  if (scenario.name !== '') pairs.push(['name', encodePart(scenario.name)])
  pairs.push(['target', targetText(scenario.target)])
  pairs.push(['window', encodePart(sloWindowText(scenario.sloWindow)).replaceAll('%2F', '/')])
  if (scenario.budgetingMethod !== 'occurrences') pairs.push(['method', scenario.budgetingMethod])
  const slice = writeLinkSlice(scenario.timeSlices)
  if (slice !== null) pairs.push(['slice', slice])
  if (scenario.latencyThreshold !== null) pairs.push(['latency', encodePart(durationText(scenario.latencyThreshold))])
  if (rate !== null) pairs.push(['rate', rate])
  const profile = writeLinkProfile(scenario.trafficProfile)
  if (profile !== null) pairs.push(['profile', profile])
  if (scenario.backgroundFailing > 0)
    pairs.push(['background', encodePart(`${percentText(scenario.backgroundFailing)}%`)])
  if (scenario.now !== null) pairs.push(['now', instantText(scenario.now)])
  for (const incident of scenario.incidents) pairs.push(['incident', writeLinkIncident(incident)])
  for (const exclusion of scenario.exclusions) pairs.push(['exclude', writeLinkExclusion(exclusion)])
  if (!scenario.exclusionsApply) pairs.push(['exclusions', 'counted'])
  for (const alert of writeLinkAlerts(scenario.alertRules)) pairs.push(['alert', alert])
  const reading = writeLinkReading(scenario.alertReading)
  if (reading !== null) pairs.push(['reading', reading])
  if (scenario.metrics !== null) {
    pairs.push(['valid-metric', writeLinkMetric(scenario.metrics.valid)])
    pairs.push(['bad-metric', writeLinkMetric(scenario.metrics.bad)])
  }
  pairs.push(...writeLinkDelivery(scenario.delivery))
  const query = pairs.map(([key, value]) => `${key}=${value}`).join('&')
  return query.length > LONGEST_LINK ? null : query
}

/** Half a character, as a damaged file may hold, cannot stand in an address. */
const isSound = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** A target in percent. Below 1 it needs the sign: without one it would be read as a ratio. */
const targetText = (target: PartsPerBillion): string =>
  encodePart(`${percentText(target)}${target < WHOLE / 100 ? '%' : ''}`)
