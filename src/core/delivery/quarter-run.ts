import { ratioOf } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import { budgetTrack } from './budget-track.ts'
import type { TrackedBudget } from './budget-track.ts'
import type { PlannedDeploys } from './planned-deploys.ts'
import { clauseAt, remainingParts } from './policy-verdict.ts'
import type { QuarterGround } from './quarter-ground.ts'
import type { QuarterPlan } from './quarter-plan.ts'

/** What came of a quarter's deploys. */
export interface QuarterRun extends TrackedBudget {
  /** Shipped and held back together. */
  readonly planned: number
  readonly shipped: number
  /** Of those shipped. */
  readonly failed: number
  /** Lost: what a clause does not let through is not made up for later. */
  readonly heldBack: number
}

/**
 * Plays a quarter. At each planned deploy the clause that applies to the budget remaining then lets it through or not, by
 * its rank. One that ships and fails spends all it costs at once; in a rolling window that budget comes back one window
 * later, in a calendar one it is gone until the period ends. O(deploys + points of the calm line).
 *
 * @param listens false: everything ships, whatever the policy says.
 */
export const quarterRun = (
  plan: QuarterPlan,
  { calm, worth }: QuarterGround,
  { times, fails, costs, ranks }: PlannedDeploys,
  listens: boolean,
): QuarterRun => {
  const { policy, sloWindow } = plan
  const { times: knots, values } = calm
  const shares = policy.clauses.map(({ shipping }) => ratioOf(shipping))
  const rollsOffAfter = sloWindow.kind === 'rolling' ? sloWindow.duration : Infinity
  // What has failed and not rolled off yet: from `oldest` on, in order.
  const spentAt: Instant[] = []
  const spent: number[] = []
  let [oldest, inWindow, knot, period, shipped, failed] = [0, 0, 0, 0, 0, 0]

  const remaining = (t: Instant): number => {
    const from = knots[knot] as number
    const base = values[knot] as number
    if (t <= from) return remainingParts(base - inWindow)
    const to = knots[knot + 1] as number
    return remainingParts(base + (((values[knot + 1] as number) - base) * (t - from)) / (to - from) - inWindow)
  }
  const track = budgetTrack(policy, knots[0] as number, remaining(knots[0] as number))

  const passKnot = (): void => {
    knot += 1
    track.moveTo(knots[knot] as number, remaining(knots[knot] as number))
    if (knots[knot + 1] !== knots[knot]) return
    knot += 1
    if (sloWindow.kind === 'calendar') {
      period += 1
      inWindow = 0
    }
    track.stepTo(remaining(knots[knot] as number))
  }
  const rollOff = (t: Instant): void => {
    track.moveTo(t, remaining(t))
    inWindow -= spent[oldest] as number
    oldest += 1
    // What is left of sums of doubles is not spent.
    if (oldest === spent.length) inWindow = 0
    track.stepTo(remaining(t))
  }
  const passUntil = (t: Instant): void => {
    for (;;) {
      const knotAt = knots[knot + 1] ?? Infinity
      const rollOffAt = (spentAt[oldest] ?? Infinity) + rollsOffAfter
      if (Math.min(knotAt, rollOffAt) > t) return
      if (knotAt <= rollOffAt) passKnot()
      else rollOff(rollOffAt)
    }
  }

  for (let k = 0; k < times.length; k++) {
    const t = times[k] as number
    passUntil(t)
    const left = remaining(t)
    if (listens && (ranks[k] as number) >= (shares[clauseAt(policy, left)] as number)) continue
    shipped += 1
    if (fails[k] !== 1) continue
    failed += 1
    track.moveTo(t, left)
    const cost = (costs[k] as number) * (worth[period] as number)
    spentAt.push(t)
    spent.push(cost)
    inWindow += cost
    track.stepTo(remaining(t))
  }
  passUntil(knots.at(-1) as number)
  return { ...track.end(), planned: times.length, shipped, failed, heldBack: times.length - shipped }
}
