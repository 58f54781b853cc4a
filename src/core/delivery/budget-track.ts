import type { Line } from '../measurement/decimation.ts'
import { decimate } from '../measurement/decimation.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { clauseAt } from './policy-verdict.ts'

/** From `from` up to `until` this clause of the policy applied. */
export interface ClauseStretch {
  readonly from: Instant
  readonly until: Instant
  readonly index: number
}

/** What became of a remaining budget. */
export interface TrackedBudget {
  /** At most 1,500 points; two at one instant are a step. */
  readonly line: Line
  readonly timeBelowZero: Milliseconds
  /** How often it fell below 0. To begin below it is no fall. */
  readonly breaches: number
  /** What the policy said when, without gaps; what is too short to be seen in a picture is part of what came before it. */
  readonly stretches: readonly ClauseStretch[]
  /** How long each clause of the policy applied, in all. */
  readonly timeIn: readonly Milliseconds[]
}

/** Follows a remaining budget, given in whole parts per billion, from its first value on. */
export interface BudgetTrack {
  /** It changes evenly until then. */
  moveTo(t: Instant, parts: number): void
  /** It changes at once. */
  stepTo(parts: number): void
  end(): TrackedBudget
}

/** Of a third of a day each in a quarter: a step stays as steep as it is. They leave no more than 1,500 points. */
const LINE_COLUMNS = 300

/** So many stretches fill a picture. */
const MOST_STRETCHES = 400

export const budgetTrack = (policy: ErrorBudgetPolicy, from: Instant, begin: number): BudgetTrack => {
  const times = [from]
  const values = [begin]
  const timeIn = policy.clauses.map(() => 0)
  const stretches: { from: Instant; until: Instant; index: number }[] = []
  let [now, parts, timeBelowZero, breaches] = [from, begin, 0, 0]

  const keep = (t: Instant, reached: number): void => {
    if (reached < 0 && parts >= 0) breaches += 1
    times.push(t)
    values.push(reached)
    now = t
    parts = reached
  }
  const stay = (index: number, since: Instant, until: Instant): void => {
    if (until <= since) return
    timeIn[index] = (timeIn[index] as number) + until - since
    const last = stretches.at(-1)
    if (last?.index === index) last.until = until
    else stretches.push({ from: since, until, index })
  }
  /** When an even change from now until `t` passes `level`, to the millisecond. */
  const passes = (level: number, t: Instant, reached: number): Instant =>
    now + Math.round(((t - now) * (parts - level)) / (parts - reached))

  return {
    moveTo(t, reached) {
      if (parts < 0 || reached < 0) {
        const crossing = parts < 0 === reached < 0 ? null : passes(0, t, reached)
        timeBelowZero += crossing === null ? t - now : parts < 0 ? crossing - now : t - crossing
      }
      const last = clauseAt(policy, reached)
      let since = now
      for (let index = clauseAt(policy, parts); index !== last; ) {
        // A clause is left at where it begins, on the way down; on the way up the one above begins there.
        const bound = policy.clauses[index < last ? index : index - 1]?.from as number
        const until = Math.min(t, Math.max(since, passes(bound, t, reached)))
        stay(index, since, until)
        since = until
        index += index < last ? 1 : -1
      }
      stay(last, since, t)
      keep(t, reached)
    },
    stepTo(reached) {
      keep(now, reached)
    },
    end: () => ({
      line: decimate(
        Float64Array.from(times),
        Float64Array.from(values, (value) => value / WHOLE),
        LINE_COLUMNS,
      ),
      timeBelowZero,
      breaches,
      stretches: visible(stretches, (now - from) / MOST_STRETCHES),
      timeIn,
    }),
  }
}

const visible = (stretches: readonly ClauseStretch[], least: Milliseconds): readonly ClauseStretch[] => {
  const seen: { from: Instant; until: Instant; index: number }[] = []
  for (const stretch of stretches) {
    const last = seen.at(-1)
    if (last !== undefined && (stretch.until - stretch.from < least || last.index === stretch.index)) {
      last.until = stretch.until
    } else seen.push({ ...stretch })
  }
  return seen
}
