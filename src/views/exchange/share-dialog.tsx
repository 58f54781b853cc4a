import { useCallback, useMemo, useState } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { counted } from '../../format/plural.ts'
import type { SeriesChoice } from '../../interop/scenario-file/shared-parts.ts'
import { useOpenScenario, useRemembered, useWorkspace } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWork } from '../ui/use-work.ts'
import { makeShare } from './make-share.ts'
import type { MadeShare, ShareWish } from './make-share.ts'
import { ShareContents } from './share-contents.tsx'
import { ShareExtent } from './share-extent.tsx'
import type { Extent } from './share-extent.tsx'
import styles from './share-dialog.module.css'
import { ShareFile } from './share-file.tsx'
import { ShareLink } from './share-link.tsx'

export interface ShareDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Hands what is worked out here to others: as a link, as a QR code of it, or as a file. Nothing of it is uploaded. */
export const ShareDialog = ({ open, onClose }: ShareDialogProps) => (
  <Dialog open={open} onClose={onClose} title="Share">
    <SharePanel />
  </Dialog>
)

/** Made anew whenever the dialog opens, so that it always begins with the scenario that is open. */
const SharePanel = () => {
  const remembered = useRemembered()
  const scenario = useOpenScenario()
  const scenarios = useWorkspace((state) => state.scenarios)
  const [extent, setExtent] = useState<Extent>('this')
  const [inLink, setInLink] = useState<SeriesChoice>('none')
  const [inFile, setInFile] = useState<SeriesChoice>('whole')
  const wish = useMemo<ShareWish>(
    () => ({
      workspace: {
        scenarios: extent === 'all' ? scenarios : [scenario],
        openId: scenario.id,
      },
      inLink,
      inFile,
    }),
    [extent, scenarios, scenario, inLink, inFile],
  )
  const make = useCallback(
    (asked: ShareWish): Promise<MadeShare> => makeShare(remembered, asked, new URL(location.href)),
    [remembered],
  )
  const { shown, state, again } = useWork(wish, make, 0)
  const title =
    extent === 'all' ? counted(scenarios.length, { one: 'scenario', other: 'scenarios' }) : scenarioTitle(scenario)
  return (
    <div className={styles.panel}>
      <ShareExtent extent={extent} onExtent={setExtent} title={scenarioTitle(scenario)} count={scenarios.length} />
      <ShareContents scenarios={wish.workspace.scenarios} all={scenarios} />
      {state === 'failed' && (
        <Notice kind="alert" actions={<Button onClick={again}>Try again</Button>}>
          <p>The link could not be made. Nothing is lost.</p>
        </Notice>
      )}
      {shown === null ? (
        state === 'running' && <p role="status">Making the link…</p>
      ) : (
        <>
          <ShareLink made={shown.picture} title={title} choice={inLink} onChoice={setInLink} />
          <ShareFile made={shown.picture} choice={inFile} onChoice={setInFile} />
        </>
      )}
    </div>
  )
}
