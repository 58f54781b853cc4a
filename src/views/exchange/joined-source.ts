import type { ImportSource } from './import-flow.ts'
import { scenarioNameOf } from './import-use.ts'

/** How much of a file is looked at, in characters: an answer says at its beginning what it is. */
const LOOKED_AT = 4_000

const ANSWER = /"resultType"|"metric"|"status"\s*:\s*"(?:success|error)"/

const isPlainJson = ({ name, type }: File): boolean => /\.json$/i.test(name) || type === 'application/json'

const isAnswer = async (file: File): Promise<boolean> => {
  if (!isPlainJson(file)) return false
  // What cannot be read is said when it is its turn.
  const beginning = await file
    .slice(0, LOOKED_AT)
    .text()
    .catch(() => '')
  return ANSWER.test(beginning)
}

/** Several answers of Prometheus as a list of them; nothing is read for it. */
export const joinedSource = (parts: readonly ImportSource[]): File => {
  const pieces = parts.flatMap((part, index) => (index === 0 ? [part] : [',', part]))
  return new File(['[', ...pieces, ']'], `${parts.map(scenarioNameOf).join(' and ')}.json`)
}

/**
 * Files as what is taken one after another. Answers of Prometheus are taken as one: a range query gives one answer, so good
 * and all events are often two of them.
 */
export const sourcesOf = async (files: readonly File[]): Promise<readonly ImportSource[]> => {
  const [only, ...others] = files
  if (only === undefined || others.length === 0) return files
  const areAnswers = await Promise.all(files.map(isAnswer))
  const answers = files.filter((_, index) => areAnswers[index])
  const rest = files.filter((_, index) => areAnswers[index] !== true)
  return answers.length < 2 ? files : [joinedSource(answers), ...rest]
}
