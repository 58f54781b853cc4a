import { useState } from 'react'
import type { ReactNode } from 'react'
import { PostMortemDoor } from '../scenario/post-mortem-door.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'

const ExportDialog = fetchedPart(
  'The post-mortem',
  async () => (await import('../exchange/export-dialog.tsx')).ExportDialog,
)

/** Around a view of a lesson that is about post-mortems: they open as in the app, of the lesson's scenario. */
export const PracticePostMortem = ({ children }: { readonly children: ReactNode }) => {
  const [openOf, setOpenOf] = useState<string | null>(null)
  return (
    <PostMortemDoor value={setOpenOf}>
      {children}
      {openOf !== null && (
        <ExportDialog open report={{ kind: 'post-mortem', incidentId: openOf }} onClose={() => setOpenOf(null)} />
      )}
    </PostMortemDoor>
  )
}
