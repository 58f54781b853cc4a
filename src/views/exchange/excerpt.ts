import { formatCount } from '../../format/count.ts'

/** A line that holds nothing but the numbers of a series. */
const NUMBERS = /^ +\d[\d_x+ ]*$/

const SHOWN_OF_A_RUN = 3

/** Of a longer text only so many characters are shown. */
const LONGEST_SHOWN = 60_000

/**
 * What of a text is shown: long runs of lines of numbers are cut short, for a page has no use for ten thousand of them,
 * and so is what remains where it is still too long.
 */
export const excerpt = (text: string): string => {
  const shown = withoutRuns(text)
  if (shown.length <= LONGEST_SHOWN) return shown
  const whole = shown.lastIndexOf('\n', LONGEST_SHOWN)
  const end = whole > 0 ? whole : LONGEST_SHOWN
  return `${shown.slice(0, end)}\n… and ${formatCount(shown.length - end)} more characters`
}

const withoutRuns = (text: string): string => {
  const shown: string[] = []
  let run: string[] = []
  const close = (): void => {
    const left = run.length - SHOWN_OF_A_RUN
    shown.push(...(left > 1 ? run.slice(0, SHOWN_OF_A_RUN) : run))
    if (left > 1) shown.push(`${/^ */.exec(run[0] ?? '')?.[0] ?? ''}… ${formatCount(left)} more lines of numbers`)
    run = []
  }
  for (const line of text.split('\n')) {
    if (NUMBERS.test(line)) run.push(line)
    else {
      close()
      shown.push(line)
    }
  }
  close()
  return shown.join('\n')
}
