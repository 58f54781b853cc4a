import { COMPARISON_ROWS } from '../../../lessons/comparison.ts'
import type { ComparisonRow } from '../../../lessons/comparison.ts'

/** The row that an address names: "#/learn/ideas/error-budgets". null: none, or one that there is not. */
export const rowNamed = (name: string | undefined): ComparisonRow | null =>
  COMPARISON_ROWS.find((row) => row === name) ?? null

/** Lets the present entry of the history name an idea, so that going back to it comes back to that idea. */
export const addressIdea = (row: ComparisonRow): void => {
  const address = location.hash.replace(/^(#\/(?:present\/)?learn\/ideas)[^?]*/, `$1/${row}`)
  history.replaceState(history.state, '', address)
}
