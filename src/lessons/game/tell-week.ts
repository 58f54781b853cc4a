import { QUARTER_WEEKS } from '../../core/game/played-quarter.ts'
import type { PlayedWeek } from '../../core/game/played-quarter.ts'
import { failureRate, CANARY } from '../../core/game/reliability.ts'
import { roundTime } from '../../core/game/round-amounts.ts'
import { meanRestore } from '../../core/game/failed-release.ts'
import type { GamePromise } from '../../core/game/game-promise.ts'
import type { ToldIncident, ToldWeek } from '../../core/game/told-week.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { amount, count, duration, percent, ruleNamed, share, span, verdictNamed } from '../fact.ts'
import type { Fact } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const { told, nouns } = words

/** Share of the users that a canary reaches first. */
export const canaryShare = (): Fact => share((CANARY[0] as (typeof CANARY)[number]).exposed)

const released = ({ shipped, failed }: PlayedWeek): Sentence => {
  if (shipped === 0) return sentence(told.noRelease, {})
  const out = count(shipped, nouns.release)
  return failed.length === 0
    ? sentence(told.releasedWell, { shipped: out })
    : sentence(told.released, {
        shipped: out,
        good: amount(shipped - failed.length),
        failed: count(failed.length, nouns.failedRelease),
      })
}

/** What was released in a week, what was not and why, and what reliability work does from now on. */
export const toldReleases = (promise: GamePromise, week: PlayedWeek): readonly Sentence[] => {
  const { choice, fitting, shipped, clause, points } = week
  const after = points + choice.work
  return [
    released(week),
    ...(shipped > 0 && choice.canary ? [sentence(told.canary, { exposed: canaryShare() })] : []),
    ...(choice.releases > fitting
      ? [sentence(told.cut, { lost: count(choice.releases - fitting, nouns.release) })]
      : []),
    ...(fitting > shipped
      ? [sentence(told.held, { verdict: verdictNamed(clause), held: count(fitting - shipped, nouns.release) })]
      : []),
    ...(choice.work > 0
      ? [
          sentence(told.work, {
            points: count(choice.work, nouns.point),
            rate: percent(failureRate(after)),
            restore: span(roundTime(meanRestore(promise, after))),
          }),
        ]
      : []),
  ]
}

/** Traffic this near to the usual is as usual. */
const AS_USUAL = 0.005

/** What one incident did, and who was told of it. */
export const toldIncident = (
  { incident, spent, busy, day, alerts: { first, firstPage } }: ToldIncident,
  name: Fact,
): readonly Sentence[] => {
  const heard = firstPage ?? first
  const facts = {
    name,
    day: amount(day),
    failing: share(incident.failing),
    lasted: span(incident.lasted),
    spent: percent(spent),
  }
  return [
    busy === null || Math.abs(busy - 1) < AS_USUAL
      ? sentence(told.incident, facts)
      : sentence(told.incidentBusy, { ...facts, busy: percent(busy) }),
    heard === null
      ? sentence(told.silent, {})
      : heard.alreadyFiring
        ? sentence(told.already, { rule: ruleNamed(heard.rule) })
        : sentence(firstPage === null ? told.ticketed : told.paged, {
            rule: ruleNamed(heard.rule),
            after: span(roundTime(heard.after)),
          }),
  ]
}

/** What the shares of the budget are shares of; null where the budget is not counted in time or requests. */
export const toldWhole = ({ assessment: { unit, allowedBadTime } }: ToldWeek): Sentence | null => {
  const allowed = duration(allowedBadTime)
  if (unit === 'slices') return null
  return unit === 'time' ? sentence(told.whole, { allowed }) : sentence(told.wholeUsual, { allowed })
}

/** What became of the budget in a week, and what the policy makes of it. */
export const toldBudget = ({ policy }: GamePromise, { week, cameBack }: ToldWeek): readonly Sentence[] => {
  const { before, after, kept, number } = week
  const next = policyVerdict(policy, after) as PolicyVerdict
  return [
    before === after
      ? sentence(told.budgetSame, { after: percent(after) })
      : sentence(told.budget, { before: percent(before), after: percent(after) }),
    ...(cameBack > 0 ? [sentence(told.cameBack, { back: percent(cameBack) })] : []),
    sentence(kept ? told.kept : told.broken, {}),
    ...(number < QUARTER_WEEKS ? [sentence(told.next, { verdict: verdictNamed(next.clause) })] : []),
  ]
}

/** A week in one breath, to be read out. */
export const toldBriefly = ({ policy }: GamePromise, week: PlayedWeek): Sentence => {
  const facts = {
    week: amount(week.number),
    shipped: count(week.shipped, nouns.release),
    failed: count(week.failed.length, nouns.failedRelease),
    outside: count(week.outside.length, nouns.incident),
    verdict: verdictNamed((policyVerdict(policy, week.after) as PolicyVerdict).clause),
  }
  return week.after < 0
    ? sentence(told.briefOverspent, { ...facts, over: percent(-week.after) })
    : sentence(told.brief, { ...facts, left: percent(week.after) })
}
