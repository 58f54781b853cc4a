import { useCallback, useMemo, useState } from 'react'
import type { SharedContents } from '../../interop/scenario-file/shared.ts'
import { useRemembered } from '../../store/use-store.ts'
import { DoneNotice, useDone } from '../exchange/done-notice.tsx'
import type { ImportSource } from '../exchange/import-flow.ts'
import type { GivenLink, LinkContents } from '../exchange/open-link-dialog.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { DropHint } from './drop-hint.tsx'
import { isOwnLink } from './own-link.ts'
import { goTo, isPackedLink, replaceLink, useHash, VIEWS, viewOf } from './route.ts'
import { useHandedIn } from './use-handed-in.ts'
import type { HandedIn } from './use-handed-in.ts'

const ImportDialog = fetchedPart(
  'The import dialog',
  async () => (await import('../exchange/import-dialog.tsx')).ImportDialog,
)
const OpenLinkDialog = fetchedPart(
  'What opens links',
  async () => (await import('../exchange/open-link-dialog.tsx')).OpenLinkDialog,
)

export interface ArrivalsProps {
  /** Whether the import is open. */
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

const NO_SOURCES: readonly ImportSource[] = []

const IN_ADDRESS = 'The link stays in the address, so that you can mend it there.'

/** More characters than this in one line are no words that somebody meant for elsewhere. */
const LONGEST_WORDS = 200

/** A short line is words that somebody meant for elsewhere: rows have line breaks, JSON its brackets, and web pages begin with "<". */
const isData = (text: string): boolean =>
  text.includes('\n') || text.length > LONGEST_WORDS || /^(?:<|[{[].*[}\]]$)/.test(text)

/** Whether something has been so, even if it no longer is. */
const useEver = (now: boolean): boolean => {
  const [ever, setEver] = useState(now)
  if (now && !ever) setEver(true)
  return ever || now
}

/** Recognises what arrives on the page, and shows it in the dialog where it belongs before anything changes. */
export const Arrivals = ({ open, onOpen, onClose }: ArrivalsProps) => {
  const { store } = useRemembered()
  const hash = useHash()
  const [sources, setSources] = useState(NO_SOURCES)
  const [pasted, setPasted] = useState<GivenLink | null>(null)
  const [laidAside, setLaidAside] = useState('')
  const [done, setDone] = useDone()
  // Followed again later, it is shown again.
  if (laidAside !== '' && hash !== laidAside) setLaidAside('')

  const takeLink = useCallback((text: string): boolean => {
    const isLink = isOwnLink(text.trim())
    if (isLink) setPasted({ text: text.trim() })
    return isLink
  }, [])
  const take = useCallback(
    (handed: HandedIn): void => {
      const openImport = (found: readonly ImportSource[]): void => {
        setSources(found)
        onOpen()
      }
      if (typeof handed !== 'string') {
        void import('../exchange/joined-source.ts').then(async ({ sourcesOf }) => openImport(await sourcesOf(handed)))
      } else if (!takeLink(handed) && isData(handed.trim())) openImport([handed])
    },
    [takeLink, onOpen],
  )
  const over = useHandedIn(!open, take)

  const followed = useMemo(() => (isPackedLink(hash) && hash !== laidAside ? { text: hash } : null), [hash, laidAside])
  const link = pasted ?? followed
  const read = useCallback(
    async ({ text }: GivenLink): Promise<LinkContents> =>
      (await import('./read-own-link.ts')).readOwnLink(text, store.getState().clock),
    [store],
  )
  const leave = (contents: SharedContents | null): void => {
    if (pasted !== null) setPasted(null)
    else if (contents === null) setLaidAside(hash)
    // The link stays one step back.
    else goTo('budget')
  }
  const finish = (contents: SharedContents, words: string): void => {
    setDone(words)
    const view = VIEWS.find((one) => one === contents.view) ?? viewOf(hash) ?? 'budget'
    if (pasted === null) replaceLink(view)
    else goTo(view)
    setPasted(null)
  }
  const takeFromImport = (text: string): boolean => {
    const isLink = takeLink(text)
    if (isLink) onClose()
    return isLink
  }
  const closeImport = (): void => {
    setSources(NO_SOURCES)
    onClose()
  }
  const wantsImport = useEver(open)
  const wantsLink = useEver(link !== null)
  return (
    <>
      <DropHint shown={over} />
      {wantsImport && <ImportDialog open={open} sources={sources} takeLink={takeFromImport} onClose={closeImport} />}
      {wantsLink && (
        <OpenLinkDialog
          link={link}
          read={read}
          mend={pasted === null ? IN_ADDRESS : ''}
          onClose={leave}
          onUsed={finish}
        />
      )}
      <DoneNotice done={done} onDismiss={() => setDone(null)} />
    </>
  )
}
