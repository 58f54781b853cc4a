import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatSpan } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { spentFormula } from '../scenario/budget-formulas.ts'
import { aboveWords, placementWords, spendWords } from '../scenario/ledger-words.ts'
import { FormulaLine } from '../ui/formula-line.tsx'
import { ShowMath } from '../ui/show-math.tsx'

/** What an incident has spent of the budget, and how that comes about. */
export const IncidentCost = ({
  entry,
  assessment,
}: {
  readonly entry: LedgerEntry
  readonly assessment: Assessment
}) => {
  const { incident, own, placement } = entry
  const remark = placementWords(placement)
  if (placement === 'before' || placement === 'after') return <span>{remark}</span>
  const formula = spentFormula(assessment, entry)
  if (formula === null) return <span>{spendWords(own)}</span>
  return (
    <>
      <ShowMath
        of={`the cost of ${incidentTitle(incident, timeZoneOf(assessment.outlook.sloWindow))}`}
        trigger={spendWords(own)}
        source={WORKBOOK_BUDGET}
      >
        <FormulaLine parts={formula} />
        <p>
          {aboveWords(incident, assessment.unit)} Below it: what the error budget allows. As time of full outage that is{' '}
          {formatSpan(own.time)}.
        </p>
      </ShowMath>
      {remark !== null && <div>{remark}</div>}
    </>
  )
}
