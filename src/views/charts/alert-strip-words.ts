import type { Instant } from '../../core/quantity/units.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatDate, formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import type { AlertStripFiring } from './alert-strip.ts'

const LISTED = 5

const FIRINGS = { one: 'firing', other: 'firings' } as const

/** "3 firings". */
export const firingsInWords = (count: number): string => counted(count, FIRINGS)

/** What may stand beside the mark of one or several firings: the first that has room. Budget left, and whether it goes on. */
export const firingLabels = (
  firings: readonly AlertStripFiring[],
  begins: boolean,
  timeZone: string,
): readonly string[] => {
  const first = firings[0]
  const last = firings.at(-1)
  if (!first || !last) return []
  const still = last.cleared ? [] : ['still firing']
  if (!begins) return [`since ${formatDate(first.from, timeZone)}`]
  const left = last.remaining === null ? null : formatPercent(last.remaining)
  if (firings.length > 1) {
    const count = firingsInWords(firings.length)
    return left === null ? [count] : [`${count}, ${left} left at the last`, `${count}, ${left}`, count]
  }
  if (left === null) return still
  return [...still.map((words) => `${left} left, ${words}`), ...still, `${left} left`, left]
}

/** One firing as a sentence: when, how long, and what was left. */
const firingSentence = (firing: AlertStripFiring, timeZone: string, reference: Instant): string => {
  const { from, to, cleared, remaining } = firing
  const lasted = formatSpan(to - from)
  const end = cleared
    ? `cleared ${formatInstant(to, timeZone, reference)} after ${lasted}`
    : `still firing after ${lasted}`
  const left = remaining === null ? 'nothing was measured then' : `${formatPercent(remaining)} of the budget was left`
  return `Fired ${formatInstant(from, timeZone, reference)}, ${end}; ${left}`
}

/** Several as lines, the first few of many. */
export const firingLines = (firings: readonly AlertStripFiring[], timeZone: string, reference: Instant): string => {
  const lines = firings.slice(0, LISTED).map((firing) => firingSentence(firing, timeZone, reference))
  const more = firings.length - lines.length
  return [...lines, ...(more > 0 ? [`and ${counted(more, { one: 'more', other: 'more' })}`] : [])].join('\n')
}
