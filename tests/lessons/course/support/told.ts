import type { Known, Look, Step, StepTold } from '../../../../src/lessons/course/course.ts'
import type { Sentence } from '../../../../src/lessons/sentence.ts'
import { sentenceWords } from '../../../../src/views/learn/fact-words.ts'

/** Every sentence of a step, by where it stands. */
export const sentencesOf = ({ say, task, question, notes }: StepTold): Readonly<Record<string, Sentence>> => ({
  say,
  task,
  question: question.text,
  ...Object.fromEntries(
    question.options.flatMap(({ text, why }, place) => [
      [`option ${place}`, text],
      [`why ${place}`, why],
    ]),
  ),
  ...Object.fromEntries(notes.map((note, place) => [`note ${place}`, note])),
})

/** A sentence as it is read, its no-break spaces plain. */
export const written = (sentence: Sentence): string => sentenceWords(sentence).replaceAll('\u00a0', ' ')

/** A step as it is read. */
export interface StepWritten {
  readonly say: string
  readonly task: string
  readonly question: string
  readonly options: readonly string[]
  readonly whys: readonly string[]
  /** The right option. */
  readonly right: string
  readonly notes: readonly string[]
}

export const stepWritten = (step: Step, begin: Known, look: Look): StepWritten => {
  const { say, task, question, notes } = step.told(begin, look)
  const options = question.options.map(({ text }) => written(text))
  return {
    say: written(say),
    task: written(task),
    question: written(question.text),
    options,
    whys: question.options.map(({ why }) => written(why)),
    right: options[question.right] ?? 'none',
    notes: notes.map(written),
  }
}
