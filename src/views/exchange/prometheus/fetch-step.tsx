import { formatCount } from '../../../format/count.ts'
import { formatInstant } from '../../../format/instant.ts'
import { formatPercent } from '../../../format/percent.ts'
import type { FetchProgress } from '../../../interop/prometheus-api/contract.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { byteSize } from '../byte-size.ts'
import { StepActions } from '../step-actions.tsx'
import { Step } from '../step.tsx'
import { troubleWords } from './trouble-words.ts'

export interface FetchStepProps {
  /** null while nothing was heard of it. */
  readonly progress: FetchProgress | null
  readonly host: string
  readonly zone: string
  readonly onCancel: () => void
}

const QUARTERS = 4

/** How far the reading is, with a way out. Only quarters are announced: each step would talk without end. */
export const FetchStep = ({ progress, host, zone, onCancel }: FetchStepProps) => {
  const share = progress === null ? null : progress.requestsDone / Math.max(1, progress.requestsPlanned)
  const quarter = share === null ? 0 : Math.floor(share * QUARTERS) / QUARTERS
  const waiting = progress?.waiting ?? null
  return (
    <Step title={`Reading from ${host}`}>
      <ProgressBar
        label="How far it is"
        value={share}
        text={progress === null ? undefined : progressWords(progress, zone)}
      />
      {waiting !== null && (
        <Notice>
          <p>
            {troubleWords(waiting.because)} It is asked again, for the {formatCount(waiting.repetition)}. time.
          </p>
        </Notice>
      )}
      <p role="status">
        <VisuallyHidden>{quarter > 0 ? `${formatPercent(quarter)} read` : ''}</VisuallyHidden>
      </p>
      <StepActions>
        <Button onClick={onCancel}>Cancel</Button>
      </StepActions>
    </Step>
  )
}

const progressWords = ({ requestsDone, requestsPlanned, bytes, reached }: FetchProgress, zone: string): string =>
  `${formatCount(requestsDone)} of ${formatCount(requestsPlanned)} requests, ${byteSize(bytes)}, up to ${formatInstant(reached, zone)}`
