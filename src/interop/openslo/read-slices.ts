import { EMPTY_SLICES, USUAL_TIME_SLICES } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod, TimeSlices } from '../../core/budgeting/budgeting-method.ts'
import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import { MINUTE, ppb, WHOLE } from '../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { LONGEST_SLICE, SHORTEST_SLICE } from '../../core/scenario/limits.ts'
import { fieldAt, numberField, placeOf } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { annotatedDuration } from './annotation.ts'
import type { Annotations } from './annotation.ts'
import { readShorthand, SHORTHAND_EXAMPLES, shorthandText } from './duration-shorthand.ts'
import { scalarText } from './openslo-object.ts'

const isSliceLength = (length: number): boolean =>
  Number.isInteger(length) && length >= SHORTEST_SLICE && length <= LONGEST_SLICE

const minutes = (text: string): Milliseconds | null => {
  const decimal = decimalFromText(text)
  const length = decimal === null ? null : decimalShifted({ ...decimal, units: decimal.units * BigInt(MINUTE) }, 0)
  return length === null ? null : Number(length)
}

/** A slice's length: a shorthand, or a plain number of minutes. */
const readLength = (objective: At, remarks: Remarks): Milliseconds | null => {
  const at = fieldAt(objective, 'timeSliceWindow')
  if (at === null) return null
  const text = scalarText(at)
  const length = readShorthand(text)?.length ?? minutes(text)
  if (length === null) {
    remarks.add('left-out', 'not-a-duration', at, `${SHORTHAND_EXAMPLES}, 5`)
    return null
  }
  if (isSliceLength(length)) return length
  remarks.add('kept', 'not-a-duration', at, `${durationText(SHORTEST_SLICE)}–${durationText(LONGEST_SLICE)}`)
  return null
}

const HIGHEST = ppb(WHOLE - 1)

const readSliceTarget = (objective: At, remarks: Remarks): PartsPerBillion | null => {
  const text = numberField(objective, 'timeSliceTarget', remarks)
  const at = fieldAt(objective, 'timeSliceTarget')
  if (text === null || at === null) return null
  const decimal = decimalFromText(text)
  const share = decimal === null ? null : decimalShifted(decimal, 9)
  if (share !== null && share > 0n && share < BigInt(WHOLE)) return ppb(Number(share))
  if (share === BigInt(WHOLE)) {
    // Not one bad event in a slice. A billion events must be in it before the two differ.
    remarks.add('kept', 'no-place', at, '0.999999999')
    return HIGHEST
  }
  const percent = decimal === null ? null : decimalShifted(decimal, 7)
  if (percent !== null && percent > BigInt(WHOLE) / 100n && percent < BigInt(WHOLE)) {
    remarks.add('assumed', 'not-a-target', at, `${text} %`)
    return ppb(Number(percent))
  }
  remarks.add('left-out', 'not-a-target', at, 'above 0, at most 1')
  return null
}

const annotatedShare = (text: string | null): PartsPerBillion | null => {
  if (text === null) return null
  const share = parseShare(text, '')
  return share.ok && share.value < WHOLE ? share.value : null
}

/**
 * Reads how time is cut into slices. Lengths and targets that a method needs and nobody says are the usual ones, with a
 * remark. An annotation counts as long as the field that it refines says the same to the minute.
 */
export const readTimeSlices = (
  objective: At,
  method: BudgetingMethod,
  annotations: Annotations,
  remarks: Remarks,
): TimeSlices => {
  const usual = (field: string, needed: boolean, expected: string): void => {
    if (needed && fieldAt(objective, field) === null)
      remarks.add('assumed', 'usual', { ...placeOf(objective), path: `${objective.path}.${field}` }, expected, '')
  }
  usual('timeSliceWindow', method !== 'occurrences', shorthandText(USUAL_TIME_SLICES.length))
  usual('timeSliceTarget', method === 'timeslices', `${percentText(USUAL_TIME_SLICES.target)} %`)
  const said = readLength(objective, remarks)
  const exact = annotatedDuration(annotations('slice-length'))
  const isRefined =
    exact !== null && isSliceLength(exact) && (said === null || shorthandText(exact) === shorthandText(said))
  const empty = EMPTY_SLICES.find((one) => one === annotations('empty-slices'))
  return {
    length: (isRefined ? exact : said) ?? USUAL_TIME_SLICES.length,
    target:
      readSliceTarget(objective, remarks) ?? annotatedShare(annotations('slice-target')) ?? USUAL_TIME_SLICES.target,
    empty: empty ?? USUAL_TIME_SLICES.empty,
  }
}
