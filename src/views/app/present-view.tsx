import { useMemo, useState } from 'react'
import { PAGE_SLIDES, VIEW_SLIDES } from '../../lessons/slides/slides.ts'
import type { Slide, SlideKind } from '../../lessons/slides/slides.ts'
import type { StagedView } from '../../lessons/stage.ts'
import { useActions, useAssessment, useNow, useOpenScenario, useUndo, useWorkspace } from '../../store/use-store.ts'
import { Beside } from '../present/beside.tsx'
import { Hidden } from '../present/hidden.tsx'
import { HugeNumber, UnitSwitch } from '../present/huge-number.tsx'
import { PresentFrame } from '../present/present-frame.tsx'
import { Strip } from '../present/strip.tsx'
import { useRevealed } from '../present/use-revealed.ts'
import { StageContext } from '../scenario/staged.tsx'
import { classNames } from '../ui/class-names.ts'
import { hiddenAnswer } from './hidden-answer.ts'
import { Guarded } from './guarded.tsx'
import { PresentDifference } from './present-difference.tsx'
import { PresentLink } from './present-link.tsx'
import styles from './present-place.module.css'
import oneOf from './present-slides.module.css'
import { leavePresent, showSlide } from './present.ts'
import { slideAddress } from './present-address.ts'
import { queryOf, slideOf, useHash } from './route.ts'
import { ShownView } from './shown-view.tsx'
import { stepTo } from './step-to.ts'

/** Whether a slide shows the open scenario with another one. */
const isOfTwo = (kind: SlideKind): boolean => kind === 'beside' || kind === 'lines'

/** A view as slides: a few of its parts at a time. */
export const PresentView = ({ view }: { readonly view: StagedView }) => {
  const asked = slideOf(useHash())
  const isAlone = useWorkspace(({ scenarios }) => scenarios.length < 2)
  // One scenario has nothing beside it: only whoever asks for that slide is told how to get another.
  const slides = VIEW_SLIDES[view].filter(({ kind, key: name }) => !isOfTwo(kind) || !isAlone || name === asked)
  const found = slides.findIndex(({ key }) => key === asked)
  const place = Math.max(0, found)
  const slide = slides[place] as Slide
  const key = `${view}/${slide.key}`
  const { revealed, toggle, cover } = useRevealed(key)
  const [attempt, setAttempt] = useState(0)
  const { canUndo } = useUndo()
  const { undo } = useActions()
  const [otherId, setOtherId] = useState<string | null>(null)
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  const now = useNow()
  const answer = useMemo(() => (assessment === null ? null : hiddenAnswer(key, assessment)), [key, assessment])
  const hides = slide.covers.length > 0
  const { title, notes } = slide.words
  return (
    <PresentFrame
      slide={{
        key,
        title,
        titled: slide.kind !== 'number',
        notes,
        next: slides[place + 1]?.words.title ?? null,
        answer: hides ? answer : null,
        revealed: hides ? revealed : null,
        hasUnit: true,
        canUndo,
        place: place + 1,
        count: slides.length,
        ended: false,
      }}
      renderLink={() => <PresentLink title={title} />}
      strip={slide.kind === 'parts' && <Strip scenario={scenario} assessment={assessment} now={now} />}
      onStep={(to) => {
        const next = slides[stepTo(to, place, slides.length)]
        if (next !== undefined && next !== slide) showSlide(slideAddress(view, next.key, queryOf(location.hash)))
      }}
      onReveal={toggle}
      onReset={() => {
        cover()
        setAttempt(attempt + 1)
      }}
      onUndo={undo}
      onLeave={leavePresent}
    >
      {asked !== null && found < 0 && (
        <p role="status" className={styles.lost}>
          There is no slide “<bdi>{asked}</bdi>” here. The link may be from an older version; this is the first slide.
        </p>
      )}
      <Guarded key={`${key}/${attempt}`}>
        {slide.kind === 'number' && (
          <div className={styles.number}>
            <HugeNumber scenario={scenario} assessment={assessment} now={now} title={title} />
            <UnitSwitch />
          </div>
        )}
        {isOfTwo(slide.kind) && (
          <div className={styles.stack}>
            <Beside
              otherId={otherId}
              onOther={setOtherId}
              numbers={slide.kind === 'beside'}
              renderDifference={(one, other) => (
                <PresentDifference one={one} other={other} lines={slide.kind === 'lines'} />
              )}
            />
          </div>
        )}
        {slide.kind === 'parts' && <PartsSlide view={view} slide={slide} revealed={revealed} onReveal={toggle} />}
      </Guarded>
    </PresentFrame>
  )
}

interface PartsSlideProps {
  readonly view: StagedView
  readonly slide: Slide
  readonly revealed: boolean
  readonly onReveal: () => void
}

const PartsSlide = ({ view, slide, revealed, onReveal }: PartsSlideProps) => {
  const { shows, covers, words } = slide
  const stage = {
    shows: new Set(shows),
    covers: new Set(revealed ? [] : covers),
    cover: <Hidden ask={words.ask ?? words.title} onReveal={onReveal} />,
  }
  return (
    <StageContext value={stage}>
      <div
        data-slide={slide.key}
        className={classNames(
          styles.view,
          oneOf.slide,
          !(shows as readonly string[]).includes('target') && styles.told,
        )}
      >
        <ShownView view={view} />
      </div>
    </StageContext>
  )
}

/** The comparison, which is one slide. */
export const PresentCompare = () => {
  const { title, notes } = PAGE_SLIDES.compare
  const [attempt, setAttempt] = useState(0)
  const { canUndo } = useUndo()
  const { undo } = useActions()
  return (
    <PresentFrame
      slide={{ ...ALONE, key: 'compare', title, notes, titled: true, canUndo }}
      renderLink={() => <PresentLink title={title} />}
      onStep={() => undefined}
      onReveal={() => undefined}
      onReset={() => setAttempt(attempt + 1)}
      onUndo={undo}
      onLeave={leavePresent}
    >
      <Guarded key={attempt}>
        <div className={styles.view}>
          <ShownView view="compare" />
        </div>
      </Guarded>
    </PresentFrame>
  )
}

/** A slide with none before it and none after it. */
export const ALONE = {
  next: null,
  answer: null,
  revealed: null,
  hasUnit: false,
  canUndo: false,
  place: 1,
  count: 1,
  ended: false,
} as const
