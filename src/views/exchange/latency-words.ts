import { formatDuration } from '../../format/duration.ts'
import { problemWords } from '../../format/problem-words.ts'
import type { LatencyFault } from './latency-draft.ts'

const between = ({ threshold, below, above }: Extract<LatencyFault, { fault: 'between-buckets' }>): string => {
  const asked = formatDuration(threshold)
  if (below !== null && above !== null) {
    return `No bucket ends at ${asked}: the nearest ones end at ${formatDuration(below)} and ${formatDuration(above)}. How many requests were within ${asked} cannot be known, so please take one of these.`
  }
  const nearest = below ?? above
  return nearest === null
    ? 'No column is named by a limit of time.'
    : `No bucket ends at ${asked}: the nearest one ends at ${formatDuration(nearest)}. Please take a limit that the file has.`
}

/** What is still wrong with the threshold of a latency. */
export const latencyFaultWords = (fault: LatencyFault): string => {
  switch (fault.fault) {
    case 'no-threshold':
      return 'Still to say: how long a good request may take, such as “300ms”.'
    case 'bad-threshold':
      return `How long a good request may take: ${problemWords(fault.problem)}`
    case 'no-buckets':
      return 'No columns are named by limits of time, such as le="0.3" and le="+Inf".'
    case 'between-buckets':
      return between(fault)
  }
}
