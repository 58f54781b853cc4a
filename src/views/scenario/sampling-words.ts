import type { Sampling } from '../../core/alert/sampling.ts'
import { formatDuration } from '../../format/duration.ts'

/** How a Prometheus looks at a service, in two sentences. */
export const samplingWords = ({ scrapeInterval, evaluationInterval, evaluationOffset }: Sampling): string => {
  const offset = evaluationOffset === 0 ? '' : `, ${formatDuration(evaluationOffset)} after each full interval`
  return (
    `As Prometheus samples it, the counters are scraped every ${formatDuration(scrapeInterval)} and the rules evaluated ` +
    `every ${formatDuration(evaluationInterval)}${offset}. A window knows only the scrapes inside it, which span up to ` +
    `${formatDuration(scrapeInterval)} less than its length.`
  )
}

/** Why numbers of a formula stand on a page that is otherwise read as Prometheus samples it. */
export const continuousWords = ({ scrapeInterval, evaluationInterval }: Sampling): string =>
  `Continuous, whatever the reading: as sampled, the time also depends on where between two scrapes the trouble begins. ` +
  `Expect up to ${formatDuration(scrapeInterval)} more for the scrape and ${formatDuration(evaluationInterval)} for the evaluation, or a little less, as windows miss a part of a scrape.`
