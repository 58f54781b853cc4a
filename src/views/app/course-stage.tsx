import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { kindOf } from '../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../lessons/course/course-keys.ts'
import type { Course } from '../../lessons/course/course.ts'
import { useRemembered } from '../../store/use-store.ts'
import { createLook } from '../../store/look.ts'
import { useLearningActions } from '../../store/use-learning.ts'
import { askedCourse, courseAddress, END, placeOf } from '../learn/course/course-address.ts'
import type { CourseRun } from '../learn/course/course-run.ts'
import { NoCourse } from '../learn/course/no-course.tsx'
import { useCourse } from '../learn/course/use-course.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import styles from './app.module.css'
import { builtInScenario, midnight } from './built-in.ts'
import { presentAddress } from './present-address.ts'
import { goToAddress } from './route.ts'
import { StepStage } from './step-stage.tsx'

export interface CourseStageProps {
  /** Where in Learn: "lessons", "budget", "spent". */
  readonly path: readonly string[]
  /** For a projector: addresses lead to its pages, and nothing is written to the learner's progress. */
  readonly presented?: boolean
  /** Shows the answer without a guess. */
  readonly revealed?: boolean
  /** Puts what stands instead of a course into a page: it is being fetched, there is none, something broke. */
  readonly renderFrame: (words: ReactNode) => ReactNode
  readonly children: (run: CourseRun) => ReactNode
}

/** Opens the course of an address, with a scenario of its own in the store around `children`. */
export const CourseStage = ({ path, renderFrame, ...stage }: CourseStageProps) => {
  const { key, name, step } = askedCourse(path)
  const { course, again } = useCourse(key)
  if (course === 'missing') return renderFrame(<NoCourse name={name} />)
  if (course === 'fetching') return renderFrame(<p className={styles.waiting}>Fetching the lesson…</p>)
  if (course === 'failed') {
    return renderFrame(
      <p role="alert">
        This lesson could not be fetched. Perhaps there is no network; nothing that you did is lost.{' '}
        <Button variant="quiet" onClick={again}>
          Try again
        </Button>
      </p>,
    )
  }
  return <Opened {...stage} course={course} step={step} renderFrame={renderFrame} />
}

interface OpenedProps extends Omit<CourseStageProps, 'path'> {
  readonly course: Course
  readonly step: string | null
}

const Opened = ({ course, step: asked, presented = false, revealed = false, renderFrame, children }: OpenedProps) => {
  const own = useRemembered()
  // A step that is open at midnight stays as it is.
  const [today] = useState(() => midnight(own.store.getState().clock))
  const { forgetCourse, forgetVisit } = useLearningActions()
  const [look] = useState(() => createLook(today))
  const start = useMemo(
    () => lazily(() => course.start({ midnight: today, builtIn: builtInScenario(today) })),
    [course, today],
  )
  const [attempt, setAttempt] = useState(0)
  const found = placeOf(course, asked)
  const place = found ?? 0
  const page = `${course.key}/${place}/${attempt}`
  useTopOf(page, !presented)
  const address = (step?: string): string =>
    presented ? presentAddress(courseAddress(course.key, step), true) : courseAddress(course.key, step)
  const { steps } = course
  const ended = place === steps.length
  const step = steps[Math.min(place, steps.length - 1)] ?? steps[0]
  return (
    <ErrorBoundary
      key={page}
      renderFallback={(_, retry) =>
        renderFrame(
          <p role="alert">
            This step could not be shown. Nothing of yours is lost.{' '}
            <Button variant="quiet" onClick={retry}>
              Try again
            </Button>{' '}
            <a href={address(steps[place + 1]?.key ?? END)}>Go on without it</a>
          </p>,
        )
      }
    >
      <StepStage
        own={own}
        clock={today}
        start={start}
        look={look}
        opened={{
          course,
          place,
          ended,
          step,
          askedFor: found === null ? asked : null,
          keepsProgress: !presented,
          toTop,
          addresses: {
            back: place === 0 ? null : address(steps[place - 1]?.key),
            next: ended ? after(course.key) : address(steps[place + 1]?.key ?? END),
            steps: steps.map(({ key }) => address(key)),
          },
          restartStep: () => {
            if (!presented) forgetVisit(course.key, step.key)
            setAttempt(attempt + 1)
          },
          restartCourse: () => {
            if (!presented) forgetCourse(course.key)
            setAttempt(attempt + 1)
            goToAddress(address(steps[0].key))
          },
        }}
        revealed={revealed}
      >
        {children}
      </StepStage>
    </ErrorBoundary>
  )
}

/** Works something out when it is first asked for: where it goes wrong, it does so in the step. */
const lazily = <Value,>(work: () => Value): (() => Value) => {
  let done: { readonly value: Value } | null = null
  return () => (done ??= { value: work() }).value
}

/** Where one goes on after the end. */
const after = (key: CourseKey): string => (kindOf(key) === 'exercises' ? '#/learn/workshop' : '#/learn')

/** Moves the focus to the sentence of the step. */
const toTop = (): void => {
  scrollTo(0, 0)
  document.querySelector<HTMLElement>('[data-step-top]')?.focus({ preventScroll: true })
}

/** Whether the person has pressed anything since the page was loaded: then they came here by a link of the app. */
const isUnderWay = (): boolean => (navigator.userActivation as UserActivation | undefined)?.hasBeenActive ?? false

/**
 * Whoever goes to another step begins at its sentence, so the focus goes there; also from another page of the app when
 * `fromOutside`. On arrival from elsewhere it is left to the browser.
 */
const useTopOf = (page: string, fromOutside: boolean): void => {
  const before = useRef(fromOutside && isUnderWay() ? null : page)
  useLayoutEffect(() => {
    if (before.current === page) return
    before.current = page
    toTop()
  }, [page])
}
