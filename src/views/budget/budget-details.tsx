import type { Assessment } from '../../core/scenario/assessment.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { BurnDown } from '../scenario/burn-down.tsx'
import { SavedFromOpen } from '../scenario/saved-from-open.tsx'
import { SaveSpenders } from './save-spenders.tsx'

const BudgetRecords = fetchedPart('The ledger', async () => (await import('./budget-records.tsx')).BudgetRecords)

/** What stands below the answer, the picture first. Fetched after the answer is painted. */
export const BudgetDetails = ({ assessment }: { readonly assessment: Assessment }) => (
  <SavedFromOpen>
    <SaveSpenders assessment={assessment} />
    <div data-topic="chart" data-part="chart">
      <BurnDown assessment={assessment} />
    </div>
    <BudgetRecords assessment={assessment} />
  </SavedFromOpen>
)
