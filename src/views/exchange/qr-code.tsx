import { useEffect, useMemo, useState } from 'react'
import { formatCount } from '../../format/count.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './qr-code.module.css'
import { LONGEST_QR, qrPicture } from './qr-picture.ts'
import type { QrPicture } from './qr-picture.ts'

export interface QrCodeProps {
  /** What the code says: a link. */
  readonly text: string
  /** What it leads to, for those who cannot see it: "Storefront checkout". */
  readonly title: string
  /** What would make a link that is too long shorter; null when nothing would. */
  readonly shorter: string | null
  /** The link leads to this computer's own address, where another device finds nothing. */
  readonly onlyHere: boolean
}

/** How the code is read, or why no phone can open what it says. */
const scanWords = ({ isFine }: QrPicture, onlyHere: boolean): string => {
  if (onlyHere)
    return 'A phone cannot reach this computer’s own address, so it cannot open what this code says. Where Burnline is served under a name, it can.'
  return isFine
    ? 'A code of many small squares: show it large, and hold the phone near.'
    : 'Point a phone’s camera at it to open the link there.'
}

/** A link as a QR code, beside the words that it needs, and large for a projector. */
export const QrCode = ({ text, title, shorter, onlyHere }: QrCodeProps) => {
  const picture = useMemo(() => qrPicture(text), [text])
  const [large, setLarge] = useState(false)
  if (picture === null) {
    return (
      <p className={styles.words}>
        No QR code can hold this link: at most {formatCount(LONGEST_QR)} characters.
        {shorter !== null && ` ${shorter}`}
      </p>
    )
  }
  const showLarge = async (): Promise<void> => {
    // Where a page may not fill the screen, the window is what there is.
    await document.documentElement.requestFullscreen?.().catch(() => undefined)
    setLarge(true)
  }
  return (
    <div className={styles.code}>
      <Picture picture={picture} title={title} />
      <div className={styles.beside}>
        <p className={styles.words}>{scanWords(picture, onlyHere)}</p>
        <Button onClick={() => void showLarge()}>Show large</Button>
      </div>
      <LargeCode open={large} picture={picture} title={title} onClose={() => setLarge(false)} />
    </div>
  )
}

/** How large a module is shown, in pixels: whole ones keep it sharp. */
const DOTS = 3

const Picture = ({ picture: { size, path }, title }: Pick<LargeCodeProps, 'picture' | 'title'>) => (
  // Black on white in the dark too: not every reader knows a code with its colours turned round.
  <svg
    width={size * DOTS}
    role="img"
    aria-label={`QR code of the link to ${title}`}
    viewBox={`0 0 ${size} ${size}`}
    shapeRendering="crispEdges"
    className={styles.picture}
  >
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)

interface LargeCodeProps {
  readonly open: boolean
  readonly picture: QrPicture
  readonly title: string
  readonly onClose: () => void
}

/** The code as large as the screen lets it be. Leaving full screen by the browser's own key closes it too. */
const LargeCode = ({ open, picture, title, onClose }: LargeCodeProps) => {
  useEffect(() => {
    if (!open) return
    const leave = (): void => {
      if (document.fullscreenElement === null) onClose()
    }
    document.addEventListener('fullscreenchange', leave)
    return () => {
      document.removeEventListener('fullscreenchange', leave)
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    }
  }, [open, onClose])
  return (
    <Dialog open={open} onClose={onClose} title={title} fills>
      <div className={styles.large}>
        <Picture picture={picture} title={title} />
      </div>
    </Dialog>
  )
}
