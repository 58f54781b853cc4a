import { assessment, scenarioHistory } from '../../core/scenario/assessment.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { isMeasured } from '../measured.ts'
import type { Measured } from '../measured.ts'
import type { Known } from './course.ts'

/**
 * What is known of a scenario in which something was measured.
 *
 * @throws RangeError when nothing was: a slip of the lesson's author.
 */
export const measuredIn = ({ assessment: known }: Known): Measured => {
  if (!isMeasured(known)) throw new RangeError('nothing was measured in the lesson')
  return known
}

/**
 * An incident of the lesson in the ledger.
 *
 * @throws RangeError when there is none of that id.
 */
export const entryIn = ({ assessment: { ledger } }: Known, id: string): LedgerEntry => {
  const entry = ledger.find(({ incident }) => incident.id === id)
  if (entry === undefined) throw new RangeError(`no such incident in the lesson: ${id}`)
  return entry
}

/**
 * A scenario without measurements, worked out anew: for seeing whether a task is done, which is asked after every change. One
 * that was told to follow the clock is looked at when the lesson is.
 */
const standing = (scenario: Scenario, begin: Scenario): Assessment => {
  const now = scenario.now ?? begin.now ?? 0
  return assessment(scenario, scenarioHistory(scenario, null, now), now)
}

/** What is left of the budget after a change; null when nothing was measured. */
export const remainingOf = (scenario: Scenario, begin: Scenario): Ratio | null =>
  standing(scenario, begin).remaining?.share ?? null

/** Closer than this, what is left is the same but for the dust of floating-point sums. */
const DUST = 1e-9

/**
 * Whether a change leaves as much of the budget as the lesson's own way of doing the one thing: then the page says what was
 * told. An incident that lies partly outside the window leaves more.
 */
export const leavesAsMuch = (now: Scenario, begin: Scenario, applied: Scenario): boolean => {
  const [left, told] = [remainingOf(now, begin), remainingOf(applied, begin)]
  return left !== null && told !== null && Math.abs(left - told) <= DUST
}

/** What an incident takes of the budget after a change; 0 once it is deleted. */
export const costOf = (scenario: Scenario, begin: Scenario, id: string): Ratio =>
  standing(scenario, begin).ledger.find(({ incident }) => incident.id === id)?.own.share ?? 0
