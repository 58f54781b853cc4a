import { useId } from 'react'
import type { InspectChoice } from '../../work/import-jobs.ts'
import { Button } from '../ui/button.tsx'
import type { Columns, ImportSource, Trouble } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { draftFault } from './mapping-draft.ts'
import type { MappingDraft } from './mapping-draft.ts'
import { MappingFields } from './mapping-fields.tsx'
import styles from './mapping-step.module.css'
import { faultWords, readingWords } from './mapping-words.ts'
import { PreviewTable } from './preview-table.tsx'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'
import { TroubleNotice } from './trouble-notice.tsx'

export interface MappingStepProps {
  readonly source: ImportSource
  readonly columns: Columns
  /** The file is being looked at again, in another form. */
  readonly again: boolean
  /** Why the last import failed. */
  readonly trouble: Trouble | null
  /** Why the file could not be read in the form that was chosen. */
  readonly formTrouble: Trouble | null
  readonly onDraft: (draft: MappingDraft) => void
  readonly onChoice: (choice: InspectChoice) => void
  readonly onStart: () => void
  readonly onBack: () => void
}

/** What was recognised, the first rows, and every choice that can be corrected. */
export const MappingStep = ({
  source,
  columns,
  again,
  trouble,
  formTrouble,
  onDraft,
  onChoice,
  onStart,
  onBack,
}: MappingStepProps) => {
  const faultId = useId()
  const { inspection, draft, choice } = columns
  const fault = draftFault(draft)
  return (
    <Step title={`Check how ${sourceName(source)} is read`}>
      {trouble !== null && <TroubleNotice trouble={trouble} source={source} />}
      {inspection.proposal === null && (
        <p>The columns could not be told from their names and values. Please say below which is which.</p>
      )}
      <p className={styles.reading}>{readingWords(draft, inspection)}</p>
      <PreviewTable inspection={inspection} draft={draft} />
      <MappingFields
        inspection={inspection}
        draft={draft}
        onDraft={onDraft}
        choice={choice}
        onChoice={onChoice}
        formTrouble={formTrouble}
      />
      <StepActions>
        <p id={faultId} role="status" className={styles.fault}>
          {fault === null ? '' : faultWords(fault, draft)}
        </p>
        <Button onClick={onBack}>Back</Button>
        <Button
          variant="primary"
          disabled={fault !== null || again}
          aria-describedby={fault === null ? undefined : faultId}
          onClick={onStart}
        >
          Import
        </Button>
      </StepActions>
    </Step>
  )
}
