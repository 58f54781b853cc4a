import type { Milliseconds, Ratio } from '../quantity/units.ts'
import { MOST_REPLICAS } from './check-system.ts'
import { nodeProbabilities } from './diagram-probability.ts'
import { atLeast } from './k-of-n.ts'
import { fatalReplicas } from './own-unavailability.ts'
import { closureHeads, needsAll, seriesClosure } from './series-closure.ts'
import type { System } from './system.ts'
import { levelProbabilities, systemAnswer } from './system-answer.ts'
import type { ExactAnswer } from './system-answer.ts'
import { timeFailing } from './time-failing.ts'

/** A change to a system and what it would give. */
export interface SystemChange {
  /**
   * A replica more of a part, of which no more than now must work; or doing without the part: whoever cannot work without it
   * now could, so that what only it needs is not needed either.
   */
  readonly kind: 'one-more-replica' | 'without'
  readonly id: string
  /** Of the journey, once that is changed. */
  readonly unavailability: Ratio
  /** How much less of 30 days the journey then fails, on average; 0 or more, and may be a fraction. */
  readonly gained: Milliseconds
}

const MOST_LEFT_OUT = 60

/** Doing without a part takes a diagram of its own, so in large systems fewer are tried: parts times nodes times tries. */
const MOST_WORK = 20_000_000

/**
 * What one more replica of each part would give, and doing without each that somebody cannot work without; the most first. Of
 * the latter, large systems have only those nearest to the journey.
 */
export const systemChanges = (system: System, answer: ExactAnswer): readonly SystemChange[] =>
  [...oneMoreReplica(system, answer), ...without(system, answer)].sort((a, b) => b.gained - a.gained)

const oneMoreReplica = (system: System, answer: ExactAnswer): readonly SystemChange[] => {
  const probability = levelProbabilities(system, answer)
  const levelOf = new Map(answer.order.map((part, level) => [part, level]))
  return system.parts.flatMap((part, place) => {
    if (part.replicas >= MOST_REPLICAS) return []
    const level = levelOf.get(place)
    // A part that never fails by itself has no level, and nothing to gain.
    if (level === undefined) return [changed('one-more-replica', part.id, answer.unavailability, answer)]
    const more = { ...part, replicas: part.replicas + 1 }
    const then = probability.slice()
    then[level] = atLeast(more.replicas, fatalReplicas(more), system.replicaUnavailability[place] as Ratio)
    const unavailability = nodeProbabilities(answer.diagram, then)[answer.diagram.root] as Ratio
    return [changed('one-more-replica', part.id, unavailability, answer)]
  })
}

const without = (system: System, answer: ExactAnswer): readonly SystemChange[] => {
  const affordable = Math.floor(MOST_WORK / (answer.nodes * system.parts.length))
  const tried = withoutAChoice(system).slice(0, Math.min(MOST_LEFT_OUT, affordable))
  return tried.flatMap((left) => {
    const needs = system.needs.map((ofPart) =>
      ofPart.flatMap((need) => {
        if (!needsAll(need) || !need.on.includes(left)) return [need]
        const on = need.on.filter((other) => other !== left)
        return on.length === 0 ? [] : [{ on, needed: on.length }]
      }),
    )
    const then = systemAnswer({ ...system, needs })
    const id = system.parts[left]?.id ?? ''
    return then.kind === 'exact' ? [changed('without', id, then.unavailability, answer)] : []
  })
}

/** The parts that somebody cannot work without, those nearest to the journey first. */
const withoutAChoice = (system: System): readonly number[] => {
  const found = new Set<number>()
  closureHeads(system).forEach((isHead, head) => {
    if (!isHead) return
    for (const part of seriesClosure(system, head).parts.slice(1)) found.add(part)
  })
  return [...found]
}

const changed = (
  kind: SystemChange['kind'],
  id: string,
  unavailability: Ratio,
  { unavailability: before }: ExactAnswer,
): SystemChange => ({ kind, id, unavailability, gained: timeFailing(Math.max(0, before - unavailability)) })
