import type { AlertAssessment } from '../core/alert/alert-assessment.ts'
import type { FailingOf } from '../core/dependency/own-unavailability.ts'
import type { Assessment } from '../core/scenario/assessment.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { Sought } from './guess/sought.ts'
import type { IdeaKey } from './idea-keys.ts'
import type { PracticePart } from './topic.ts'
import type { Sentence } from './sentence.ts'

/** Where a claim comes from. */
export interface Source {
  readonly words: string
  readonly address: string
}

/** What every idea says whatever the scenario. */
export interface IdeaWords {
  /** The idea in a word or two: "error budgets". */
  readonly name: string
  /** The idea in one sentence. */
  readonly title: string
  /** What it means for SRE, and what for DevOps. */
  readonly sre: string
  readonly devops: string
  readonly sources: readonly [Source, ...Source[]]
}

/** A question to be guessed at before its answer is shown. */
export interface Prediction {
  readonly question: Sentence
  readonly guess: Guess
  readonly answer: Sentence
}

/** How a guess is made: by typing a number, or by choosing; `right` is the number, or the place of the right option. */
export type Guess =
  | { readonly kind: 'text'; readonly right: Sought }
  | { readonly kind: 'choice'; readonly options: readonly Sentence[]; readonly right: number }

/** One thing to do in the app, and where. */
export interface Attempt {
  readonly part: PracticePart
  readonly text: Sentence
}

/** An idea made concrete with the open scenario's numbers. */
export interface Practice {
  /** The person's own numbers, in one to three sentences. */
  readonly lead: readonly Sentence[]
  /** null: there is nothing to reckon with yet. */
  readonly prediction: Prediction | null
  readonly attempt: Attempt
}

export interface Idea {
  readonly words: IdeaWords
  /**
   * @param assessment and `alerts` are null while the scenario's measurements are not to be had.
   * @param failingOf what the other scenarios of the workspace measure, for a system that is made of them.
   */
  readonly practice: (
    scenario: Scenario,
    assessment: Assessment | null,
    alerts: AlertAssessment | null,
    failingOf: FailingOf,
  ) => Practice
}

/** Ideas by their keys. */
export type Ideas = Readonly<Partial<Record<IdeaKey, Idea>>>
