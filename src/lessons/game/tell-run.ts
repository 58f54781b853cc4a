import { meanRestore } from '../../core/game/failed-release.ts'
import type { GamePromise } from '../../core/game/game-promise.ts'
import type { PlayedWeek } from '../../core/game/played-quarter.ts'
import type { PostMortem, Replayed } from '../../core/game/post-mortem.ts'
import { roundTime } from '../../core/game/round-amounts.ts'
import { failureRate } from '../../core/game/reliability.ts'
import { FREE_RESERVE, scoreOf } from '../../core/game/score.ts'
import type { Score } from '../../core/game/score.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { amount, count, percent, span } from '../fact.ts'
import type { Fact } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { words } from './words.ts'

const { post, over, nouns } = words

/** How a score came about. */
export const toldScore = ({ features, kept, forFeatures, forKept, offForHoarding }: Score, left: number): Sentence => {
  const facts = {
    features: count(forFeatures, nouns.point),
    releases: count(features, nouns.release),
    kept: count(forKept, nouns.point),
    weeks: count(kept, nouns.week),
  }
  if (left < 0) return sentence(over.sumOverspent, { ...facts, over: percent(-left) })
  return offForHoarding > 0
    ? sentence(over.sum, { ...facts, left: percent(left), off: count(offForHoarding, nouns.point) })
    : sentence(over.sumNone, { ...facts, left: percent(left), reserve: percent(FREE_RESERVE) })
}

/** A part of a post-mortem: what it is about, and its sentences. */
export interface ToldPart {
  readonly title: string
  readonly sentences: readonly Sentence[]
}

const spentPart = ({ spends, costliest }: PostMortem, nameOf: (id: string) => Fact): readonly Sentence[] =>
  costliest === null
    ? [sentence(post.spentNothing, {})]
    : [
        sentence(post.spent, {
          all: percent(spends.all),
          change: percent(spends.byReleases),
          outside: percent(spends.fromOutside),
          windows: count(Math.round(spends.windows * 10) / 10, nouns.window),
        }),
        sentence(post.costliest, { name: nameOf(costliest.incident.id), spent: percent(costliest.spent) }),
      ]

const decisivePart = ({ falls, breaches, heldReleases, heldWeeks }: PostMortem): readonly Sentence[] => [
  ...falls.map(({ number, before, after }) =>
    sentence(post.fall, { week: amount(number), before: percent(before), after: percent(after) }),
  ),
  ...(falls.length === 0 ? [sentence(post.noFall, {})] : []),
  ...breaches.map(({ first, last, worst }) =>
    first === last
      ? sentence(post.breach, { week: amount(first.number), over: percent(-worst.after) })
      : sentence(post.breachOfWeeks, {
          from: amount(first.number),
          to: amount(last.number),
          worst: amount(worst.number),
          over: percent(-worst.after),
        }),
  ),
  ...(heldReleases > 0
    ? [sentence(post.heldBack, { held: count(heldReleases, nouns.release), weeks: count(heldWeeks, nouns.week) })]
    : []),
]

/** One of three: worth points, costs some, or neither. */
const byPoints = <Told>({ points }: Replayed, more: Told, less: Told, same: Told): Told =>
  points > 0 ? more : points < 0 ? less : same

const savedPart = ({ canary, rollback }: PostMortem): readonly Sentence[] => {
  if (rollback === null) return [sentence(post.noFailure, {})]
  const told: Sentence[] = []
  if (canary === null) told.push(sentence(post.canaryThere, {}))
  else if (isSpent(canary.saved)) {
    const facts = { week: amount(canary.week), saved: percent(canary.saved) }
    const points = count(Math.abs(canary.points), nouns.point)
    told.push(
      byPoints(
        canary,
        sentence(post.canaryWeek, { ...facts, points }),
        sentence(post.canaryWeekLess, { ...facts, points }),
        sentence(post.canaryWeekSame, facts),
      ),
    )
  }
  if (isSpent(rollback.saved)) {
    const saved = percent(rollback.saved)
    const points = count(Math.abs(rollback.points), nouns.point)
    told.push(
      byPoints(
        rollback,
        sentence(post.rollback, { saved, points }),
        sentence(post.rollbackLess, { saved, points }),
        sentence(post.rollbackSame, { saved }),
      ),
    )
  }
  return [...told, sentence(post.replayed, {})]
}

const wellPart = (
  promise: GamePromise,
  weeks: readonly PlayedWeek[],
  { canaried }: PostMortem,
): readonly Sentence[] => {
  const { kept, features } = scoreOf(weeks)
  const last = weeks.at(-1)
  const points = last?.points ?? 0
  const told = [
    ...(kept === weeks.length
      ? [sentence(post.keptAll, {})]
      : kept > 0
        ? [sentence(post.kept, { kept: amount(kept), weeks: count(weeks.length, nouns.week) })]
        : []),
    ...(features > 0 ? [sentence(post.features, { features: count(features, nouns.release) })] : []),
    ...(points > 0
      ? [
          sentence(post.faster, {
            before: span(roundTime(meanRestore(promise, 0))),
            after: span(roundTime(meanRestore(promise, points))),
            rateBefore: percent(failureRate(0)),
            rateAfter: percent(failureRate(points)),
          }),
        ]
      : []),
    ...(canaried > 0 ? [sentence(post.canaried, { failed: count(canaried, nouns.brokenRelease) })] : []),
  ]
  return told.length > 0 ? told : [sentence(post.nothingYet, {})]
}

/** A finished quarter, looked back at by its numbers. No role is named in it. */
export const toldPostMortem = (
  promise: GamePromise,
  weeks: readonly PlayedWeek[],
  found: PostMortem,
  nameOf: (id: string) => Fact,
): readonly ToldPart[] => [
  { title: post.spentTitle, sentences: spentPart(found, nameOf) },
  { title: post.decisiveTitle, sentences: decisivePart(found) },
  { title: post.savedTitle, sentences: savedPart(found) },
  { title: post.wellTitle, sentences: wellPart(promise, weeks, found) },
]
