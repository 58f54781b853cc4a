import { costliestIncident } from '../../core/alert/costliest-incident.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Known } from '../course/course.ts'
import { chance, delay, duration, percent, verdictNamed, working } from '../fact.ts'
import type { Fact } from '../fact.ts'
import { knownSystem } from '../known-system.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import type { StagedView, StagePart } from '../stage.ts'
import { words } from './words.ts'

/** A number that a change of facts has changed: what it was, what it is, and where it stands. */
export interface Effect {
  readonly said: Sentence
  readonly part: StagePart
  /** Written out they may read the same: then nothing is to be said. null: there was none, or is none. */
  readonly before: Fact | null
  readonly after: Fact | null
}

/** A number of the page, null where there is none. */
type Reading = (known: Known) => Fact | null

const fact = <Value>(value: Value | null | undefined, write: (value: Value) => Fact): Fact | null =>
  value === null || value === undefined ? null : write(value)

const READINGS = {
  remaining: ({ assessment }) => fact(assessment.remaining?.share, percent),
  allowed: ({ assessment }) => duration(assessment.allowedBadTime),
  verdict: ({ scenario, assessment }) =>
    fact(assessment.remaining === null ? null : policyVerdict(scenario.policy, assessment.remaining.share), (found) =>
      verdictNamed(found.clause),
    ),
  chance: ({ scenario, assessment }) => fact(deliveryAssessment(scenario, assessment).findings?.chance.chance, chance),
  promise: ({ scenario, failingOf }) => {
    const answer = knownSystem(scenario, failingOf)?.answer
    return answer?.kind === 'exact' ? working(answer.unavailability) : null
  },
} as const satisfies Readonly<Record<string, Reading>>

type Name = keyof typeof READINGS

const PARTS = {
  remaining: 'remaining',
  allowed: 'allowance',
  verdict: 'verdict',
  chance: 'chance',
  promise: 'journey',
} as const satisfies Readonly<Record<Name, StagePart>>

/** What each view answers, the most telling first; the Alerts view answers it with a page. */
const ANSWERS: Readonly<Record<StagedView, readonly Name[]>> = {
  budget: ['remaining', 'allowed'],
  alerts: ['remaining'],
  delivery: ['verdict', 'chance', 'remaining'],
  system: ['promise'],
}

const effectOn = (name: Name, before: Known, after: Known): readonly Effect[] => {
  const [was, is] = [READINGS[name](before), READINGS[name](after)]
  if (was === null || is === null) return []
  return [{ said: sentence(words.effect[name], { before: was, after: is }), part: PARTS[name], before: was, after: is }]
}

/** After how long the first page came for the costliest incident; null without one, undefined where nothing can be said. */
const firstPage = ({ assessment, alerts }: Known): Milliseconds | null | undefined => {
  const told = costliestIncident(assessment, alerts)
  if (told === null || told.firstPage?.alreadyFiring === true) return undefined
  return told.firstPage?.after ?? null
}

const effectOnPage = (was: Milliseconds | null | undefined, is: Milliseconds | null | undefined): readonly Effect[] => {
  const part = 'alert-headline'
  if (was === undefined || is === undefined || was === is) return []
  if (is === null) {
    const before = delay(was ?? 0)
    return [{ said: sentence(words.effect.silent, { before }), part, before, after: null }]
  }
  const after = delay(is)
  if (was === null) return [{ said: sentence(words.effect.woken, { after }), part, before: null, after }]
  const before = delay(was)
  return [{ said: sentence(words.effect.page, { before, after }), part, before, after }]
}

/**
 * What a change of facts has done to the answers of a view, the most telling first. Numbers that stayed the same may be
 * among them.
 */
export const effectsIn = (view: StagedView, before: Known, after: Known): readonly Effect[] => [
  ...(view === 'alerts' ? effectOnPage(firstPage(before), firstPage(after)) : []),
  ...ANSWERS[view].flatMap((name) => effectOn(name, before, after)),
]
