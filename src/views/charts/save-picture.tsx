import type { ReactNode } from 'react'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { Popover } from '../ui/popover.tsx'

export interface SavePictureProps {
  /** Stands above the picture. */
  readonly title: string
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the files, without their endings. */
  readonly fileName: string
  /** What is drawn, without what is only there to be worked with. */
  readonly children: ReactNode
}

const PictureMenu = fetchedPart('Saving pictures', async () => (await import('./picture/picture-menu.tsx')).PictureMenu)

/** A quiet button that offers a picture as a file or for the clipboard. Everything else comes when it is pressed. */
export const SavePicture = ({ children, ...words }: SavePictureProps) => {
  const label = `Save picture: ${words.title}`
  return (
    <Popover trigger="Save picture" triggerLabel={label} label={label} variant="quiet">
      {(close) => <PictureMenu {...words} drawing={children} close={close} />}
    </Popover>
  )
}
