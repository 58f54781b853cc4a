import type { Course, Known, Look, Question, Step, StepTold } from '../../../lessons/course/course.ts'
import type { Sentence } from '../../../lessons/sentence.ts'

/** Where the pages of a course are: addresses to be followed by links. */
export interface CourseAddresses {
  /** null on the first step. */
  readonly back: string | null
  /** The next step, and after the last one the end; at the end, Learn. */
  readonly next: string
  readonly steps: readonly string[]
}

/** What the one thing has changed. */
export interface ShownEffect {
  readonly said: Sentence
  /** Brings the number that has changed into sight; null where the step does not show it. */
  readonly show: (() => void) | null
}

/** A course while it is taken: which step is open, what it says, and what has been done in it. */
export interface CourseRun {
  readonly course: Course
  /** At the end: the last one. */
  readonly step: Step
  /** The step's place, from 0; at the end as many as there are steps. */
  readonly place: number
  /** Whether the last step is behind. */
  readonly ended: boolean
  /** The step that an older link asked for and that there is not, or null. */
  readonly askedFor: string | null
  readonly begin: Known
  readonly told: StepTold
  /** Before a room: what the next step says. null where there is none, and for whoever learns alone. */
  readonly saidNext: Sentence | null
  readonly look: Look
  /** At the end: what each step has asked, in their order. Empty before. */
  readonly asked: readonly Question[]
  /** The option that was guessed. There is one guess: it shows the answer. */
  readonly guess: number | null
  /** Whether the answer may be seen. */
  readonly revealed: boolean
  readonly done: boolean
  /** Whether it was done before this page was opened again, so that the facts are those of the beginning. */
  readonly doneEarlier: boolean
  /** What doing it has changed; null where nothing is to be said, as before the guess. */
  readonly effect: ShownEffect | null
  /** Whether it is to be said after the guess. */
  readonly effectWaits: boolean
  /** Whether the part where the one thing is done is covered, so that nobody can be taken there. */
  readonly partIsCovered: boolean
  /** Whether what is done here is written to the learner's progress: not before a room. */
  readonly keepsProgress: boolean
  readonly addresses: CourseAddresses
  answer(option: number): void
  /** Says that the person has looked at what they were sent to. */
  finish(): void
  /** Does the one thing for whoever cannot or has no time. */
  doIt(): void
  /** Moves the focus to where the one thing is done. */
  takeMeThere(): void
  /** The facts and the question of this step anew. */
  restartStep(): void
  /** Forgets the progress of this course and begins it anew. */
  restartCourse(): void
  /**
   * Copies the scenario as it is now beside the person's own.
   *
   * @returns what it is called there.
   */
  keep(): string
  /** Moves the focus to the sentence of the step. */
  toTop(): void
}
