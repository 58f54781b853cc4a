import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import { isMeasured } from '../measured.ts'
import type { Measured } from '../measured.ts'
import { words } from './words.ts'

/** What an example may speak of. Without measurements there is no assessment. */
export interface ToldOfTerm {
  readonly scenario: Scenario
  readonly assessment: Assessment | null
  readonly alerts: AlertAssessment | null
  readonly failingOf: FailingOf
}

export type Example = (told: ToldOfTerm) => Sentence

/** An example of what was measured; where nothing was, that is what it says. */
export const whenMeasured =
  (example: (assessment: Measured, told: ToldOfTerm) => Sentence): Example =>
  (told) =>
    isMeasured(told.assessment) ? example(told.assessment, told) : sentence(words.unmeasured, {})

/** An example of what follows from the promise: it wants no measured events. */
export const whenAssessed =
  (example: (assessment: Assessment, told: ToldOfTerm) => Sentence): Example =>
  (told) =>
    told.assessment === null ? sentence(words.unmeasured, {}) : example(told.assessment, told)
