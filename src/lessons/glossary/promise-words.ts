import { keyed } from '../keyed.ts'
import type { TermKey } from '../term-keys.ts'
import type { TermEntry } from './term-entry.ts'

/** What a promise is, what it leaves, and how that is spent. */
export const promiseWords = keyed('glossary.promise', {
  sli: {
    name: 'SLI, service level indicator',
    says: 'What is measured: the share of valid events that were good.',
    example: 'So far {good} of the events of {service} were good.',
  },
  'good-event': {
    name: 'Good and bad events',
    says: 'An event is one thing a user asked for, mostly a request. It is good if they got what they wanted, fast enough; else it is bad.',
    example: '{service} has had {bad} that went badly in this window.',
  },
  'valid-events': {
    name: 'Valid events',
    says: 'The events that count: all of them, less what nobody promised anything about.',
    example: 'In a whole window about {valid} count.',
  },
  target: {
    name: 'Target',
    says: 'The share of valid events that is to be good. Always below one hundred percent, or nothing could ever change.',
    example: 'Here it is {target}.',
  },
  slo: {
    name: 'SLO, service level objective',
    says: 'The whole promise that a team makes to itself: an SLI, a target, and the time over which it holds.',
    example: 'Here: {target} of what {service} is asked for, over {sloWindow}.',
  },
  sla: {
    name: 'SLA, service level agreement',
    says: 'A contract with customers: what is paid back if it is broken. It is looser than the SLO, so that a team notices trouble before it costs money.',
    example: 'The agreement of this scenario is at {agreement}, its SLO at {target}.',
    unset: 'This scenario has an SLO of {target} and no SLA yet. The Delivery view has a place for one.',
  },
  'error-budget': {
    name: 'Error budget',
    says: 'What the target leaves to fail: the whole less the target. It is there to be spent on change.',
    example: '{target} leaves {budget} to fail: {time} of full outage in this window.',
  },
  'budget-consumed': {
    name: 'Budget consumed',
    says: 'The part of the error budget that bad events have used up. It may pass the whole.',
    example: '{consumed} of this window’s budget is consumed.',
  },
  'budget-remaining': {
    name: 'Budget remaining',
    says: 'What is left of the error budget. Below zero the promise is broken.',
    example: '{remaining} of it remains: {time} of full outage.',
    overspent: 'Nothing remains: {overspent} more than there was has been spent.',
  },
  nine: {
    name: 'Nines',
    says: 'How many nines a target begins with: a target has a nine more when a further nine stands at its end. Each one more divides what may fail by ten.',
    example: 'One nine more than {target} would leave {less} instead of {time}.',
    last: '{target} has as many as can be reckoned with. It leaves {time}.',
  },
  'slo-window': {
    name: 'SLO window',
    says: 'The time over which the promise holds, and with it the budget.',
    example: 'Here: {sloWindow}.',
  },
  'rolling-window': {
    name: 'Rolling window',
    says: 'An SLO window that always ends now. Budget comes back only when old failures leave it.',
    example: 'Over a rolling window of the same length as now, {target} allows {time} of full outage at any moment.',
  },
  'calendar-window': {
    name: 'Calendar window',
    says: 'An SLO window that follows the calendar, in a time zone. At its boundary the budget begins anew, whatever was spent.',
    example: 'In the calendar month of now, {target} would allow {time} of full outage.',
  },
  'roll-off': {
    name: 'Roll-off',
    says: 'In a rolling window, the moment at which an old failure leaves, and gives back what it had spent.',
    example: 'When the latest incident rolls off, {back} of the budget comes back.',
  },
  'budgeting-method': {
    name: 'Budgeting method',
    says: 'What is counted: events, time slices that were good or bad, or the mean of the slices.',
    example: 'Counted by events {events} of the budget remains, by slices {slices}, by their mean {ratios}.',
  },
  occurrences: {
    name: 'Occurrences',
    says: 'Every event counts the same. So an outage when many are there costs more than one at night.',
    example: 'Counted so, {consumed} of the budget is consumed.',
  },
  'time-slice': {
    name: 'Time slice',
    says: 'A short stretch of time, judged as a whole: good if enough of its events were good.',
    example: 'Here a slice lasts {length} and is good from {share} on.',
  },
  'ratio-time-slices': {
    name: 'Ratio time slices',
    says: 'The mean of the slices’ own ratios: every slice weighs the same, however many were there.',
    example: 'Counted so, {consumed} of the budget would be consumed.',
  },
  'latency-threshold': {
    name: 'Latency threshold',
    says: 'How long an answer may take to be good. What is right but late is bad.',
    example: 'For {service} an answer is good within {threshold}.',
    unset: 'For {service} nobody has said how long an answer may take: it is good if it is right.',
  },
  incident: {
    name: 'Incident',
    says: 'Something that went wrong for users: when it began, how long it lasted, and what share of the events failed.',
    example: '{incident} lasted {lasted} and failed {failing} of the events. It spent {cost} of the budget.',
  },
  ledger: {
    name: 'Ledger',
    says: 'The list of the incidents, each with what it spent. The Budget view has it under the heading “Incidents”.',
    example: 'In this scenario it has {incidents}.',
  },
  'full-outage': {
    name: 'Full outage',
    says: 'Everything fails. A minute of it is a handy measure for any other trouble.',
    example: 'A full outage spends the whole budget of this window in {time}.',
  },
  'brown-out': {
    name: 'Brown-out',
    says: 'A part of the events fails, often for long. Less to see than an outage, and often just as dear.',
    example: 'With one in twenty failing, the whole budget is spent in {time}.',
  },
  'background-failures': {
    name: 'Background failures',
    says: 'What fails all the time, outside every named incident.',
    example: 'Here they have spent {cost} of the budget.',
  },
  maintenance: {
    name: 'Maintenance',
    says: 'Time that was announced and does not count, good or bad.',
    example: 'Excluded in this scenario so far: {stretches}.',
  },
  'burn-rate': {
    name: 'Burn rate',
    says: 'How many times faster than allowed the budget is spent. At one, it lasts just the SLO window.',
    example: 'Over the last hour it was {rate}. A full outage would burn at {most}.',
  },
  'time-to-exhaustion': {
    name: 'Time to exhaustion',
    says: 'How long the remaining budget lasts at a burn rate.',
    example: 'At ten times the allowed rate a whole budget of this window lasts {time}.',
  },
  'even-burn': {
    name: 'Even burn',
    says: 'Spending the budget at just the allowed rate, the same every day, so that it is used up as the SLO window ends.',
    example: 'Here that is {share} of the budget a day.',
  },
  forecast: {
    name: 'Forecast',
    says: 'What will be left of the budget if failures go on as they did: calmly as without incidents, as in the window so far, or as in its worst time of late.',
    example: 'Here the calm burn rate is {calm}, and the worst of late {worst}.',
  },
} as const satisfies Readonly<Partial<Record<TermKey, TermEntry>>>)
