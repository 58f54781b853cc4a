import type { BudgetUnit } from '../core/scenario/assessment.ts'
import { keyed } from './keyed.ts'

/** A counted noun, for one and for any other number. */
export interface Noun {
  readonly one: string
  readonly other: string
}

export const nouns = keyed('nouns', {
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
  alertRule: { one: 'alert rule', other: 'alert rules' },
  page: { one: 'page', other: 'pages' },
  replica: { one: 'replica', other: 'replicas' },
  time: { one: 'time', other: 'times' },
  quarter: { one: 'quarter', other: 'quarters' },
  lesson: { one: 'lesson', other: 'lessons' },
  step: { one: 'step', other: 'steps' },
} as const satisfies Readonly<Record<string, Noun>>)

/** What stands for what has no name. */
export const unnamed = keyed('unnamed', {
  service: 'the service',
  part: 'a part without a name',
})

const EVENT_NOUNS: Readonly<Record<BudgetUnit, Noun>> = {
  requests: nouns.request,
  time: nouns.minute,
  slices: nouns.timeSlice,
}

/** What a scenario's budget is counted in: requests, minutes where only time is known, or time slices. */
export const eventNoun = (unit: BudgetUnit): Noun => EVENT_NOUNS[unit]
