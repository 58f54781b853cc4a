import { useCallback, useMemo, useState } from 'react'
import type { SeriesChoice } from '../../interop/scenario-file/shared-parts.ts'
import { useOpenScenario, useRemembered } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWork } from '../ui/use-work.ts'
import { makeShare } from './make-share.ts'
import type { MadeShare, ShareWish } from './make-share.ts'
import { ShareFile } from './share-file.tsx'

/** The open scenario as a file of Burnline. */
export const ScenarioFileExport = () => {
  const remembered = useRemembered()
  const scenario = useOpenScenario()
  const [inFile, setInFile] = useState<SeriesChoice>('whole')
  const wish = useMemo<ShareWish>(
    () => ({ workspace: { scenarios: [scenario], openId: scenario.id }, inLink: 'none', inFile }),
    [scenario, inFile],
  )
  const make = useCallback(
    (asked: ShareWish): Promise<MadeShare> => makeShare(remembered, asked, new URL(location.href)),
    [remembered],
  )
  const { shown, state, again } = useWork(wish, make, 0)
  if (state === 'failed') {
    return (
      <Notice kind="alert" actions={<Button onClick={again}>Try again</Button>}>
        <p>The file could not be made. Nothing is lost.</p>
      </Notice>
    )
  }
  return shown === null ? (
    <p role="status">Writing the file…</p>
  ) : (
    <ShareFile made={shown.picture} choice={inFile} onChoice={setInFile} />
  )
}
