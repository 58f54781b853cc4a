import { keyed } from '../keyed.ts'

/** What several cards say. */
export const words = keyed('cards', {
  promises: '{service} promises {target} over {window}.',
  supposed: 'Say that a service promises {target} over {window}.',
  wholeBudget: 'the whole budget',
} as const)
