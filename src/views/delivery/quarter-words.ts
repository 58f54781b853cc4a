import type { PlayedQuarter } from '../../core/delivery/played-quarter.ts'
import type { QuarterRun } from '../../core/delivery/quarter-run.ts'
import { formatCount } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { counted } from '../../format/plural.ts'

const belowWords = ({ timeBelowZero, breaches }: QuarterRun): string => {
  if (timeBelowZero === 0) return 'the budget never fell below zero'
  const falls = breaches === 0 ? '' : `, in ${counted(breaches, { one: 'breach', other: 'breaches' })}`
  return `the budget was below zero for ${formatSpan(timeBelowZero)}${falls}`
}

/** What came of a quarter, with the policy and without it. */
export const quarterSentence = ({ withPolicy, without }: PlayedQuarter): string => {
  if (without.planned === 0) return 'No deploy is planned, so there is nothing to hold back.'
  const planned = counted(without.planned, { one: 'planned release', other: 'planned releases' })
  if (withPolicy.heldBack === 0)
    return `All of ${planned} went out, with the policy or without it, and ${belowWords(without)}.`
  if (belowWords(withPolicy) === belowWords(without)) {
    return `With the policy ${formatCount(withPolicy.shipped)} of ${planned} went out, without it all of them. Either way ${belowWords(without)}.`
  }
  return `With the policy ${formatCount(withPolicy.shipped)} of ${planned} went out, and ${belowWords(withPolicy)}. Without it all of them did, and ${belowWords(without)}.`
}
