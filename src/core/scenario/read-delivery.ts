import { RESTORE_TIMES } from '../delivery/delivery.ts'
import type { CanaryStep, Delivery, DeployHours, OtherSpend, TimeToDetect, Weekday } from '../delivery/delivery.ts'
import { checkPolicy } from '../delivery/check-policy.ts'
import { VERDICTS } from '../delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy, PolicyClause } from '../delivery/error-budget-policy.ts'
import { WHOLE } from '../quantity/units.ts'
import { failure, problem, success } from '../result.ts'
import { LONGEST_CLAUSE, LONGEST_DELIVERY_TIME, LOWEST_CLAUSE, MOST_CANARY_STEPS, MOST_CLAUSES } from './limits.ts'
import { MOST_DEPLOYS } from './limits.ts'
import { checked, choice, kindOf, list, orNull, record, share, text, timeZone, whole, within } from './reading.ts'
import type { Reader } from './reading.ts'

const time = whole(0, LONGEST_DELIVERY_TIME)

const readCanary = list(
  record<CanaryStep>({ exposed: share(1, WHOLE), lasts: whole(1, LONGEST_DELIVERY_TIME) }),
  MOST_CANARY_STEPS,
)

const readDays: Reader<readonly Weekday[]> = checked(list(whole(1, 7) as Reader<Weekday>, 7), (days, path) => {
  if (days.length === 0) return problem(path, 'empty', '')
  const wrong = days.findIndex((day, index) => index > 0 && day <= (days[index - 1] as Weekday))
  return wrong < 0 ? success(days) : problem(`${path}[${wrong}]`, 'repeated-key', String(days[wrong]))
})

const readDeployHours: Reader<DeployHours> = checked(
  record<DeployHours>({ days: readDays, from: whole(0, 23), until: whole(1, 24), timeZone }),
  (hours, path) =>
    hours.until > hours.from
      ? success(hours)
      : problem(`${path}.until`, 'ends-before-it-begins', `${hours.until}:00`, `${hours.from}:00`),
)

const readTimeToDetect: Reader<TimeToDetect> = (data, path) =>
  kindOf(data) === 'typed'
    ? record<Extract<TimeToDetect, { kind: 'typed' }>>({ kind: choice(['typed']), time })(data, path)
    : record<Extract<TimeToDetect, { kind: 'alerts' }>>({ kind: choice(['alerts']) })(data, path)

const readOtherSpend: Reader<OtherSpend> = (data, path) =>
  kindOf(data) === 'typed'
    ? record<Extract<OtherSpend, { kind: 'typed' }>>({ kind: choice(['typed']), share: share(0, WHOLE) })(data, path)
    : record<Extract<OtherSpend, { kind: 'scenario' }>>({ kind: choice(['scenario']) })(data, path)

/** Reads how a team delivers. */
export const readDelivery: Reader<Delivery> = record<Delivery>({
  deploysPerWeek: within(0, MOST_DEPLOYS),
  changeFailureRate: share(0, WHOLE),
  leadTime: orNull(time),
  failing: share(1, WHOLE),
  timeToDetect: readTimeToDetect,
  timeToRestore: time,
  restoreTimes: choice(RESTORE_TIMES),
  canary: readCanary,
  deployHours: orNull(readDeployHours),
  otherSpend: readOtherSpend,
  practices: record<Delivery['practices']>({ timeToDetect: time, timeToRestore: time, canary: readCanary }),
  seed: whole(0, 0xffff_ffff),
})

const readClause = record<PolicyClause>({
  id: text(100),
  from: orNull(whole(LOWEST_CLAUSE, WHOLE)),
  verdict: choice(VERDICTS),
  action: text(LONGEST_CLAUSE),
  decides: text(LONGEST_CLAUSE),
  exempt: text(LONGEST_CLAUSE),
  shipping: share(0, WHOLE),
})

/** Reads an error-budget policy that has one answer at every level of the budget. */
export const readPolicy: Reader<ErrorBudgetPolicy> = checked(
  record<ErrorBudgetPolicy>({
    clauses: list(readClause, MOST_CLAUSES),
    postmortemShare: orNull(share(1, WHOLE)),
    causeShare: orNull(share(1, WHOLE)),
  }),
  (policy, path) => {
    const [first] = checkPolicy(policy)
    return first === undefined ? success(policy) : failure({ ...first, path: first.path.replace(/^policy/, path) })
  },
)
