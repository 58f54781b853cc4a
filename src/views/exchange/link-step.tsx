import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'

export interface LinkStepProps {
  readonly source: ImportSource
  readonly address: string
  readonly onBack: () => void
  /** Opens a link to scenarios; false where it is none. */
  readonly takeLink: (text: string) => boolean
}

/** A file that holds nothing but a link. */
export const LinkStep = ({ source, address, onBack, takeLink }: LinkStepProps) => {
  const [refused, setRefused] = useState(false)
  return (
    <Step title={`What is in ${sourceName(source)}`}>
      {refused ? (
        <Notice kind="alert">
          <p>This is a link, but not one of Burnline’s. Expected one that goes on with “#/share/” or “#/budget?”.</p>
        </Notice>
      ) : (
        <p>A link to scenarios of Burnline. Nothing changes before you have seen what it holds.</p>
      )}
      <StepActions>
        <Button onClick={onBack}>Back</Button>
        {!refused && (
          <Button variant="primary" onClick={() => setRefused(!takeLink(address))}>
            See what it holds
          </Button>
        )}
      </StepActions>
    </Step>
  )
}
