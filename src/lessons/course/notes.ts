import { sentence } from '../sentence.ts'
import type { StepTold } from './course.ts'

/** For who presents: what to say, what people get wrong, when to move on. None of it holds a number. */
export interface NoteWords {
  readonly say: string
  readonly wrong: string
  readonly on: string
}

export const notesOf = ({ say, wrong, on }: NoteWords): StepTold['notes'] => [
  sentence(say, {}),
  sentence(wrong, {}),
  sentence(on, {}),
]
