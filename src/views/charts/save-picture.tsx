import type { ReactNode } from 'react'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { Popover } from '../ui/popover.tsx'

export interface SavePictureProps {
  readonly title: string
  /** Stands above the picture in its file, where it is another. */
  readonly drawnTitle?: string | undefined
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** What the files are named after: "Checkout burn-down". */
  readonly fileName: string
  /** What is drawn, without what is only there to be worked with. */
  readonly children: ReactNode
}

const PictureMenu = fetchedPart(
  'Saving pictures',
  async () => (await import('./picture/picture-menu.tsx')).PictureMenu,
  <p role="status">Getting ready…</p>,
)

/** A quiet button that offers a picture as a file or for the clipboard. Everything else comes when it is pressed. */
export const SavePicture = ({ title, drawnTitle = title, children, ...words }: SavePictureProps) => {
  const label = `Save picture: ${title}`
  return (
    <div data-saves>
      <Popover trigger="Save picture" triggerLabel={label} label={label} variant="quiet">
        {(close) => <PictureMenu {...words} title={drawnTitle} drawing={children} close={close} />}
      </Popover>
    </div>
  )
}
