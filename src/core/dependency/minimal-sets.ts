import { singlePoints } from './failure-spread.ts'
import { distinct } from './need-bounds.ts'
import { closureHeads, seriesClosure } from './series-closure.ts'
import type { SeriesClosure } from './series-closure.ts'
import type { PartNeed, System } from './system.ts'

/** Parts by their places, in any order. */
export type PartSet = readonly number[]

/** More are not listed: a few doublings further there would be millions. */
const MOST_SETS = 1_000

/** Comparisons of two sets after which the search is given up. */
const MOST_COMPARISONS = 1_000_000

/** A set as bits, one for each part that can be in it. */
type Bits = Uint32Array

/** The sets of a function: those of "any of" are listed one by one, those of "all of" are put together. */
interface Search {
  readonly either: (lists: readonly (readonly Bits[])[]) => readonly Bits[] | null
  readonly both: (first: readonly Bits[], second: readonly Bits[]) => readonly Bits[] | null
}

/**
 * The smallest sets of parts whose failing brings the journey down (`'cut'`), or whose working keeps it up whatever else fails
 * (`'path'`). Taken for granted, and in no set, are the parts that bring it down alone and those that never fail: each of the
 * first is a cut set of its own and stands in every path set.
 *
 * @returns null when there are more than `MOST_SETS` or when it takes too long to say.
 * Source: J. B. Fussell and W. E. Vesely, "A New Methodology for Obtaining Cut Sets for Fault Trees", 1972 (MOCUS).
 */
export const minimalSets = (system: System, kind: 'cut' | 'path'): readonly PartSet[] | null => {
  const single = singlePoints(system)
  const mayFail = system.unavailability.map((chance, part) => chance > 0 && !single[part])
  const members = [...mayFail.keys()].filter((part) => mayFail[part])
  const bitOf = new Map(members.map((part, bit) => [part, bit]))
  const words = Math.ceil(members.length / 32)
  const none = new Uint32Array(words)
  const search = boundedSearch(MOST_COMPARISONS)

  const anyCause = ({ parts, groups }: SeriesClosure, found: readonly (readonly Bits[])[]): readonly Bits[] | null => {
    const alone = parts.flatMap((part) => bitOf.get(part) ?? []).map((bit) => withBit(none, bit))
    const lists = distinct(groups).map((group) => someOf(group, found, search, none, kind))
    if (kind === 'cut') return lists.includes(null) ? null : search.either([alone, ...(lists as Bits[][])])
    let all: readonly Bits[] | null = [alone.reduce(union, none)]
    for (const list of lists) all = all === null || list === null ? null : search.both(all, list)
    return all
  }

  const found: (readonly Bits[])[] = []
  const heads = closureHeads(system)
  // What needs another stands before it, so going backwards every member is there before its group.
  for (let head = heads.length - 1; head >= 0; head--) {
    if (!heads[head]) continue
    const sets = anyCause(seriesClosure(system, head), found)
    if (sets === null) return null
    found[head] = sets
  }
  return (found[0] as readonly Bits[]).map((bits) => members.filter((_, bit) => hasBit(bits, bit)))
}

/** The sets of a group: as many members must fail for it to fail, or work for it to work. */
const someOf = (
  { on, needed }: PartNeed,
  found: readonly (readonly Bits[])[],
  { either, both }: Search,
  none: Bits,
  kind: 'cut' | 'path',
): readonly Bits[] | null => {
  const least = kind === 'cut' ? on.length - needed + 1 : needed
  let counted: (readonly Bits[])[] = Array.from({ length: least + 1 }, (_, count) => (count === 0 ? [none] : []))
  for (const part of on) {
    const next: (readonly Bits[])[] = [[none]]
    for (let count = 1; count <= least; count++) {
      const more = both(counted[count - 1] as readonly Bits[], found[part] as readonly Bits[])
      const sets = more === null ? null : either([counted[count] as readonly Bits[], more])
      if (sets === null) return null
      next.push(sets)
    }
    counted = next
  }
  return counted[least] as readonly Bits[]
}

const boundedSearch = (comparisons: number): Search => {
  let left = comparisons
  const smallest = (sets: readonly Bits[]): readonly Bits[] | null => {
    const kept: Bits[] = []
    for (const set of [...sets].sort((a, b) => bitCount(a) - bitCount(b))) {
      left -= kept.length + 1
      if (left < 0) return null
      if (kept.some((smaller) => isWithin(smaller, set))) continue
      kept.push(set)
      if (kept.length > MOST_SETS) return null
    }
    return kept
  }
  return {
    either: (lists) => smallest(lists.flat()),
    both(first, second) {
      left -= first.length * second.length
      return left < 0 ? null : smallest(first.flatMap((one) => second.map((other) => union(one, other))))
    },
  }
}

const withBit = (bits: Bits, bit: number): Bits => {
  const more = bits.slice()
  more[bit >>> 5] = (more[bit >>> 5] as number) | (1 << (bit & 31))
  return more
}

const hasBit = (bits: Bits, bit: number): boolean => (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1

const union = (a: Bits, b: Bits): Bits => a.map((word, index) => word | (b[index] as number))

const isWithin = (smaller: Bits, larger: Bits): boolean => {
  for (let index = 0; index < smaller.length; index++) {
    if (((smaller[index] as number) & ~(larger[index] as number)) !== 0) return false
  }
  return true
}

const bitCount = (bits: Bits): number => {
  let count = 0
  for (let word of bits) {
    for (; word !== 0; word &= word - 1) count++
  }
  return count
}
