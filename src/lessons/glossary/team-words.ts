import { keyed } from '../keyed.ts'
import type { TermKey } from '../term-keys.ts'
import type { TermEntry } from './term-entry.ts'

/** Alerts, delivery, systems, and the people who work with them. */
export const teamWords = keyed('glossary.team', {
  'alert-rule': {
    name: 'Burn-rate alert',
    says: 'A rule that speaks when the budget burns too fast, over its long window and its short one.',
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
  'first-alert': {
    name: 'First alert',
    says: 'What somebody heard first of an incident: which rule fired, and how long after the beginning.',
    example: 'Of {incident} the first was {rule}, after {after}.',
    already: 'When {incident} began, {rule} was firing already.',
    none: 'Of {incident} no rule said anything.',
  },
  severity: {
    name: 'Severity',
    says: 'How urgent an alert is: a page cannot wait, a ticket can. Elsewhere such levels have names like P0 or P1.',
    example: 'Of {rules} here, {pages} would wake somebody.',
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
  workbook: {
    name: 'Workbook, and its four rules',
    says: 'The Site Reliability Workbook, a free book by people at Google. Its four alert rules, two that page and two that write a ticket, are what a new scenario begins with.',
    example: 'Of {rules} here, {same} are as the book has them.',
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
  exempt: {
    name: 'Exempt',
    says: 'What may go out even in a freeze: what mends the service or keeps it safe.',
    example: 'At what remains now, {shipping} of the planned deploys go out, and what is exempt comes on top.',
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
    says: 'Running services as an engineering task, with measured promises and error budgets. It is a role, too: an SRE is an engineer who does that, one person of a team or several.',
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
} as const satisfies Readonly<Partial<Record<TermKey, TermEntry>>>)
