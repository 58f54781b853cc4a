import type { Fact } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import type { Bar, Picture } from './card.ts'

/** A number or a name alone. */
export const figure = (fact: Fact): Sentence => sentence('{figure}', { figure: fact })

/** A bar before its length is known. */
export interface Sized extends Pick<Bar, 'label' | 'value'> {
  /** In any unit, the same for all: 0 or more. */
  readonly size: number
  readonly tone?: Bar['tone']
  readonly chosen?: boolean
}

/** Bars against the longest of them, or against the limit where that is longer. */
export const barsOf = (
  title: Sentence,
  rows: readonly Sized[],
  limit: { readonly label: Sentence; readonly size: number } | null = null,
): Picture => {
  const longest = Math.max(limit?.size ?? 0, ...rows.map(({ size }) => size))
  const length = (size: number): number => (longest > 0 ? Math.max(0, size) / longest : 0)
  return {
    kind: 'bars',
    title,
    bars: rows.map(({ label, value, size, tone = 'plain', chosen = false }) => ({
      label,
      value,
      length: length(size),
      tone,
      chosen,
    })),
    limit: limit === null ? null : { label: limit.label, at: length(limit.size) },
  }
}
