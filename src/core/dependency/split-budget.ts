import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import { budgetParties } from './budget-parties.ts'
import type { BudgetParty } from './budget-parties.ts'
import { keepsExtraNine } from './extra-nine.ts'
import { isWithin, targetFailing } from './failing-target.ts'
import { atLeastInverse } from './k-of-n.ts'
import type { System } from './system.ts'
import { systemAnswer } from './system-answer.ts'
import type { Split } from './system-model.ts'

/** What one part, or a group of which only some are needed, may take of a journey's budget. */
export interface SplitShare {
  readonly kind: 'part' | 'group'
  /** The part, or the members of the group. */
  readonly ids: readonly string[]
  /** Whether it is the journey's own part: what its own code and people may fail. */
  readonly own: boolean
  /** How many must work of how many: replicas of a part, members of a group. */
  readonly needed: number
  readonly of: number
  /** The share of time that it may fail. */
  readonly budget: Ratio
  /** What each replica or member may fail to give that, if they fail independently; a member together with all it needs. */
  readonly each: Ratio
  /** The budgets said as targets, rounded to the strict side. */
  readonly target: PartsPerBillion
  readonly eachTarget: PartsPerBillion
  /** The share of time that it fails now; at most so much, for a group too large to be exact. */
  readonly now: Ratio
  /** Whether that is within its budget. */
  readonly kept: boolean
  /** Whether its budget keeps the rule of the extra nine; null for the journey's own part. */
  readonly extraNine: boolean | null
  /** Whether what it fails now keeps that rule; null likewise. */
  readonly extraNineNow: boolean | null
}

/** A journey's budget, handed down. */
export interface BudgetSplit {
  /** The journey's own part first, then what it cannot do without, then groups. The budgets add up to the journey's. */
  readonly shares: readonly SplitShare[]
  /** What all dependencies together fail now, added up: the journey's own part not counted. */
  readonly takenNow: Ratio
  /** What that leaves of the budget to the journey's own part; below 0 when there is nothing left. */
  readonly leftNow: Ratio
  /** What the journey fails if everybody just keeps to their budget, exactly; null when that is too large to say. */
  readonly outcome: Ratio | null
}

/**
 * Hands a journey's budget down to its own part and to all its hard dependencies, direct or not, each once however many share
 * it. The budgets are added up as if no two things ever failed at once, which is on the safe side: `outcome` is never more
 * than the budget. A group of which only some are needed counts as one, and its members get what gives that together.
 *
 * @param budget the share of time that the journey may fail, from 0 to 1.
 * @param split `equal`: as much for each. `proportional`: as each fails now. `weighted`: by the weight of each component, a
 * group by the greatest of its members' weights.
 * @returns null when there is nothing to go by: all weights are 0, or nothing ever fails now.
 * Source: B. Treynor, M. Dahlin, V. Rau and B. Beyer, "The Calculus of Service Availability", ACM Queue 15(2), 2017.
 */
export const splitBudget = (system: System, budget: Ratio, split: Split): BudgetSplit | null => {
  const parties = budgetParties(system)
  const sizes = parties.map(SIZES[split])
  const whole = sum(sizes)
  if (!(whole > 0)) return null
  const shares = parties.map((party, index) => {
    const part = (budget * (sizes[index] as number)) / whole
    return shareOf(party, part, budget, (place) => system.parts[place]?.id ?? '')
  })
  const takenNow = sum(parties.slice(1).map(({ now }) => now))
  return { shares, takenNow, leftNow: budget - takenNow, outcome: outcomeOf(system, parties, shares) }
}

const SIZES: Readonly<Record<Split, (party: BudgetParty) => number>> = {
  equal: () => 1,
  proportional: ({ now }) => now,
  weighted: ({ weight }) => weight,
}

const shareOf = (
  { kind, parts, needed, of, now }: BudgetParty,
  budget: Ratio,
  whole: Ratio,
  idOf: (place: number) => string,
): SplitShare => {
  const own = parts[0] === 0
  const each = atLeastInverse(of, of - needed + 1, budget)
  return {
    kind,
    ids: parts.map(idOf),
    own,
    needed,
    of,
    budget,
    each,
    target: targetFailing(budget),
    eachTarget: targetFailing(each),
    now,
    kept: isWithin(now, budget),
    extraNine: own ? null : keepsExtraNine(budget, whole),
    extraNineNow: own ? null : keepsExtraNine(now, whole),
  }
}

/** The journey with every party at its budget; a member of several groups keeps to the least of them. */
const outcomeOf = (system: System, parties: readonly BudgetParty[], shares: readonly SplitShare[]): Ratio | null => {
  const unavailability = system.parts.map(() => 1)
  parties.forEach(({ kind, parts }, index) => {
    const { budget, each } = shares[index] as SplitShare
    for (const part of parts) {
      unavailability[part] = Math.min(unavailability[part] as Ratio, kind === 'part' ? budget : each)
    }
  })
  const needs = parties.map(({ parts: on, needed, kind }) => ({ on, needed: kind === 'part' ? 1 : needed }))
  const answer = systemAnswer({
    ...system,
    unavailability,
    needs: system.parts.map((_, part) => (part === 0 ? needs.slice(1) : [])),
  })
  return answer.kind === 'exact' ? answer.unavailability : null
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
