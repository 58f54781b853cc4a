import { methodCosts } from '../budgeting/method-costs.ts'
import type { Incident } from '../incident/incident.ts'
import { errorBudget } from '../objective/error-budget.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Ratio } from '../quantity/units.ts'
import { budgetBasis } from '../scenario/budget-history.ts'
import { LONGEST_SLICE } from '../scenario/limits.ts'
import { constantHistory } from '../scenario/scenario-history.ts'
import { sloPeriodLength } from '../window/slo-period.ts'
import { promiseScenario, QUARTER_BEGINS, weekBegins } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'
import { allIncidents, playedWeeks } from './played-quarter.ts'
import type { GameRun, PlayedWeek } from './played-quarter.ts'
import { scoreOf } from './score.ts'

/** What an incident spent. */
export interface QuarterSpend {
  readonly incident: Incident
  /** What it alone spent, as part of one window's budget. */
  readonly spent: Ratio
}

/** What failures spent in a whole quarter, in parts of one window's budget: more than 1 where windows are shorter than it. */
export interface QuarterSpends {
  readonly incidents: readonly QuarterSpend[]
  /** All together, overlaps counted once. */
  readonly all: Ratio
  readonly byReleases: Ratio
  readonly fromOutside: Ratio
  /** How many SLO windows the weeks are long. */
  readonly windows: number
}

/** What one thing done otherwise would have been worth. */
export interface Replayed {
  /** Parts of a window's budget that would not have been spent. May be below 0: other releases may have gone out. */
  readonly saved: Ratio
  /** Points more, or fewer where below 0. */
  readonly points: number
}

/** Weeks in a row that ended outside the objective. */
export interface Breach {
  readonly first: PlayedWeek
  readonly last: PlayedWeek
  /** The one that ended furthest outside. */
  readonly worst: PlayedWeek
}

/** A quarter looked back at, in numbers. */
export interface PostMortem {
  readonly spends: QuarterSpends
  /** null: nothing failed. */
  readonly costliest: QuarterSpend | null
  /** The weeks in which the budget fell by more than a tenth of it, deepest first, at most three. */
  readonly falls: readonly PlayedWeek[]
  /** The weeks that ended outside the objective, those in a row together. */
  readonly breaches: readonly Breach[]
  /** The weeks in which the policy held releases back, and how many. */
  readonly heldWeeks: number
  readonly heldReleases: number
  readonly failedReleases: number
  /** Of those, the ones that a canary kept from most users. */
  readonly canaried: number
  /** The week without a canary whose failed releases spent most, and the same quarter with a canary there. */
  readonly canary: (Replayed & { readonly week: number }) | null
  /** The same quarter with every restore in half the time; null: no release failed. */
  readonly rollback: Replayed | null
}

/** What each incident of the weeks spent, by the promise's own budgeting method. */
export const quarterSpends = (promise: GamePromise, weeks: readonly PlayedWeek[]): QuarterSpends => {
  const incidents = allIncidents(weeks)
  const now = weekBegins(weeks.length + 1)
  const scenario = promiseScenario(promise, incidents, now)
  const length = sloPeriodLength(promise.sloWindow, QUARTER_BEGINS)
  const history = constantHistory(scenario, incidents, QUARTER_BEGINS - LONGEST_SLICE, now + LONGEST_SLICE)
  const { counted, budgeted } = budgetBasis(scenario, history, now)
  const { own, shared } = methodCosts(scenario, counted, budgeted, QUARTER_BEGINS, now)
  const allowed = (budgeted.expectedRate * length * errorBudget(promise.target)) / WHOLE
  const spends = incidents.map((incident, index) => ({ incident, spent: (own[index] as number) / allowed }))
  const sum = (some: readonly QuarterSpend[]): Ratio => some.reduce((total, { spent }) => total + spent, 0)
  const change = ({ incident }: QuarterSpend): boolean => incident.cause === 'change'
  return {
    incidents: spends,
    all: sum(spends) + shared / allowed,
    byReleases: sum(spends.filter(change)),
    fromOutside: sum(spends.filter((one) => !change(one))),
    windows: (now - QUARTER_BEGINS) / length,
  }
}

const FALL: Ratio = 0.1
const MOST_FALLS = 3
const TWICE_AS_FAST = 0.5

/** Looks back at a run. What would have helped is found by playing the same seed again with one thing changed. */
export const postMortem = (run: GameRun, weeks: readonly PlayedWeek[]): PostMortem => {
  const spends = quarterSpends(run.promise, weeks)
  const { total } = scoreOf(weeks)
  const replayed = (played: readonly PlayedWeek[]): Replayed => ({
    saved: spends.all - quarterSpends(run.promise, played).all,
    points: scoreOf(played).total - total,
  })
  const failedReleases = weeks.reduce((sum, { failed }) => sum + failed.length, 0)
  const held = weeks.filter(({ fitting, shipped }) => fitting > shipped)
  const dearest = dearestWithoutCanary(weeks, spends)
  return {
    spends,
    costliest: spends.incidents.reduce<QuarterSpend | null>(
      (most, one) => (one.spent > (most?.spent ?? 0) ? one : most),
      null,
    ),
    falls: weeks
      .filter(({ before, after }) => before - after > FALL)
      .toSorted((a, b) => b.before - b.after - (a.before - a.after))
      .slice(0, MOST_FALLS),
    breaches: breachesOf(weeks),
    heldWeeks: held.length,
    heldReleases: held.reduce((sum, { fitting, shipped }) => sum + fitting - shipped, 0),
    failedReleases,
    canaried: weeks.reduce((sum, { choice, failed }) => sum + (choice.canary ? failed.length : 0), 0),
    canary:
      dearest === null ? null : { week: dearest.number, ...replayed(playedWeeks(withCanary(run, dearest.number))) },
    rollback: failedReleases === 0 ? null : replayed(playedWeeks(run, { restore: TWICE_AS_FAST })),
  }
}

const breachesOf = (weeks: readonly PlayedWeek[]): readonly Breach[] => {
  const found: Breach[] = []
  for (const week of weeks) {
    if (week.kept) continue
    const before = found.at(-1)
    if (before?.last.number === week.number - 1) {
      found[found.length - 1] = { ...before, last: week, worst: week.after < before.worst.after ? week : before.worst }
    } else found.push({ first: week, last: week, worst: week })
  }
  return found
}

/** The same run with a canary in one week. */
export const withCanary = (run: GameRun, week: number): GameRun => ({
  ...run,
  choices: run.choices.map((choice, index) => (index + 1 === week ? { ...choice, canary: true } : choice)),
})

const dearestWithoutCanary = (weeks: readonly PlayedWeek[], { incidents }: QuarterSpends): PlayedWeek | null => {
  const spentBy = new Map(incidents.map(({ incident, spent }) => [incident.id, spent]))
  let found: PlayedWeek | null = null
  let most = 0
  for (const week of weeks) {
    if (week.choice.canary) continue
    const spent = week.failed
      .flatMap(({ incidents: own }) => own)
      .reduce((sum, { id }) => sum + (spentBy.get(id) ?? 0), 0)
    if (spent <= most) continue
    most = spent
    found = week
  }
  return found
}
