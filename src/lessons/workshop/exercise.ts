import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Course, Look } from '../course/course.ts'
import type { Sentence } from '../sentence.ts'

/** A person in a group, and what that person wants. */
export interface Role {
  readonly name: string
  readonly wants: string
}

export interface ExerciseWords {
  /** How large the groups are, and how many there may be. */
  readonly groups: string
  /** What has to lie on the table. */
  readonly material: string
  readonly roles: readonly [Role, ...Role[]]
  /** What the group does, in its order. */
  readonly tasks: readonly [string, ...string[]]
  /** What to write down freely. */
  readonly write: string
  /** For who leads it: what people get wrong, and what to ask afterwards. */
  readonly wrong: readonly [string, ...string[]]
  readonly debrief: readonly [string, ...string[]]
}

/** A table on paper. A row that is shorter than the columns is filled in by hand. */
export interface SheetTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Sentence[])[]
}

/** The numbers of an exercise, worked out from what its course begins with. */
export interface ExerciseSheet {
  /** What has happened, in two to four sentences. */
  readonly scene: readonly Sentence[]
  readonly table: SheetTable
  /** The same table as it comes out, for who leads it. */
  readonly results: SheetTable
  readonly findings: readonly Sentence[]
}

/** An exercise on paper: the page of a group, and the page of who leads it. */
export interface Exercise {
  readonly course: Course
  readonly words: ExerciseWords
  readonly sheet: (start: Scenario, look: Look) => ExerciseSheet
}
