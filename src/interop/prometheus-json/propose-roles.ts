import { headerRole } from '../csv/header-words.ts'
import type { RawSeries } from './answer.ts'
import { countsOf } from './mapping.ts'
import type { SeriesRole } from './mapping.ts'

const STATUS_LABELS: ReadonlySet<string> = new Set(['code', 'status', 'status_code', 'http_status', 'status_class'])

/** By a label that says how requests ended: server errors are bad, everything else is good. */
const byStatus = (labels: RawSeries['labels']): SeriesRole | null => {
  const status = labels.find(([name]) => STATUS_LABELS.has(name))?.[1]
  if (status === undefined) return null
  return /^(?:5\d\d|5xx|error|failed|failure)$/i.test(status) ? 'bad' : 'good'
}

/** By the words of the metric's name and of its labels' values. */
const byWords = (labels: RawSeries['labels']): SeriesRole | null => {
  const ofLabels = labels.filter(([name]) => name !== '__name__').map(([, value]) => headerRole(value))
  const ofName = labels
    .filter(([name]) => name === '__name__')
    .map(([, value]) => headerRole(value.replace(/_total$/, '')))
  const role = [...ofLabels, ...ofName].find((one) => one === 'good' || one === 'bad' || one === 'total')
  return role === 'good' || role === 'bad' || role === 'total' ? role : null
}

/**
 * Guesses what each series counts: by a label such as `code`, by the words of its name and labels, and for two series by
 * their numbers: the larger one is the total, the other good when it makes up most of it. All unused when nothing tells.
 *
 * @param counted everything that each series counted
 */
export const proposeRoles = (
  labels: readonly RawSeries['labels'][],
  counted: readonly number[],
): readonly SeriesRole[] => {
  for (const guess of [byStatus, byWords]) {
    const roles = labels.map(guess)
    const told = roles.filter((role) => role !== null)
    if (told.length === roles.length && countsOf(told) !== null) return told
  }
  const [first, second] = counted
  if (counted.length !== 2 || first === undefined || second === undefined) return labels.map(() => 'unused')
  const part = first <= second ? first : second
  const role: SeriesRole = part * 2 >= Math.max(first, second) ? 'good' : 'bad'
  return first <= second ? [role, 'total'] : ['total', role]
}
