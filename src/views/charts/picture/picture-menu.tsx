import { use, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { fileName as nameOfFile } from '../../../format/file-name.ts'
import { SavedFromContext } from '../../ui/saved-from.ts'
import { embeddedFont } from './embedded-font.ts'
import styles from './picture-menu.module.css'
import { picturePng } from './picture-png.ts'
import { PictureSheet } from './picture-sheet.tsx'
import type { PictureWords } from './picture-svg.ts'

export interface PictureMenuProps extends PictureWords {
  /** What the files are named after. */
  readonly fileName: string
  /** What is drawn, without what is only there to be worked with. */
  readonly drawing: ReactNode
  readonly close: () => void
}

interface Job {
  readonly source: string
  readonly done: (svg: string) => void
  readonly failed: () => void
}

const WORDS = {
  idle: 'Light, with title and source. A PNG has twice the size, for slides.',
  drawing: 'Drawing the picture…',
  copied: 'Copied.',
  failed: 'The picture could not be drawn.',
} as const

/** Once what has just been said is on the screen: drawing keeps a slow machine busy for seconds. */
const said = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

const canCopy = (): boolean => typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator

/** The ways to take a picture away. It is drawn afresh for that, so that it looks the same from every device. */
export const PictureMenu = ({ title, summary, fileName, drawing, close }: PictureMenuProps) => {
  const savedFrom = use(SavedFromContext)
  const [job, setJob] = useState<Job | null>(null)
  const [state, setState] = useState<keyof typeof WORDS>('idle')
  const [again, setAgain] = useState<(() => void) | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
    // On its way before it is needed.
    void embeddedFont()
  }, [])

  const svg = async (): Promise<string> => {
    await said()
    return new Promise((done, reject) => {
      setJob({
        source: savedFrom?.().line ?? 'Burnline',
        done,
        failed: () => reject(new Error('the picture was not drawn')),
      })
    })
  }
  const take = async (way: () => Promise<void>, after: () => void): Promise<void> => {
    setState('drawing')
    setAgain(() => () => void take(way, after))
    try {
      await way()
      after()
    } catch {
      setState('failed')
    } finally {
      setJob(null)
    }
  }
  const save = (ending: 'svg' | 'png'): Promise<void> =>
    take(async () => {
      const drawn = await svg()
      if (ending === 'svg') saveFile(nameOfFile(fileName, 'svg'), 'image/svg+xml', drawn)
      else saveFile(nameOfFile(fileName, 'png'), 'image/png', await picturePng(drawn))
    }, close)
  // The image is promised at once: some browsers let only what follows a press write to the clipboard.
  const copy = (): Promise<void> =>
    take(
      () => navigator.clipboard.write([new ClipboardItem({ 'image/png': svg().then(picturePng) })]),
      () => setState('copied'),
    )
  const busy = state === 'drawing'
  return (
    <div className={styles.menu}>
      <div className={styles.ways} aria-busy={busy}>
        <Button ref={first} aria-disabled={busy} onClick={() => busy || void save('svg')}>
          Save SVG
        </Button>
        <Button aria-disabled={busy} onClick={() => busy || void save('png')}>
          Save PNG
        </Button>
        {canCopy() && (
          <Button aria-disabled={busy} onClick={() => busy || void copy()}>
            Copy PNG
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {WORDS[state]}
      </p>
      {state === 'failed' && (
        <Button
          variant="quiet"
          className={styles.again}
          onClick={() => {
            // It goes while the picture is drawn, and would take the focus with it.
            first.current?.focus({ preventScroll: true })
            again?.()
          }}
        >
          Try again
        </Button>
      )}
      {job !== null && (
        <PictureSheet title={title} summary={summary} source={job.source} onSvg={job.done} onFailed={job.failed}>
          {drawing}
        </PictureSheet>
      )}
    </div>
  )
}
