import type { BudgetUnit } from '../core/scenario/assessment.ts'

/** A counted noun, for one and for any other number. */
export interface Noun {
  readonly one: string
  readonly other: string
}

export const nouns = {
  incident: { one: 'incident', other: 'incidents' },
  moreIncident: { one: 'more incident', other: 'more incidents' },
  more: { one: 'more', other: 'more' },
  request: { one: 'request', other: 'requests' },
  timeSlice: { one: 'time slice', other: 'time slices' },
  minute: { one: 'minute', other: 'minutes' },
  deploy: { one: 'deploy', other: 'deploys' },
  clause: { one: 'clause', other: 'clauses' },
  part: { one: 'part', other: 'parts' },
  otherPart: { one: 'other part', other: 'other parts' },
  service: { one: 'service', other: 'services' },
  replica: { one: 'replica', other: 'replicas' },
} as const satisfies Readonly<Record<string, Noun>>

/** What stands for a service without a name. */
export const UNNAMED_SERVICE = 'the service'

/** What stands for a part of a system without a name. */
export const UNNAMED_PART = 'a part without a name'

const EVENT_NOUNS: Readonly<Record<BudgetUnit, Noun>> = {
  requests: nouns.request,
  time: nouns.minute,
  slices: nouns.timeSlice,
}

/** What a scenario's budget is counted in: requests, minutes where only time is known, or time slices. */
export const eventNoun = (unit: BudgetUnit): Noun => EVENT_NOUNS[unit]
