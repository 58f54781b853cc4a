import type { Progress } from '../../interop/csv/text-stream.ts'
import { formatPercent } from '../../format/percent.ts'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { byteSize } from './byte-size.ts'
import type { ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'

export interface ProgressStepProps {
  readonly source: ImportSource
  /** null while nothing was heard of it. */
  readonly progress: Progress | null
  readonly onCancel: () => void
}

const QUARTERS = 4

/** How far the reading is, with a way out. Only quarters are announced: each step would talk without end. */
export const ProgressStep = ({ source, progress, onCancel }: ProgressStepProps) => {
  const share = progress === null ? null : progress.bytesRead / progress.bytesTotal
  const quarter = share === null ? 0 : Math.floor(share * QUARTERS) / QUARTERS
  return (
    <Step title={`Reading ${sourceName(source)}`}>
      <ProgressBar
        label="How far it is"
        value={share}
        text={progress === null ? undefined : `${byteSize(progress.bytesRead)} of ${byteSize(progress.bytesTotal)}`}
      />
      <p role="status">
        <VisuallyHidden>{quarter > 0 ? `${formatPercent(quarter)} read` : ''}</VisuallyHidden>
      </p>
      <StepActions>
        <Button onClick={onCancel}>Cancel</Button>
      </StepActions>
    </Step>
  )
}
