import { useCallback, useState } from 'react'
import { fetchedPart } from '../ui/fetched-part.tsx'
import type { AppDialog, AppDialogProps } from './app-dialog.ts'
import { Arrivals } from './arrivals.tsx'
import type { Report } from '../exchange/reports/report.ts'

const ExportDialog = fetchedPart(
  'The export dialog',
  async () => (await import('../exchange/export-dialog.tsx')).ExportDialog,
)
const ShareDialog = fetchedPart(
  'The share dialog',
  async () => (await import('../exchange/share-dialog.tsx')).ShareDialog,
)

const reportOf = (open: AppDialog | null): Report | null =>
  typeof open === 'string' || open === null ? null : { kind: 'post-mortem', incidentId: open.postMortemOf }

/** The dialogs by which scenarios come and go, each fetched when it is first asked for and kept from then on. */
export const Dialogs = ({ open, onOpen, onClose }: AppDialogProps) => {
  const [wanted, setWanted] = useState<readonly string[]>([])
  const shown = typeof open === 'string' ? open : open && 'export'
  if (shown !== null && !wanted.includes(shown)) setWanted([...wanted, shown])
  const openImport = useCallback(() => onOpen('import'), [onOpen])
  return (
    <>
      <Arrivals open={shown === 'import'} onOpen={openImport} onClose={onClose} />
      {wanted.includes('export') && (
        <ExportDialog open={shown === 'export'} report={reportOf(open)} onClose={onClose} />
      )}
      {wanted.includes('share') && <ShareDialog open={shown === 'share'} onClose={onClose} />}
    </>
  )
}
