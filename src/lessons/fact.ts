import type { AlertRule } from '../core/alert/alert-rule.ts'
import type { ErrorBudgetPolicy, PolicyClause, Verdict } from '../core/delivery/error-budget-policy.ts'
import type { Incident } from '../core/incident/incident.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../core/quantity/units.ts'
import type { SloWindow } from '../core/window/slo-window.ts'
import { unnamed } from './nouns.ts'
import type { Noun } from './nouns.ts'

/** A number or a name that goes into a sentence, before it is written out. The kind says how it is to be written. */
export type Fact =
  | { readonly kind: 'percent'; readonly value: Ratio }
  /** With more digits, where one decimal would say little. */
  | { readonly kind: 'percent-exactly'; readonly value: Ratio }
  /** A measured or derived time, to be rounded. */
  | { readonly kind: 'span'; readonly ms: Milliseconds }
  /** How long an alert takes, to fire or to clear. */
  | { readonly kind: 'delay'; readonly ms: Milliseconds }
  /** An allowance or what a person typed, to the last digit. */
  | { readonly kind: 'duration'; readonly ms: Milliseconds }
  /** A whole number and what it counts. */
  | { readonly kind: 'count'; readonly value: number; readonly noun: Noun }
  /** How likely something is that is neither certain nor impossible. */
  | { readonly kind: 'chance'; readonly value: number }
  /** How many there are of something on average, to be rounded: 0 or more. */
  | { readonly kind: 'amount'; readonly value: number }
  /** How much of the time something works, by how much of it it fails. */
  | { readonly kind: 'working'; readonly failing: Ratio }
  /** The second half of "one in 1,490". */
  | { readonly kind: 'one-in'; readonly value: number }
  /** An exact share: a target, an error budget, the part of the requests that failed. */
  | { readonly kind: 'share'; readonly ppb: PartsPerBillion }
  | { readonly kind: 'burn-rate'; readonly value: number }
  | { readonly kind: 'slo-window'; readonly sloWindow: SloWindow; readonly start: Instant }
  /** A word of our own. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'rule'; readonly rule: AlertRule }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** Who decides by a clause. */
  | { readonly kind: 'decides'; readonly clause: PolicyClause }
  /** From what remaining budget to what other a clause holds. */
  | { readonly kind: 'clause-range'; readonly policy: ErrorBudgetPolicy; readonly index: number }
  /** A name that the person gave, to be written as it is. */
  | { readonly kind: 'name'; readonly text: string }

export const percent = (value: Ratio): Fact => ({ kind: 'percent', value })
export const percentExactly = (value: Ratio): Fact => ({ kind: 'percent-exactly', value })
export const span = (ms: Milliseconds): Fact => ({ kind: 'span', ms })
export const delay = (ms: Milliseconds): Fact => ({ kind: 'delay', ms })
export const duration = (ms: Milliseconds): Fact => ({ kind: 'duration', ms })
export const count = (value: number, noun: Noun): Fact => ({ kind: 'count', value, noun })
export const chance = (value: number): Fact => ({
  kind: 'chance',
  // Sums of doubles make certain of what is nearly so.
  value: Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, value)),
})
export const amount = (value: number): Fact => ({ kind: 'amount', value })
export const working = (failing: Ratio): Fact => ({ kind: 'working', failing })
export const money = (amount: number, currency: string): Fact => ({ kind: 'money', amount, currency })
export const oneIn = (value: number): Fact => ({ kind: 'one-in', value })
export const share = (ppb: PartsPerBillion): Fact => ({ kind: 'share', ppb })
export const burnRate = (value: number): Fact => ({ kind: 'burn-rate', value })
export const sloWindow = (sloWindow: SloWindow, start: Instant): Fact => ({ kind: 'slo-window', sloWindow, start })
export const word = (text: string): Fact => ({ kind: 'word', text })
export const ruleNamed = (rule: AlertRule): Fact => ({ kind: 'rule', rule })
export const incidentNamed = (incident: Incident): Fact => ({ kind: 'incident', incident })
export const verdictNamed = ({ verdict }: PolicyClause): Fact => ({ kind: 'verdict', verdict })
export const decides = (clause: PolicyClause): Fact => ({ kind: 'decides', clause })
export const clauseRange = (policy: ErrorBudgetPolicy, index: number): Fact => ({ kind: 'clause-range', policy, index })

/** A service by its name, or in a word where it has none. */
export const serviceNamed = (name: string): Fact => named(name, unnamed.service)

/** A part of a system likewise. */
export const partNamed = (name: string): Fact => named(name, unnamed.part)

const named = (name: string, otherwise: string): Fact =>
  name.trim() === '' ? word(otherwise) : { kind: 'name', text: name }
