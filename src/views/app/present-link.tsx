import { useCallback, useMemo } from 'react'
import { useOpenScenario, useRemembered, useWorkspace } from '../../store/use-store.ts'
import type { MadeShare } from '../exchange/make-share.ts'
import { isOnlyHere } from '../exchange/only-here.ts'
import { LONGEST_QR } from '../exchange/qr-picture.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { useWork } from '../ui/use-work.ts'
import styles from './present-link.module.css'
import { presentAddress } from './present-address.ts'
import { learnPath, queryOf, useHash, viewOf } from './route.ts'

const QrCode = fetchedPart('The QR code', async () => (await import('../exchange/qr-code.tsx')).QrCode)

/** The page behind what is presented, with what is worked out on it, as a link and as a code to scan. */
export const PresentLink = ({ title }: { readonly title: string }) => {
  const hash = useHash()
  const [home = ''] = location.href.split('#')
  const link = `${home}${presentAddress(hash, false)}`
  const needsScenario = viewOf(hash) !== 'learn' && learnPath(hash).length === 0 && queryOf(hash) === ''
  return needsScenario ? (
    <ScenarioLink title={title} page={link} whole={viewOf(hash) === 'compare'} />
  ) : (
    <Taken title={title} link={link} words={null} />
  )
}

interface ScenarioLinkProps {
  readonly title: string
  /** The address of the page alone. */
  readonly page: string
  /** Whether all scenarios are seen there. */
  readonly whole: boolean
}

/** A link that carries the scenario, made as Share makes it; that of the page where it is too much for a code. */
const ScenarioLink = ({ title, page, whole }: ScenarioLinkProps) => {
  const remembered = useRemembered()
  const scenario = useOpenScenario()
  const scenarios = useWorkspace((state) => state.scenarios)
  const wish = useMemo(
    () => ({
      page,
      workspace: { scenarios: whole ? scenarios : [scenario], openId: scenario.id },
      inLink: 'none' as const,
      inFile: 'none' as const,
    }),
    [page, whole, scenario, scenarios],
  )
  const make = useCallback(
    async (asked: typeof wish): Promise<MadeShare> => {
      const { makeShare } = await import('../exchange/make-share.ts')
      return makeShare(remembered, asked, new URL(asked.page))
    },
    [remembered],
  )
  const { shown, state } = useWork(wish, make, 0)
  if (shown === null && state !== 'failed') return <p role="status">Making the link…</p>
  const made = shown?.picture ?? null
  const link = made?.link.ok === true && made.link.value.length <= LONGEST_QR ? made.link.value : null
  return <Taken title={title} link={link ?? page} words={wordsOf(link === null ? null : made)} />
}

/** What a link carries, said beside it; null for one that carries nothing. */
const wordsOf = (made: MadeShare | null): string => {
  if (made === null)
    return 'This link opens the page, not this scenario, which is too much for a code. Leave the presentation and press Share: it makes a file.'
  return made.measurements.length > 0
    ? 'This link carries the scenario as it is now, but not its measurements. Leave the presentation and press Share: it makes a file with them.'
    : 'This link carries the scenario as it is now, and nothing of it is uploaded.'
}

interface TakenProps {
  readonly title: string
  readonly link: string
  readonly words: string | null
}

const Taken = ({ title, link, words }: TakenProps) => (
  <div className={styles.link}>
    <div className={styles.code}>
      <QrCode text={link} title={title} shorter="Share the scenario as a file instead." onlyHere={isOnlyHere(link)} />
    </div>
    {words !== null && <p>{words}</p>}
    <p className={styles.address}>{link}</p>
    <div>
      <CopyButton text={link} instead="select the link and copy it by hand">
        Copy link
      </CopyButton>
    </div>
  </div>
)
