import type { ImportSource } from './import-flow.ts'
import { scenarioNameOf } from './import-use.ts'

const isPlainJson = ({ name, type }: File): boolean => /\.json$/i.test(name) || type === 'application/json'

/** Whether files can be taken as one: a range query gives one answer, so good and all events are often two of them. */
export const canJoin = (files: readonly File[]): boolean => files.every(isPlainJson)

/** Several answers of Prometheus as a list of them; nothing is read for it. */
export const joinedSource = (parts: readonly ImportSource[]): File => {
  const pieces = parts.flatMap((part, index) => (index === 0 ? [part] : [',', part]))
  return new File(['[', ...pieces, ']'], `${parts.map(scenarioNameOf).join(' and ')}.json`)
}
