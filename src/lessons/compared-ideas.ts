import { alertIdeas } from './alert-ideas.ts'
import type { ComparisonRow } from './comparison.ts'
import { deliveryIdeas } from './delivery-ideas.ts'
import type { Idea } from './idea.ts'
import { firstIdeas } from './ideas.ts'

/** The idea of every row of the comparison. A row without one is an error here. */
export const comparedIdeas: Readonly<Record<ComparisonRow, Idea>> = { ...firstIdeas, ...alertIdeas, ...deliveryIdeas }
