import { useId } from 'react'
import type { SeriesChoice } from '../../interop/scenario-file/shared-parts.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import type { MadeShare } from './make-share.ts'
import styles from './share-dialog.module.css'
import { isOnlyHere } from './only-here.ts'
import own from './share-link.module.css'
import { ShareMeasurements } from './share-measurements.tsx'
import { lengthWords } from './share-words.ts'

export interface ShareLinkProps {
  readonly made: MadeShare
  /** What is shared, in a few words. */
  readonly title: string
  readonly choice: SeriesChoice
  readonly onChoice: (choice: SeriesChoice) => void
}

const QrCode = fetchedPart('The QR code', async () => (await import('./qr-code.tsx')).QrCode)

const CHOICES: readonly SeriesChoice[] = ['none', 'thinned']

/** What would make the link shorter. */
const shorterWords = (measurements: MadeShare['measurements']): string =>
  measurements.some(({ became }) => became === 'thinned')
    ? 'Leave the measurements out, or give the file.'
    : 'Share one scenario alone, or give the file.'

/** The link: to copy, to scan, and how long it is. */
export const ShareLink = ({ made: { link, measurements }, title, choice, onChoice }: ShareLinkProps) => {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Link</h3>
      <ShareMeasurements
        place="the link"
        measurements={measurements}
        choices={CHOICES}
        choice={choice}
        onChoice={onChoice}
      />
      {link.ok ? (
        <TakeLink link={link.value} title={title} shorter={shorterWords(measurements)} />
      ) : (
        <p>This is too much for a link. {shorterWords(measurements)}</p>
      )}
    </section>
  )
}

interface TakeLinkProps {
  readonly link: string
  readonly title: string
  readonly shorter: string
}

const TakeLink = ({ link, title, shorter }: TakeLinkProps) => {
  const id = useId()
  const onlyHere = isOnlyHere(link)
  return (
    <>
      <div className={own.line}>
        <input
          className={own.link}
          aria-label="Link to share"
          aria-describedby={id}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={link} variant="primary" instead="select the link and copy it by hand">
          Copy link
        </CopyButton>
      </div>
      <p id={id} className={styles.soft}>
        {lengthWords(link.length)}
        {onlyHere &&
          ' This Burnline runs on this computer only: others open the link by pasting it into a Burnline of their own.'}
      </p>
      <QrCode text={link} title={title} shorter={shorter} onlyHere={onlyHere} />
    </>
  )
}
