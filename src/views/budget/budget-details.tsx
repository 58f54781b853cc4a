import type { Assessment } from '../../core/scenario/assessment.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { BurnDown } from '../scenario/burn-down.tsx'
import { Staged } from '../scenario/staged.tsx'
import { SavedFromOpen } from '../scenario/saved-from-open.tsx'
import { SaveSpenders } from './save-spenders.tsx'

const BudgetRecords = fetchedPart('The incidents', async () => (await import('./budget-records.tsx')).BudgetRecords)

/** What stands below the answer, the picture first. Fetched after the answer is painted. */
export const BudgetDetails = ({ assessment }: { readonly assessment: Assessment }) => (
  <SavedFromOpen>
    <Staged part="spenders" covered={null}>
      <SaveSpenders assessment={assessment} />
    </Staged>
    <Staged part="burn-down">
      <div data-topic="chart" data-part="chart">
        <BurnDown assessment={assessment} />
      </div>
    </Staged>
    <BudgetRecords assessment={assessment} />
  </SavedFromOpen>
)
