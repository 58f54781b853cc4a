import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import { PageScale } from '../ui/page-scale.ts'
import { SkipLink } from '../ui/skip-link.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Blank } from './blank.tsx'
import type { Command } from './commands.ts'
import { placeWords } from './place-words.ts'
import { PresentBar } from './present-bar.tsx'
import { PresentDialogs } from './present-dialogs.tsx'
import type { PresentDialog } from './present-dialogs.tsx'
import styles from './present-frame.module.css'
import type { PresentedSlide, PresentVerbs } from './presented-slide.ts'
import { nextUnit } from './remaining-in.ts'
import type { Unit } from './remaining-in.ts'
import { restart, startOrPause } from './timer.ts'
import { UnitContext } from './unit-context.ts'
import { useFullScreen } from './use-full-screen.ts'
import { usePresentKeys } from './use-present-keys.ts'
import { useScreenScale } from './use-screen-scale.ts'
import { useSpeaker } from './use-speaker.ts'
import { useSwipe } from './use-swipe.ts'
import { useTimer } from './use-timer.ts'
import { canFillScreen, openNotes, toggleFullScreen } from './windows.ts'

export interface PresentFrameProps extends PresentVerbs {
  readonly slide: PresentedSlide
  /** The plain page's address as a code to be scanned, and what is to be said of it. */
  readonly renderLink: () => ReactNode
  /** Beside the title. */
  readonly strip?: ReactNode
  readonly children: ReactNode
}

/** How long a word to the presenter lies over the slide, in milliseconds. */
const SAID_FOR = 5_000

const WISHES = [1, 1.25, 1.5, 2] as const

/** A page for a projector: one slide, a bar with everything that can be done, and a key for each. */
export const PresentFrame = ({ slide, renderLink, strip, children, ...verbs }: PresentFrameProps) => {
  const { onStep, onReveal, onReset, onUndo, onLeave } = verbs
  const [unit, choose] = useState<Unit>('percent')
  const [timer, setTimer] = useTimer()
  const [blank, setBlank] = useState(false)
  const [wish, setWish] = useState(0)
  const [dialog, setDialog] = useState<PresentDialog | null>(null)
  const [said, setSaid] = useState('')
  const [stepped, setStepped] = useState(false)
  const isFull = useFullScreen()
  const scale = useScreenScale(WISHES[wish] ?? 1)
  const stage = useRef<HTMLElement>(null)
  const chosen = useMemo(() => ({ unit, choose }), [unit])

  const fillScreen = async (): Promise<void> => {
    if (!(await toggleFullScreen())) setSaid('This browser does not let the page fill the screen.')
  }

  const run = (command: Command): void => {
    // Whoever acts while the screen is blank wants to see it again.
    if (blank && command !== 'timer' && command !== 'timer-reset') {
      setBlank(false)
      return
    }
    setSaid('')
    switch (command) {
      case 'next':
      case 'back':
      case 'first':
      case 'last':
        setStepped(true)
        return onStep(command)
      case 'reveal':
        if (slide.revealed === null) return setSaid('This slide asks nothing, so it has no answer to show.')
        return onReveal()
      case 'reset':
        onReset?.()
        return setSaid(onReset === null ? 'There is nothing to put back on this page.' : 'The slide is as it was.')
      case 'blank':
        return setBlank(true)
      case 'unit':
        return choose(nextUnit)
      case 'timer':
        return setTimer((before) => startOrPause(before, Date.now()))
      case 'timer-reset':
        return setTimer((before) => restart(before, Date.now()))
      case 'notes':
        return openNotes() ? undefined : setDialog('blocked')
      case 'full-screen':
        return void fillScreen()
      case 'larger':
        if (wish === WISHES.length - 1) return setSaid('It cannot be larger.')
        return setWish(wish + 1)
      case 'smaller':
        if (wish === 0) return setSaid('This is the usual size, which fits the screen. It cannot be smaller.')
        return setWish(wish - 1)
      case 'link':
      case 'help':
        return setDialog(command)
      case 'leave':
        return onLeave()
    }
  }
  const resume = useCallback(() => setBlank(false), [])
  usePresentKeys(run, blank ? resume : null, dialog === null)
  useSpeaker({ ...slide, blank }, timer, run)
  const swipe = useSwipe(run)
  useTopOfSlide(stage, slide.key)
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])
  useEffect(() => {
    document.title = `${slide.title} · Present · Burnline`
  }, [slide.title])

  return (
    <UnitContext value={chosen}>
      <PageScale value={scale}>
        <div className={styles.frame} style={{ zoom: scale, '--screen': scale } as CSSProperties}>
          <SkipLink target="main">Skip to the slide</SkipLink>
          <main
            id="main"
            ref={stage}
            tabIndex={-1}
            aria-label={`Slide: ${slide.title}`}
            className={styles.stage}
            inert={blank}
            {...swipe}
          >
            <div className={styles.slide}>
              {slide.titled && (
                <div className={styles.head}>
                  <h1 className={styles.title}>{slide.title}</h1>
                  {strip}
                </div>
              )}
              <div className={classNames(styles.content, slide.titled && styles.bare)}>{children}</div>
            </div>
          </main>
          <PresentBar
            slide={slide}
            unit={unit}
            timer={timer}
            canFill={canFillScreen()}
            isFull={isFull}
            canReset={onReset !== null}
            inert={blank}
            onCommand={run}
            onUndo={onUndo}
            onTimer={() => setDialog('timer')}
          />
          <VisuallyHidden>
            <span role="status">
              {stepped && `${placeWords(slide)}: ${slide.title}. `}
              {said}
            </span>
          </VisuallyHidden>
          {said !== '' && (
            <p className={styles.said} aria-hidden="true">
              {said}
            </p>
          )}
          {blank && <Blank onResume={resume} />}
          <PresentDialogs
            open={dialog}
            timer={timer}
            onTimer={setTimer}
            renderLink={renderLink}
            title={slide.title}
            onClose={() => setDialog(null)}
          />
        </div>
      </PageScale>
    </UnitContext>
  )
}

/** Another slide begins at its top. What had the focus in the one before is gone with it, so the focus goes there too. */
const useTopOfSlide = (stage: { readonly current: HTMLElement | null }, key: string): void => {
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    stage.current?.scrollTo(0, 0)
    if (document.activeElement === null || document.activeElement === document.body)
      stage.current?.focus({ preventScroll: true })
  }, [stage, key])
}
