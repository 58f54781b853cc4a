import type { PartNeed, System } from './system.ts'

/** What a part cannot do without. */
export interface SeriesClosure {
  /** Itself, and all that it needs directly or through others without a choice, each once, by their places. */
  readonly parts: readonly number[]
  /** The needs of all these that leave a choice: k of n, with k below n. */
  readonly groups: readonly PartNeed[]
}

/** Whether a need leaves no choice: all of what it names must work. */
export const needsAll = ({ on, needed }: PartNeed): boolean => needed === on.length

/**
 * Follows the needs without a choice as far as they go: the part works exactly when all these parts do by themselves and every
 * one of the groups has enough members that work.
 */
export const seriesClosure = ({ needs }: System, start: number): SeriesClosure => {
  const parts = [start]
  const seen = new Set(parts)
  const groups: PartNeed[] = []
  for (const part of parts) {
    for (const need of needs[part] ?? []) {
      if (!needsAll(need)) {
        groups.push(need)
        continue
      }
      for (const other of need.on) {
        if (seen.has(other)) continue
        seen.add(other)
        parts.push(other)
      }
    }
  }
  return { parts, groups }
}

/** The parts whose working as a whole is asked for: the journey, and every member of a need that leaves a choice. */
export const closureHeads = ({ parts, needs }: System): readonly boolean[] => {
  const heads = parts.map((_, part) => part === 0)
  for (const need of needs.flat()) {
    if (!needsAll(need)) for (const other of need.on) heads[other] = true
  }
  return heads
}
