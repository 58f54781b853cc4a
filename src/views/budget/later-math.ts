import { lazy } from 'react'

const load = async () => import('./headline-math.tsx')

// The formulas are asked for one at a time, if at all, so they are fetched when the first one is.
export const BudgetMath = lazy(async () => ({ default: (await load()).BudgetMath }))
export const RemainingMath = lazy(async () => ({ default: (await load()).RemainingMath }))
export const LeftMath = lazy(async () => ({ default: (await load()).LeftMath }))
export const BurnRateMath = lazy(async () => ({ default: (await load()).BurnRateMath }))
export const RunsOutMath = lazy(async () => ({ default: (await load()).RunsOutMath }))
export const ReturnMath = lazy(async () => ({ default: (await load()).ReturnMath }))
