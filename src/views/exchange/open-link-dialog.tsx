import type { Result } from '../../core/result.ts'
import type { SharedContents } from '../../interop/scenario-file/shared.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWork } from '../ui/use-work.ts'
import type { BeginWork } from '../ui/use-work.ts'
import { ScenariosStep } from './scenarios-step.tsx'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'

/** A link that was followed, typed or pasted. */
export interface GivenLink {
  readonly text: string
}

/** What a link holds, or in sentences why it cannot be opened. */
export type LinkContents = Result<SharedContents, readonly string[]>

export interface OpenLinkDialogProps {
  /** null: closed. */
  readonly link: GivenLink | null
  readonly read: BeginWork<GivenLink, LinkContents>
  /** What a person can do about a link that cannot be read: "mend it in the address". */
  readonly mend: string
  readonly onClose: (contents: SharedContents | null) => void
  /** Its scenarios were added, or were here and one is open now; the words say which. */
  readonly onUsed: (contents: SharedContents, words: string) => void
}

/** Shows what a link holds before anything changes. */
export const OpenLinkDialog = ({ link, read, mend, onClose, onUsed }: OpenLinkDialogProps) => {
  const { shown, state, again } = useWork(link, read, 0)
  const contents = shown !== null && shown.of === link ? shown.picture : null
  const leave = (): void => onClose(contents?.ok === true ? contents.value : null)
  return (
    <Dialog open={link !== null} onClose={leave} title="Open a link">
      {contents === null ? (
        <Waiting failed={state === 'failed'} onAgain={again} />
      ) : contents.ok ? (
        <ScenariosStep
          sourceName="the link"
          contents={contents.value}
          leave="Not now"
          onLeave={leave}
          onUsed={(words) => onUsed(contents.value, words)}
        />
      ) : (
        <Unreadable problems={contents.problem} mend={mend} onClose={leave} />
      )}
    </Dialog>
  )
}

const Waiting = ({ failed, onAgain }: { readonly failed: boolean; readonly onAgain: () => void }) =>
  failed ? (
    <Notice kind="alert" actions={<Button onClick={onAgain}>Try again</Button>}>
      <p>The link could not be looked at. Perhaps there is no network; nothing has changed.</p>
    </Notice>
  ) : (
    <p role="status">Looking at what is in it…</p>
  )

interface UnreadableProps {
  readonly problems: readonly string[]
  readonly mend: string
  readonly onClose: () => void
}

const Unreadable = ({ problems, mend, onClose }: UnreadableProps) => (
  <Step title="This link cannot be opened">
    <Notice kind="alert">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
    <p>Nothing has changed: what was here before is still open. {mend}</p>
    <StepActions>
      <Button variant="primary" onClick={onClose}>
        Close
      </Button>
    </StepActions>
  </Step>
)
