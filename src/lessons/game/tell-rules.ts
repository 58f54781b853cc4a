import {
  CANARY_RELEASE_POINTS,
  pointsPerRelease,
  RELEASE_POINTS,
  releasesAllowed,
  releasesThatFit,
  WEEK_POINTS,
} from '../../core/game/capacity.ts'
import { failureSpend, meanRestore } from '../../core/game/failed-release.ts'
import type { GamePromise } from '../../core/game/game-promise.ts'
import { failureRate, LEFT_BY_A_POINT } from '../../core/game/reliability.ts'
import { roundTime } from '../../core/game/round-amounts.ts'
import { FREE_RESERVE, HOARD_COST, KEPT_WORTH, RELEASE_WORTH } from '../../core/game/score.ts'
import { RELEASE_CHOICES } from '../../core/game/vote.ts'
import type { Choice } from '../../core/game/vote.ts'
import type { PolicyClause } from '../../core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { WHOLE } from '../../core/quantity/units.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { amount, count, duration, percent, share, span, verdictNamed } from '../fact.ts'
import type { Fact } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { canaryShare } from './tell-week.ts'
import { words } from './words.ts'

const { rules, vote, nouns } = words

/** How likely a release fails after so many points of work, and what a failed one costs. */
export const toldRisk = (promise: GamePromise, points: number): Sentence =>
  sentence(vote.risk, {
    rate: percent(failureRate(points)),
    bare: percent(failureSpend(promise, points, false)),
    canary: percent(failureSpend(promise, points, true)),
  })

/** What a choice comes to in a week under a clause of the policy. */
export const toldFit = (choice: Choice, clause: PolicyClause): readonly Sentence[] => {
  const fitting = releasesThatFit(choice)
  const shipped = releasesAllowed(fitting, clause.shipping)
  return [
    shipped === 0
      ? sentence(vote.fitsNone, {})
      : sentence(vote.fits, {
          shipped: count(shipped, nouns.release),
          points: count(pointsPerRelease(choice), nouns.point),
          work: count(choice.work, nouns.point),
        }),
    ...(fitting < choice.releases
      ? [sentence(vote.cut, { fitting: amount(fitting), asked: amount(choice.releases) })]
      : []),
    ...(shipped < fitting
      ? [sentence(vote.held, { verdict: verdictNamed(clause), shipped: amount(shipped), fitting: amount(fitting) })]
      : []),
  ]
}

/** The most releases that anybody can ask for. */
const MOST_RELEASES = Math.max(...RELEASE_CHOICES)

/** What each clause of the policy lets through. */
export const toldClauses = ({ policy }: GamePromise): readonly Sentence[] =>
  policy.clauses.map((clause) => {
    const verdict = verdictNamed(clause)
    if (clause.shipping === WHOLE) return sentence(rules.clauseAll, { verdict })
    return releasesAllowed(MOST_RELEASES, clause.shipping) === 0
      ? sentence(rules.clauseNone, { verdict })
      : sentence(rules.clause, { verdict, share: share(clause.shipping) })
  })

/** What everybody knows when a vote is cast: how much is left, and what the policy makes of it. */
export const toldStanding = ({ policy }: GamePromise, left: Ratio): Sentence => {
  const verdict = verdictNamed((policyVerdict(policy, left) as PolicyVerdict).clause)
  return left < 0
    ? sentence(vote.standingOverspent, { over: percent(-left), verdict })
    : sentence(vote.standing, { left: percent(left), verdict })
}

/** A step of a hundredth of the budget would be told in fractions of points: a tenth is. */
const STEP = 0.1

/** All rules. `verdicts` is what the clauses let through, in words. */
export const toldRules = (promise: GamePromise, verdicts: Fact): readonly Sentence[] => [
  sentence(rules.points, {
    all: count(WEEK_POINTS, nouns.point),
    bare: count(RELEASE_POINTS, nouns.point),
    canary: count(CANARY_RELEASE_POINTS, nouns.point),
  }),
  sentence(rules.vote, {}),
  sentence(rules.policy, { verdicts }),
  promise.sloWindow.kind === 'rolling'
    ? sentence(rules.rolling, { window: duration(promise.sloWindow.duration) })
    : sentence(rules.calendar, {}),
  sentence(rules.chance, {
    rate: percent(failureRate(0)),
    restore: span(roundTime(meanRestore(promise, 0))),
    less: percent(Math.round((1 - LEFT_BY_A_POINT) * 1_000) / 1_000),
  }),
  sentence(rules.canary, { exposed: canaryShare() }),
  sentence(rules.detect, {}),
  sentence(rules.outside, {}),
  sentence(rules.scale, {}),
  sentence(rules.score, {
    feature: count(RELEASE_WORTH, nouns.point),
    kept: count(KEPT_WORTH, nouns.point),
    step: percent(STEP),
    reserve: percent(FREE_RESERVE),
    off: count(STEP * HOARD_COST, nouns.point),
  }),
]
