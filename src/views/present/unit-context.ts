import { createContext } from 'react'
import type { Unit } from './remaining-in.ts'

/** In which unit the huge numbers of a presentation are told. */
export interface ChosenUnit {
  readonly unit: Unit
  readonly choose: (unit: Unit) => void
}

export const UnitContext = createContext<ChosenUnit>({ unit: 'percent', choose: () => undefined })
