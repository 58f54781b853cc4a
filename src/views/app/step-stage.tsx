import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Instant } from '../../core/quantity/units.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Look, Step, StepTold } from '../../lessons/course/course.ts'
import type { StagePart } from '../../lessons/stage.ts'
import { stageOfPart } from '../../lessons/stage-of-part.ts'
import { freeTitle } from '../../store/free-title.ts'
import { StoreProvider, useOpenScenario, useRemembered } from '../../store/use-store.ts'
import type { Remembered } from '../../store/use-store.ts'
import type { CourseRun } from '../learn/course/course-run.ts'
import { StageContext } from '../scenario/staged.tsx'
import type { Stage } from '../scenario/staged.tsx'
import { Covered } from '../learn/course/covered.tsx'
import { focusWhenThere } from './parts.ts'
import { spotControls } from './spot-controls.ts'
import { PracticePostMortem } from './practice-post-mortem.tsx'
import { practiceStore } from './practice-store.ts'
import { useShownEffect } from './use-shown-effect.ts'
import { useStepVisit } from './use-step-visit.ts'

type Opened = Pick<
  CourseRun,
  | 'course'
  | 'place'
  | 'ended'
  | 'step'
  | 'askedFor'
  | 'keepsProgress'
  | 'toTop'
  | 'addresses'
  | 'restartStep'
  | 'restartCourse'
>

interface StepStageProps {
  /** The person's own workspace. */
  readonly own: Remembered
  readonly clock: Instant
  readonly start: () => Scenario
  readonly look: Look
  readonly opened: Opened
  readonly revealed: boolean
  readonly children: (run: CourseRun) => ReactNode
}

/** One step of a course, with a store and a stage of its own. */
export const StepStage = ({ start, clock, own, ...rest }: StepStageProps) => {
  const { step } = rest.opened
  const begin = useMemo(() => step.begin(start()), [step, start])
  const practice = useMemo(() => practiceStore(begin, clock, own), [begin, clock, own])
  return (
    <StoreProvider value={practice}>
      <Taken begin={begin} start={start} own={own} clock={clock} {...rest} />
    </StoreProvider>
  )
}

interface TakenProps extends StepStageProps {
  readonly begin: Scenario
}

/** What a step says where it begins. */
const toldAt = (step: Step, start: () => Scenario, look: Look): StepTold => step.told(look(step.begin(start())), look)

/** How long what was done must stand before it counts, in milliseconds: the "99" on the way to a "99.9" was not meant. */
const SETTLED = 700

const NOTHING: ReadonlySet<StagePart> = new Set()

const Taken = ({ begin: facts, start, own, clock, look, opened, revealed: shownByHand, children }: TakenProps) => {
  const { course, step, place, ended, keepsProgress } = opened
  const { attempt } = step
  const { store } = useRemembered()
  const now = useOpenScenario()
  const begin = look(facts)
  const told = useMemo(() => step.told(begin, look), [step, begin, look])
  const following = keepsProgress ? undefined : course.steps[place + 1]
  const saidNext = useMemo(
    () => (following === undefined ? null : toldAt(following, start, look).say),
    [following, look, start],
  )
  const asked = useMemo(
    () => (ended ? course.steps.map((one) => toldAt(one, start, look).question) : []),
    [ended, course, look, start],
  )
  const { guess, done, doneWith, answer, finish } = useStepVisit(opened, clock, told.question)
  const holding = !done && attempt.kind === 'change' && now !== facts && attempt.done(now, facts) ? now : null
  useEffect(() => {
    if (holding === null) return
    const timer = setTimeout(() => finish(holding), SETTLED)
    return () => clearTimeout(timer)
  }, [holding, finish])
  const revealed = guess !== null || shownByHand
  const stage = useMemo<Stage>(
    () => ({
      shows: step.shows === 'all' ? 'all' : new Set<StagePart>(step.shows),
      covers: revealed ? NOTHING : new Set<StagePart>(step.covers),
      cover: <Covered />,
    }),
    [step, revealed],
  )
  const part = stageOfPart[attempt.part]
  const effect = useShownEffect(step, begin, doneWith === null ? null : look(doneWith))
  const run: CourseRun = {
    ...opened,
    begin,
    told,
    saidNext,
    look,
    asked,
    guess,
    revealed,
    done,
    doneEarlier: done && doneWith === null && attempt.kind === 'change',
    effect: revealed ? effect : null,
    effectWaits: effect !== null && !revealed,
    partIsCovered: part !== null && stage.covers.has(part),
    answer,
    finish: () => finish(now),
    doIt: () => {
      if (attempt.kind !== 'change') return
      const { replaceWorkspace, openId } = store.getState()
      const after = attempt.apply(facts)
      replaceWorkspace({ scenarios: [after], openId })
      finish(after)
    },
    takeMeThere: () =>
      focusWhenThere(attempt.part, attempt.at === undefined ? [] : spotControls(attempt.part, attempt.at(facts))),
    keep: () => {
      const { scenarios, receiveScenario } = own.store.getState()
      const title = scenarioTitle(now)
      const name = scenarios.some((one) => scenarioTitle(one) === title) ? freeTitle(title, scenarios) : title
      receiveScenario({ ...now, name })
      return name
    },
  }
  const taken = children(run)
  return (
    <StageContext value={stage}>
      {attempt.part === 'post-mortem' ? <PracticePostMortem>{taken}</PracticePostMortem> : taken}
    </StageContext>
  )
}
