import { formatCount } from '../../format/count.ts'

const SHOWN = 8

/** Where something was found: "line 12", "lines 3, 17 and 40", "lines 3, 17 … and 120 more". Empty when no line is known. */
export const lineWords = (lines: readonly number[], count: number): string => {
  const [only] = lines
  if (only === undefined) return ''
  if (count === 1) return `line ${formatCount(only)}`
  const shown = lines.slice(0, SHOWN).map(formatCount)
  const more = count - shown.length
  return more > 0
    ? `lines ${shown.join(', ')} and ${formatCount(more)} more`
    : `lines ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
