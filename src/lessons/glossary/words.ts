import { keyed } from '../keyed.ts'
import type { TermKey } from '../term-keys.ts'

/** A term's name, what it means in a sentence or two, and the sentence that shows it with the person's own numbers. */
export interface TermWords {
  readonly name: string
  readonly says: string
  readonly example: string
}

export const words = keyed('glossary', {
  /** Where nothing has been measured, or the scenario has none of it. */
  unmeasured: 'Nothing is measured in this scenario yet. Give it incidents or measurements, and a number stands here.',
  noRules: 'This scenario has no alert rule that a full outage would trip. Give it one in the Alerts view.',
  noIncident: 'No incident has spent anything here yet. Add one in the Budget view.',
  noSystem: 'This scenario has no system yet. Draw one in the System view.',
  nouns: {
    stretch: { one: 'stretch', other: 'stretches' },
    page: { one: 'page', other: 'pages' },
    ticket: { one: 'ticket', other: 'tickets' },
    rule: { one: 'alert rule', other: 'alert rules' },
  },
  terms: {
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
      says: 'How many nines a target begins with. Each one more divides what may fail by ten.',
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
    'alert-rule': {
      name: 'Burn-rate alert',
      says: 'A rule that speaks when the budget burns too fast, over a long window and a short one.',
      example: 'The fastest rule here is {rule}: it speaks above a burn rate of {rate}.',
    },
    'long-window': {
      name: 'Long window',
      says: 'Over how long a rule looks to be sure that it matters.',
      example: '{rule} looks back {window}.',
    },
    'short-window': {
      name: 'Short window',
      says: 'A second, shorter look, so that an alert stops soon after the trouble does. It does not detect any faster.',
      example: 'Because of it, {rule} is quiet again {reset} after a full outage ends.',
      unset: '{rule} has none: it goes on for {reset} after a full outage ends.',
    },
    'detection-time': {
      name: 'Detection time',
      says: 'From the beginning of trouble until a rule fires.',
      example: 'A full outage is noticed by {rule} after {detection}.',
    },
    'reset-time': {
      name: 'Reset time',
      says: 'From the end of trouble until the rule is quiet again.',
      example: 'After a full outage {rule} is quiet again after {reset}.',
    },
    page: {
      name: 'Page',
      says: 'An alert that wakes somebody now. It says that the budget burns fast, not that the SLO is broken.',
      example: 'So far in this window: {pages}.',
    },
    ticket: {
      name: 'Ticket',
      says: 'An alert that waits for working hours: a slow leak that must not be forgotten.',
      example: 'So far in this window: {tickets}.',
    },
    'deployment-frequency': {
      name: 'Deployment frequency',
      says: 'How often a change reaches users. One of DORA’s keys of delivery.',
      example: 'This team plans {deploys} a week.',
    },
    'change-failure-rate': {
      name: 'Change failure rate',
      says: 'The share of deploys that must be put right at once.',
      example: 'Here it is {rate}: about {failures} in an SLO window.',
    },
    'time-to-restore': {
      name: 'Time to restore',
      says: 'From knowing of a failed change until users are well again. A rollback makes it short.',
      example: 'Here it takes {time} on average.',
    },
    'lead-time': {
      name: 'Lead time for changes',
      says: 'From a commit until it runs in production.',
      example: 'Here it is {time}.',
      unset: 'This team has not said yet. The Delivery view asks for it.',
    },
    canary: {
      name: 'Canary',
      says: 'A few users get a change first. What is wrong with it hurts only them.',
      example: 'Here {exposed} of the users get it first.',
      unset: 'Here everybody gets a change at once: there is no canary step yet.',
    },
    'error-budget-policy': {
      name: 'Error-budget policy',
      says: 'What a team does at each level of the remaining budget, agreed in calm times.',
      example: 'With what remains now, this one says: {verdict}.',
    },
    freeze: {
      name: 'Freeze',
      says: 'Releases wait until there is budget again. No punishment: the time goes into what broke.',
      example: 'At what remains now, {shipping} of the planned deploys still go out.',
    },
    'post-mortem': {
      name: 'Post-mortem',
      says: 'What a team writes after an incident to learn from it: what happened, why, what to change. Blame-free: it asks what let it happen, never who.',
      example: 'The one most worth writing here is of {incident}: it spent {cost} of the budget.',
    },
    journey: {
      name: 'Journey',
      says: 'What a user wants to get done, with everything that must work for it.',
      example: 'The journey of this scenario stands on {parts}.',
    },
    dependency: {
      name: 'Dependency',
      says: 'What a part needs to work. A chain of them fails more often than any of its links.',
      example: 'By itself and all that it needs, the journey can be expected to work {working} of the time.',
    },
    replica: {
      name: 'Replica',
      says: 'One of several copies of a part. They help as far as they fail apart from each other.',
      example: 'Two copies at {target} each would both fail {both} of the time, if nothing is shared.',
    },
    'shared-fate': {
      name: 'Shared fate',
      says: 'Copies that lean on the same thing fail together, and count as one there.',
      example: 'If one failure in ten takes both down, two copies at {target} both fail {both} of the time.',
    },
    sre: {
      name: 'SRE, site reliability engineering',
      says: 'Running services as an engineering task, with measured promises and error budgets.',
      example: 'Here it watches over {remaining} of a budget.',
    },
    devops: {
      name: 'DevOps',
      says: 'A way of working in which those who build and those who run share the whole life of software.',
      example: 'Here it brings {deploys} a week to users.',
    },
    'ci-cd': {
      name: 'CI/CD',
      says: 'Every change is built, tested and made ready to ship by itself, and often shipped by itself too.',
      example:
        'At {deploys} a week, {failures} fail in an SLO window; a pipeline that finds one more of them early pays at once.',
    },
    'infrastructure-as-code': {
      name: 'Infrastructure as code',
      says: 'What a system runs on is described in files, reviewed and kept like code. So are SLOs and alerts.',
      example: 'The {rules} of this scenario can be exported as code.',
    },
    toil: {
      name: 'Toil',
      says: 'Work by hand that comes again and again and leaves nothing better behind. It is to be automated away.',
      example: 'In this window {pages} took somebody from other work.',
    },
  } as const satisfies Readonly<Record<TermKey, TermWords & Readonly<Record<string, string>>>>,
} as const)
