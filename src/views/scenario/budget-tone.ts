import type { Ratio } from '../../core/quantity/units.ts'

/** Half the budget left is comfortable, none is not. null: nothing was measured. */
export const budgetTone = (remaining: Ratio | null): 'healthy' | 'caution' | 'spent' | 'unknown' => {
  if (remaining === null) return 'unknown'
  if (remaining <= 0) return 'spent'
  return remaining < 0.5 ? 'caution' : 'healthy'
}
