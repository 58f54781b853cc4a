import { useId } from 'react'
import { isOnlyHere } from '../exchange/only-here.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import styles from './present-link.module.css'
import { presentAddress } from './present-address.ts'
import { learnPath, queryOf, useHash, viewOf } from './route.ts'

const QrCode = fetchedPart('The QR code', async () => (await import('../exchange/qr-code.tsx')).QrCode)

/** The plain page behind what is presented, as a link and as a code to scan. */
export const PresentLink = ({ title }: { readonly title: string }) => {
  const hash = useHash()
  const id = useId()
  const [home = ''] = location.href.split('#')
  const link = `${home}${presentAddress(hash, false)}`
  const isAlone = viewOf(hash) !== 'learn' && learnPath(hash).length === 0 && queryOf(hash) === ''
  return (
    <div className={styles.link}>
      <div className={styles.code}>
        <QrCode text={link} title={title} shorter="Share the scenario as a file instead." onlyHere={isOnlyHere(link)} />
      </div>
      {isAlone && (
        <p id={id}>
          This link opens the page, not this scenario: its measurements are too much for it. Press Share for that.
        </p>
      )}
      <p className={styles.address}>{link}</p>
      <div>
        <CopyButton text={link} instead="select the link and copy it by hand">
          Copy link
        </CopyButton>
      </div>
    </div>
  )
}
