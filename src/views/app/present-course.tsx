import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useActions, useUndo } from '../../store/use-store.ts'
import { courseAddress, END } from '../learn/course/course-address.ts'
import { CourseEnd } from '../learn/course/course-end.tsx'
import { CoursePanel } from '../learn/course/course-panel.tsx'
import type { CourseRun } from '../learn/course/course-run.ts'
import { sentenceWords } from '../learn/fact-words.ts'
import { PresentFrame } from '../present/present-frame.tsx'
import { THE_END } from '../present/place-words.ts'
import type { PresentedSlide } from '../present/presented-slide.ts'
import { useRevealed } from '../present/use-revealed.ts'
import { CourseStage } from './course-stage.tsx'
import { Guarded } from './guarded.tsx'
import { PresentLink } from './present-link.tsx'
import styles from './present-place.module.css'
import { ALONE } from './present-view.tsx'
import { presentAddress } from './present-address.ts'
import { leavePresent, showSlide } from './present.ts'
import { useShortcuts } from './shortcuts.ts'
import { ShownView } from './shown-view.tsx'

const FETCHING: PresentedSlide = { ...ALONE, key: '', title: 'Lesson', titled: false, notes: [] }

const slideOfRun = (
  { course, told, saidNext, place, ended, revealed }: CourseRun,
  canUndo: boolean,
): PresentedSlide => {
  const { steps, words } = course
  const { question, notes } = told
  const right = question.options[question.right]
  return {
    key: `${course.key}/${place}`,
    title: ended ? words.question : sentenceWords(told.say),
    titled: false,
    notes: ended ? [] : notes.map(sentenceWords),
    next: ended ? null : saidNext === null ? THE_END : sentenceWords(saidNext),
    answer: ended || right === undefined ? null : `${sentenceWords(right.text)} ${sentenceWords(right.why)}`,
    revealed: ended ? null : revealed,
    hasUnit: false,
    canUndo,
    place: Math.min(place + 1, steps.length),
    count: steps.length,
    ended,
  }
}

/** What was edited in the step, and how it is taken back. */
interface Taken {
  readonly canUndo: boolean
  readonly undo: () => void
}

const inStack = (words: ReactNode) => <div className={styles.stack}>{words}</div>

/** A lesson, an exercise or the tour: its steps are the slides. */
export const PresentCourse = ({ path }: { readonly path: readonly string[] }) => {
  const { revealed, toggle, cover } = useRevealed(path.join('/'))
  const [slide, setSlide] = useState<PresentedSlide>(FETCHING)
  const run = useRef<CourseRun | null>(null)
  const taken = useRef<Taken | null>(null)
  // Each step has a store of its own and is mounted anew; what the presenter has set stays outside.
  const keep = (opened: CourseRun, take: Taken): void => {
    run.current = opened
    taken.current = take
    const next = slideOfRun(opened, take.canUndo)
    setSlide((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }
  const step = (to: 'next' | 'back' | 'first' | 'last'): void => {
    if (run.current === null) return
    const { course, addresses, ended } = run.current
    const address = {
      next: ended ? null : addresses.next,
      back: addresses.back,
      first: addresses.steps[0],
      last: presentAddress(courseAddress(course.key, END), true),
    }[to]
    if (address !== null && address !== undefined && address !== location.hash) showSlide(address)
  }
  return (
    <PresentFrame
      slide={slide}
      renderLink={() => <PresentLink title={slide.title} />}
      onStep={step}
      onReveal={toggle}
      onReset={() => {
        cover()
        run.current?.restartStep()
      }}
      onUndo={() => taken.current?.undo()}
      onLeave={leavePresent}
    >
      <CourseStage path={path} presented revealed={revealed} renderFrame={inStack}>
        {(opened) => <Opened run={opened} onRun={keep} />}
      </CourseStage>
    </PresentFrame>
  )
}

interface OpenedProps {
  readonly run: CourseRun
  readonly onRun: (run: CourseRun, taken: Taken) => void
}

const Opened = ({ run, onRun }: OpenedProps) => {
  const { canUndo } = useUndo()
  const { undo } = useActions()
  useShortcuts('inner')
  useLayoutEffect(() => onRun(run, { canUndo, undo }))
  if (run.ended) return <CourseEnd run={run} large />
  return (
    <div className={styles.course}>
      <div data-column className={styles.said}>
        <CoursePanel run={run} large />
      </div>
      <div data-column className={styles.view}>
        <Guarded key={run.step.key}>
          <ShownView view={run.step.view} />
        </Guarded>
      </div>
    </div>
  )
}
