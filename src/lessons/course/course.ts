import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Sentence } from '../sentence.ts'
import type { StagePartOf, StagedView } from '../stage.ts'
import type { PracticePart } from '../topic.ts'
import type { CourseKey } from './course-keys.ts'

/** A scenario of a course and every number of it. */
export interface Known {
  readonly scenario: Scenario
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
  readonly failingOf: FailingOf
}

/** Works out every number of a scenario, by the core. Asked twice for the same scenario it answers at once. */
export type Look = (scenario: Scenario) => Known

/** What a course may begin with. */
export interface Beginning {
  /** The midnight (UTC) that began today: a course is the same all day, wherever it is opened. */
  readonly midnight: Instant
  /** The built-in scenario "Storefront checkout" as of that midnight, with its measurements, system and policy. */
  readonly builtIn: Scenario
}

/** An answer to choose, and what is said to whoever chose it: why it is right, or what was mistaken for what. */
export interface AnswerOption {
  readonly text: Sentence
  readonly why: Sentence
}

/** A question to be guessed at before the answer is shown. No two options read the same. */
export interface Question {
  readonly text: Sentence
  readonly options: readonly [AnswerOption, AnswerOption, ...AnswerOption[]]
  /** The place of the right one. The options are shown in the order given: let numbers rise. */
  readonly right: number
}

/** What a step says. Every number in it is worked out by the core from the facts that the step begins with. */
export interface StepTold {
  /** One sentence. */
  readonly say: Sentence
  /** One thing to do. */
  readonly task: Sentence
  readonly question: Question
  /** For who presents it: what to say, what people get wrong, when to move on. Two to four sentences in all. */
  readonly notes: readonly [Sentence, ...Sentence[]]
}

/** A control among several of one part: in the row of that id of its table, in the field of that name. */
export interface Spot {
  readonly row?: string
  readonly field?: string
}

/** Which control a task speaks of. Left out where it is the first one of its part. */
interface Spotted {
  readonly at?: (begin: Scenario) => Spot
}

/** How the one thing is done. */
export type Attempt = Spotted & Way

type Way =
  /** A change of facts. `apply` does it for who cannot or has no time; whatever has the same effect counts as done. */
  | {
      readonly kind: 'change'
      readonly part: PracticePart
      readonly apply: (begin: Scenario) => Scenario
      readonly done: (now: Scenario, begin: Scenario) => boolean
    }
  /** A look at a part of the page: something to read, unfold or follow. Done when the person says so. */
  | { readonly kind: 'look'; readonly part: PracticePart }

interface StepIn<View extends StagedView> {
  /** Stays for ever: links and kept progress name it. Unique in its course. */
  readonly key: string
  readonly view: View
  /** The parts of the view that are on the page; the others are hidden. */
  readonly shows: readonly StagePartOf<View>[] | 'all'
  /** Those of them that would give the answer away: covered until a guess is made. */
  readonly covers: readonly StagePartOf<View>[]
  /** The facts that this step begins with, made from those that the course begins with. The ids stay. */
  readonly begin: (start: Scenario) => Scenario
  readonly told: (begin: Known, look: Look) => StepTold
  readonly attempt: Attempt
}

/** A step: one sentence, one thing to do in the real view, one guess before the answer. */
export type Step = { readonly [View in StagedView]: StepIn<View> }[StagedView]

/** What a course is called, and what one can answer after it. */
export interface CourseWords {
  readonly title: string
  readonly question: string
}

/** A lesson, an exercise or the tour: a scenario of its own, and steps through the real views. */
export interface Course {
  readonly key: CourseKey
  readonly words: CourseWords
  /** How long it takes: for a lesson 3 to 8. */
  readonly minutes: number
  readonly start: (beginning: Beginning) => Scenario
  readonly steps: readonly [Step, ...Step[]]
}
