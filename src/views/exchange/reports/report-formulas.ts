import type { Assessment } from '../../../core/scenario/assessment.ts'
import { spendersByCost } from '../../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { formatCount, unitWords } from '../../../format/count.ts'
import { formulaText } from '../../../format/formula.ts'
import { incidentTitle } from '../../../format/incident-name.ts'
import type { PageFormula } from '../../../interop/document/block.ts'
import {
  allowanceFormulas,
  burnRateFormula,
  evenTimeLeftFormula,
  leftFormula,
  remainingFormula,
  spentFormula,
  TIME_LEFT_FORMULA,
} from '../../scenario/budget-formulas.ts'
import type { BudgetFormula } from '../../scenario/budget-formulas.ts'

const NOTHING = 'Nothing was measured, so there is nothing to work out.'

/** One formula under its name, or why there is none. */
export const knownFormula = (name: string, formula: BudgetFormula | null, note = ''): PageFormula =>
  formula === null ? { name, lines: [], note: NOTHING } : { name, lines: [formulaText(formula)], note }

/** What the promise allows. */
export const allowanceFormula = (assessment: Assessment): PageFormula => ({
  name: 'Allowed',
  lines: allowanceFormulas(assessment).map(formulaText),
  note: `Bad ${unitWords(assessment.unit)} are rounded down: one more would break the objective.`,
})

/** How the numbers of a report came about, with the person's own. */
export const reportFormulas = (assessment: Assessment): readonly PageFormula[] => {
  const { outlook } = assessment
  const even = evenTimeLeftFormula(assessment)
  return [
    allowanceFormula(assessment),
    knownFormula('Error budget remaining', remainingFormula(assessment), 'What failed, over what the budget allows.'),
    knownFormula('Budget left', leftFormula(assessment), 'As time of full outage at mean traffic.'),
    knownFormula(
      'Burn rate, last hour',
      burnRateFormula(assessment),
      'The share that failed, over the share that may.',
    ),
    {
      name: 'Runs out',
      lines: [TIME_LEFT_FORMULA, ...(even === null ? [] : [even])].map(formulaText),
      note:
        outlook.sloWindow.kind === 'rolling'
          ? 'Old failures leave a rolling window while new ones come, so the curve is run forward and may last longer.'
          : 'In a calendar window nothing comes back before the period ends.',
    },
    ...spentFormulas(assessment),
  ]
}

/** More are no longer read one by one. */
const MOST_SPENDERS = 10

/** What each incident spent by itself, dearest first. */
const spentFormulas = (assessment: Assessment): readonly PageFormula[] => {
  const timeZone = timeZoneOf(assessment.outlook.sloWindow)
  const spenders = spendersByCost(assessment)
  if (spenders.length === 0) return []
  const lines = spenders.slice(0, MOST_SPENDERS).flatMap((entry) => {
    const formula = spentFormula(assessment, entry, incidentTitle(entry.incident, timeZone))
    return formula === null ? [] : [formulaText(formula)]
  })
  const further =
    spenders.length > lines.length
      ? ` These are the ${formatCount(lines.length)} costliest of ${formatCount(spenders.length)}.`
      : ''
  return [{ name: 'Spent by each incident', lines, note: `Every incident is charged what it alone failed.${further}` }]
}
