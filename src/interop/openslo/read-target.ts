import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import type { Decimal } from '../../core/quantity/decimal.ts'
import { ppb, WHOLE } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { fieldAt, numberField, placeOf } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'

/** Which field says a target. */
export type TargetField = 'target' | 'targetPercent'

/** Digits after the point: of a ratio and of a percentage. */
const PLACES: Readonly<Record<TargetField, number>> = { target: 9, targetPercent: 7 }

const EXPECTED: Readonly<Record<TargetField, string>> = {
  target: 'above 0 and below 1, at most 9 decimals',
  targetPercent: 'above 0 and below 100, at most 7 decimals',
}

const isAboveOne = ({ units, scale }: Decimal): boolean => units > 10n ** BigInt(scale)

const shareOf = (decimal: Decimal, places: number): PartsPerBillion | null => {
  const share = decimalShifted(decimal, places)
  return share === null || share <= 0n || share >= BigInt(WHOLE) ? null : ppb(Number(share))
}

const readField = (objective: At, field: TargetField, remarks: Remarks): PartsPerBillion | null => {
  const text = numberField(objective, field, remarks)
  const at = fieldAt(objective, field)
  if (text === null || at === null) return null
  const decimal = decimalFromText(text)
  // "target: 99.9" has one sensible meaning, and it is not the one that the standard gives it.
  const isPercent = field === 'target' && decimal !== null && isAboveOne(decimal)
  const place: TargetField = isPercent ? 'targetPercent' : field
  const share = decimal === null ? null : shareOf(decimal, PLACES[place])
  if (share === null) remarks.add('left-out', 'not-a-target', at, EXPECTED[field])
  else if (place !== field) remarks.add('assumed', 'not-a-target', at, `${text} %`)
  else if (field === 'targetPercent' && share < 10_000_000) remarks.add('assumed', 'not-a-target', at, `${text} %`)
  return share
}

/** A target and the field that says it, for writing it again. */
export interface ReadTarget {
  readonly target: PartsPerBillion
  readonly field: TargetField
}

/**
 * Reads the target of an objective: `target` from 0 to 1, or `targetPercent` from 0 to 100, never both. A `target` above 1 is
 * taken as percent, and a `targetPercent` below 1 as it stands, both with a remark. Two that differ are none.
 *
 * @returns null, with the reason among the remarks.
 */
export const readTarget = (objective: At, remarks: Remarks): ReadTarget | null => {
  const ratio = readField(objective, 'target', remarks)
  const percent = readField(objective, 'targetPercent', remarks)
  const [ratioAt, percentAt] = [fieldAt(objective, 'target'), fieldAt(objective, 'targetPercent')]
  if (ratioAt === null && percentAt === null) {
    const path = objective.path === '' ? 'target' : `${objective.path}.target`
    remarks.add('left-out', 'missing', { ...placeOf(objective), path }, EXPECTED.target, '')
    return null
  }
  if (ratio !== null && percent !== null && percentAt !== null) {
    if (ratio === percent) remarks.add('assumed', 'conflict', percentAt, 'target')
    else remarks.add('left-out', 'conflict', percentAt)
    return ratio === percent ? { target: ratio, field: 'target' } : null
  }
  if (ratio !== null) return { target: ratio, field: 'target' }
  return percent === null ? null : { target: percent, field: 'targetPercent' }
}
