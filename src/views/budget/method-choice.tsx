import { Suspense, lazy } from 'react'
import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import { methodWords, slicesWords } from '../../format/budgeting-method.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Popover } from '../ui/popover.tsx'
import { SelectField } from '../ui/select-field.tsx'

const SliceFields = lazy(async () => ({ default: (await import('./slice-fields.tsx')).SliceFields }))

/** What the objective counts, as words of the sentence; with the editor of its time slices where it looks at slices. */
export const MethodChoice = () => {
  const { budgetingMethod, timeSlices } = useOpenScenario()
  const { editScenario } = useActions()
  const words = budgetingMethod === 'occurrences' ? null : slicesWords(budgetingMethod, timeSlices)
  return (
    <>
      <SelectField
        label="Budgeting method"
        variant="sentence"
        value={budgetingMethod}
        options={BUDGETING_METHODS.map((value) => ({ value, label: methodWords(value, timeSlices) }))}
        onValue={(value) => editScenario({ budgetingMethod: value }, 'method')}
      />
      {words !== null && (
        <>
          <span>,</span>{' '}
          <span data-field="slices">
            <Popover
              trigger={words}
              triggerLabel="Time slices"
              triggerDescription={words}
              label="Time slices editor"
              variant="sentence"
            >
              <Suspense>
                <SliceFields />
              </Suspense>
            </Popover>
          </span>
          <span>,</span>
        </>
      )}
    </>
  )
}
