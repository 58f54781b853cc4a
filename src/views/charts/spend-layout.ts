import type { Ratio } from '../../core/quantity/units.ts'

export interface SpendItem {
  readonly id: string
  readonly label: string
  /** Share of the error budget, 0 or more; for `overspent` what is beyond it. */
  readonly ratio: Ratio
  readonly kind: 'incident' | 'background' | 'shared' | 'remaining' | 'overspent'
  /** What to say in place of the percentage. */
  readonly text?: string | undefined
}

/** How a segment is filled. Incidents take turns, so that neighbours differ without colour too. */
export type SpendFill = 'solid' | 'hatched' | 'dotted' | 'background' | 'shared' | 'remaining'

export interface SpendSegment extends SpendItem {
  /** Null for what is only listed. */
  readonly fill: SpendFill | null
  /** Share of the bar's length; 0 for what is only listed. */
  readonly length: Ratio
}

export interface SpendLayout {
  readonly segments: readonly SpendSegment[]
  /** Where on the bar 100 % of the budget lies: 1 unless more was spent. */
  readonly whole: Ratio
}

const FILLS: readonly SpendFill[] = ['solid', 'hatched', 'dotted']
const MOST_INCIDENTS = 8

/** The largest incidents stay themselves, in their order; the many small ones become one item after them. */
const gatherSmall = (items: readonly SpendItem[]): readonly SpendItem[] => {
  const incidents = items.filter((item) => item.kind === 'incident')
  if (incidents.length <= MOST_INCIDENTS) return items
  const large = new Set(incidents.toSorted((a, b) => b.ratio - a.ratio).slice(0, MOST_INCIDENTS - 1))
  const small = incidents.filter((item) => !large.has(item))
  const gathered: SpendItem = {
    id: 'smaller incidents',
    label: `${small.length} smaller incidents`,
    ratio: small.reduce((sum, item) => sum + item.ratio, 0),
    kind: 'incident',
  }
  return [...large, gathered, ...items.filter((item) => item.kind !== 'incident')].sort(
    (a, b) => order(items, a) - order(items, b),
  )
}

const order = (items: readonly SpendItem[], item: SpendItem): number => {
  const index = items.indexOf(item)
  return index >= 0 ? index : items.findLastIndex((each) => each.kind === 'incident') + 0.5
}

/** Lays items out along a bar that is as long as the budget, or as what was spent when that is more. */
export const layOutSpend = (items: readonly SpendItem[]): SpendLayout => {
  const shown = gatherSmall(items)
  const spent = shown
    .filter((item) => item.kind !== 'remaining' && item.kind !== 'overspent')
    .reduce((sum, item) => sum + item.ratio, 0)
  const full = Math.max(1, spent)
  let incidents = 0
  const fillOf = ({ kind }: SpendItem): SpendFill | null => {
    if (kind === 'incident') return FILLS[incidents++ % FILLS.length] as SpendFill
    return kind === 'overspent' ? null : kind
  }
  return {
    segments: shown.map((item) => ({
      ...item,
      fill: fillOf(item),
      length: item.kind === 'overspent' ? 0 : item.ratio / full,
    })),
    whole: 1 / full,
  }
}
