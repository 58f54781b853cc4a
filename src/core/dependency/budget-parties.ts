import type { Ratio } from '../quantity/units.ts'
import { distinct } from './need-bounds.ts'
import { seriesClosure } from './series-closure.ts'
import type { PartNeed, System } from './system.ts'
import { systemAnswer } from './system-answer.ts'

/** Who gets a share when a budget is handed down: a part that the journey cannot do without, or a group of which some are needed. */
export interface BudgetParty {
  readonly kind: 'part' | 'group'
  /** By their places: the part, or the members of the group that are not parties themselves. */
  readonly parts: readonly number[]
  /** How many must work of how many: replicas of the part, or members. */
  readonly needed: number
  readonly of: number
  readonly weight: number
  /** The share of time that it fails now; a group's members with all they need, except for what is a party itself. */
  readonly now: Ratio
}

/**
 * The parties of a journey, its own part first. Each counts once, however many others need it. Members of a group that the
 * journey cannot do without anyway are parties of their own, and the group is what is left to choose then.
 */
export const budgetParties = (system: System): readonly BudgetParty[] => {
  const { parts, groups } = seriesClosure(system, 0)
  const needed = new Set(parts)
  const alone = parts.map((place): BudgetParty => {
    const part = system.parts[place]
    if (part === undefined) throw new RangeError(`no part ${place}`)
    const { neededReplicas, replicas, weight } = part
    const now = system.unavailability[place] as Ratio
    return { kind: 'part', parts: [place], needed: neededReplicas, of: replicas, weight, now }
  })
  const chosen = distinct(groups.map((group) => withoutMembers(group, needed))).filter((group) => group.needed > 0)
  return [
    ...alone,
    ...chosen.map(
      (group): BudgetParty => ({
        kind: 'group',
        parts: group.on,
        needed: group.needed,
        of: group.on.length,
        weight: Math.max(...group.on.map((member) => system.parts[member]?.weight ?? 0)),
        now: groupUnavailability(system, group, needed),
      }),
    ),
  ]
}

const withoutMembers = ({ on, needed }: PartNeed, parties: ReadonlySet<number>): PartNeed => {
  const left = on.filter((member) => !parties.has(member))
  return { on: left, needed: needed - (on.length - left.length) }
}

/** How much of the time too few members of a group work, while all parties themselves do; at most so much when that is too large. */
const groupUnavailability = (system: System, group: PartNeed, parties: ReadonlySet<number>): Ratio => {
  const answer = systemAnswer({
    ...system,
    unavailability: system.unavailability.map((chance, part) => (parties.has(part) ? 0 : chance)),
    needs: system.needs.map((needs, part) => (part === 0 ? [group] : parties.has(part) ? [] : needs)),
  })
  return answer.kind === 'exact' ? answer.unavailability : answer.bounds.high
}
