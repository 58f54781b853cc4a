import type { Spot } from '../../lessons/course/course.ts'
import { CONTROLS, FIRST_CONTROL } from './parts.ts'
import type { Part } from './parts.ts'

/** Selectors of the one control of a part that a task speaks of. A value that can be typed comes before the choice of its kind. */
export const spotControls = (part: Part, { row, field }: Spot): readonly string[] => {
  const spot = [row && `[data-row="${row}"]`, field && `[data-field="${field}"]`].filter(Boolean).join(' ')
  return [...(CONTROLS[part] ?? []), 'input', FIRST_CONTROL].map((one) => `${spot} :is(${one})`)
}
