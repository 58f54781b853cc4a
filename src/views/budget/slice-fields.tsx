import { EMPTY_SLICES } from '../../core/budgeting/budgeting-method.ts'
import type { TimeSlices } from '../../core/budgeting/budgeting-method.ts'
import { coarserStep } from '../../core/budgeting/coarser-step.ts'
import { parseSliceLength, parseSliceTarget } from '../../core/budgeting/slice-text.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import { MINUTE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { emptyWords, finerSlicesWords } from '../../format/budgeting-method.ts'
import { formatDuration } from '../../format/duration.ts'
import { inWords } from '../../format/problem-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './slice-fields.module.css'

const COMMON_LENGTHS: readonly Milliseconds[] = [MINUTE, 5 * MINUTE, 10 * MINUTE, 60 * MINUTE]

/** How time is cut into slices, and when one of them is good. */
export const SliceFields = () => {
  const scenario = useOpenScenario()
  const { budgetingMethod, timeSlices } = scenario
  const step = coarserStep(scenario)
  const { editScenario } = useActions()
  const edit = (changes: Partial<TimeSlices>, field: string): void =>
    editScenario({ timeSlices: { ...timeSlices, ...changes } }, field)
  return (
    <div className={styles.fields}>
      <DraftField
        label="Slice length"
        value={timeSlices.length}
        write={durationText}
        read={(text) => inWords(parseSliceLength(text, 'slice.length'))}
        onValue={(length) => edit({ length }, 'slice length')}
        hint={() => 'From 1s to 1d. Slices begin on the full minute, hour or day of UTC that they divide.'}
      />
      <div className={styles.lengths}>
        {COMMON_LENGTHS.map((length) => (
          <Button key={length} aria-pressed={length === timeSlices.length} onClick={() => edit({ length }, '')}>
            {formatDuration(length)}
          </Button>
        ))}
      </div>
      {step !== null && <p className={styles.note}>{finerSlicesWords(timeSlices.length, step)}</p>}
      {budgetingMethod === 'timeslices' && (
        <DraftField
          label="Slice target"
          inputMode="decimal"
          value={timeSlices.target}
          write={(target) => `${percentText(target)} %`}
          read={(text) => inWords(parseSliceTarget(text, 'slice.target'))}
          onValue={(target) => edit({ target }, 'slice target')}
          hint={() => 'A slice is good when at least this share of its requests was.'}
        />
      )}
      <SelectField
        label="A slice without traffic is"
        value={timeSlices.empty}
        options={EMPTY_SLICES.map((value) => ({ value, label: emptyWords(value) }))}
        onValue={(empty) => edit({ empty }, '')}
      />
      <p className={styles.note}>
        {budgetingMethod === 'timeslices'
          ? 'Each slice is good or bad, and the budget is counted in bad slices.'
          : 'Each slice weighs the same, however many requests it had; the budget is their average.'}
      </p>
    </div>
  )
}
