import { formatCount } from '../../format/count.ts'

/** A line that holds nothing but the numbers of a series. */
const NUMBERS = /^ +\d[\d_x+ ]*$/

const SHOWN_OF_A_RUN = 3

/** The text with long runs of lines of numbers cut short, for reading: a page has no use for ten thousand of them. */
export const excerpt = (text: string): string => {
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
