import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { thresholdBurnRate } from '../../../core/alert/threshold.ts'
import type { Incident } from '../../../core/incident/incident.ts'
import { fractionNumber } from '../../../core/quantity/fraction.ts'
import { DAY, HOUR, MINUTE, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import { incidentOf } from '../plain-start.ts'
import { words } from './words.ts'

export const PAGE = 'page-1h'
export const TICKET = 'ticket-1d'

export const deploy = (midnight: Instant): Incident =>
  incidentOf('deploy', words.deploy, midnight - 12 * DAY + 14 * HOUR + 2 * MINUTE, 20 * MINUTE, WHOLE)

export const MONTH = 30 * DAY

export const rateOf = (rule: AlertRule, sloWindow: Milliseconds): number =>
  fractionNumber(thresholdBurnRate(rule, sloWindow))
