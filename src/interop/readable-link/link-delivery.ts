import { NO_COST } from '../../core/cost/cost.ts'
import { parseDeliveryTime, parseDeploys, parseStepLength } from '../../core/delivery/delivery-text.ts'
import { RESTORE_TIMES } from '../../core/delivery/delivery.ts'
import type { CanaryStep, Delivery, DeployHours, Weekday } from '../../core/delivery/delivery.ts'
import { USUAL_POLICY } from '../../core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../core/delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../../core/dependency/system-model.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { isTimeZone } from '../../core/quantity/instant.ts'
import { rateText } from '../../core/quantity/rate.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { decodeWord, encodePart } from './encoding.ts'
import { readChoice } from './link-choice.ts'

/** The keys of a link that say how a team delivers; `canary` repeats. */
export const DELIVERY_KEYS = [
  'deploys',
  'failure-rate',
  'failing',
  'lead-time',
  'detect',
  'restore',
  'deploy-hours',
  'elsewhere',
] as const

export type DeliveryKey = (typeof DELIVERY_KEYS)[number]

type Read = <Value>(key: DeliveryKey, missing: Value, reader: (raw: string) => Result<Value>) => Value

/** Reads delivery; whatever a link does not say is as usual. */
export const readLinkDelivery = (read: Read, canary: readonly CanaryStep[]): Delivery => {
  const restore = read(
    'restore',
    { time: USUAL_DELIVERY.timeToRestore, spread: USUAL_DELIVERY.restoreTimes },
    readRestore,
  )
  return {
    ...USUAL_DELIVERY,
    deploysPerWeek: read('deploys', USUAL_DELIVERY.deploysPerWeek, (raw) => parseDeploys(decodeWord(raw), 'deploys')),
    changeFailureRate: read('failure-rate', USUAL_DELIVERY.changeFailureRate, (raw) =>
      parseShare(decodeWord(raw), 'failure-rate', true),
    ),
    failing: read('failing', USUAL_DELIVERY.failing, (raw) => parseShare(decodeWord(raw), 'failing')),
    leadTime: read<Milliseconds | null>('lead-time', null, (raw) => parseDeliveryTime(decodeWord(raw), 'lead-time')),
    timeToDetect: read<Delivery['timeToDetect']>('detect', { kind: 'alerts' }, (raw) => {
      const time = parseDeliveryTime(decodeWord(raw), 'detect')
      return time.ok ? success({ kind: 'typed', time: time.value }) : time
    }),
    timeToRestore: restore.time,
    restoreTimes: restore.spread,
    canary,
    deployHours: read<DeployHours | null>('deploy-hours', null, readHours),
    otherSpend: read<Delivery['otherSpend']>('elsewhere', { kind: 'scenario' }, (raw) => {
      const share = parseShare(decodeWord(raw), 'elsewhere', true)
      return share.ok ? success({ kind: 'typed', share: share.value }) : share
    }),
  }
}

/** Reads `5%25/30m`: the share of users on the new version, and for how long. */
export const readLinkCanary = (raw: string, index: number): Result<CanaryStep> => {
  const [exposedText = '', lastsText = ''] = raw.split('/').map(decodeWord)
  const exposed = parseShare(exposedText, `canary[${index}].exposed`)
  if (!exposed.ok) return exposed
  const lasts = parseStepLength(lastsText, `canary[${index}].lasts`)
  return lasts.ok ? success({ exposed: exposed.value, lasts: lasts.value }) : lasts
}

const readRestore = (raw: string): Result<{ time: Milliseconds; spread: Delivery['restoreTimes'] }> => {
  const [timeText = '', spreadText = USUAL_DELIVERY.restoreTimes] = raw.split('/').map(decodeWord)
  const time = parseDeliveryTime(timeText, 'restore')
  if (!time.ok) return time
  const spread = readChoice(spreadText, 'restore', RESTORE_TIMES)
  return spread.ok ? success({ time: time.value, spread: spread.value }) : spread
}

/** Reads `1,2,3,4/9-17/Europe/Berlin`: days (1 is Monday), hours, and whose clocks (UTC when left out). */
const readHours = (raw: string): Result<DeployHours> => {
  const [daysText = '', hoursText = '', ...zone] = raw.split('/').map(decodeWord)
  const days = [...new Set(daysText.split(',').map(Number))].sort((a, b) => a - b)
  if (!days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    return problem('deploy-hours', 'not-a-choice', daysText, '1, 2, 3, 4, 5, 6, 7')
  }
  const [from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(hoursText)?.slice(1).map(Number) ?? []
  if (from === undefined || until === undefined || from > 23 || until > 24) {
    return problem('deploy-hours', 'not-a-number', hoursText, '0–24')
  }
  if (until <= from) return problem('deploy-hours', 'ends-before-it-begins', `${until}:00`, `${from}:00`)
  const timeZone = zone.length === 0 ? 'UTC' : zone.join('/')
  return isTimeZone(timeZone)
    ? success({ days: days as Weekday[], from, until, timeZone })
    : problem('deploy-hours', 'not-a-time-zone', timeZone)
}

/** Whether a link can say how a scenario delivers: better practices, policies, systems and costs are too long for one. */
export const canWriteDelivery = ({ delivery, policy, system, cost }: Scenario): boolean =>
  // A fraction of a deploy may have more digits than anybody would type.
  parseDeploys(rateText(delivery.deploysPerWeek), 'deploys').ok &&
  sameFacts([delivery.practices, delivery.seed], [USUAL_DELIVERY.practices, USUAL_DELIVERY.seed]) &&
  sameFacts([policy, system, cost], [USUAL_POLICY, NO_SYSTEM, NO_COST])

const shareText = (share: PartsPerBillion): string => encodePart(`${percentText(share)}%`)

const timeText = (time: Milliseconds): string => (time === 0 ? '0' : encodePart(durationText(time)))

const hoursText = ({ days, from, until, timeZone }: DeployHours): string =>
  [days.join(','), `${from}-${until}`, ...timeZone.split('/')].map(encodePart).join('/')

/** The keys and values of what is not as usual. */
export const writeLinkDelivery = (delivery: Delivery): readonly (readonly [string, string])[] => {
  const usual = USUAL_DELIVERY
  const pairs: (readonly [DeliveryKey | 'canary', string])[] = []
  const { deploysPerWeek, changeFailureRate, failing, leadTime, timeToDetect, timeToRestore, restoreTimes } = delivery
  if (deploysPerWeek !== usual.deploysPerWeek) pairs.push(['deploys', rateText(deploysPerWeek)])
  if (changeFailureRate !== usual.changeFailureRate) pairs.push(['failure-rate', shareText(changeFailureRate)])
  if (failing !== usual.failing) pairs.push(['failing', shareText(failing)])
  if (leadTime !== null) pairs.push(['lead-time', timeText(leadTime)])
  if (timeToDetect.kind === 'typed') pairs.push(['detect', timeText(timeToDetect.time)])
  if (timeToRestore !== usual.timeToRestore || restoreTimes !== usual.restoreTimes) {
    pairs.push([
      'restore',
      `${timeText(timeToRestore)}${restoreTimes === usual.restoreTimes ? '' : `/${restoreTimes}`}`,
    ])
  }
  for (const { exposed, lasts } of delivery.canary) pairs.push(['canary', `${shareText(exposed)}/${timeText(lasts)}`])
  if (delivery.deployHours !== null) pairs.push(['deploy-hours', hoursText(delivery.deployHours)])
  if (delivery.otherSpend.kind === 'typed') pairs.push(['elsewhere', shareText(delivery.otherSpend.share)])
  return pairs
}
