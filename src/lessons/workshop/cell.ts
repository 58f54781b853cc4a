import type { Fact } from '../fact.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'

/** A fact that stands alone, such as in a table. */
export const cell = (fact: Fact): Sentence => sentence('{fact}', { fact })
