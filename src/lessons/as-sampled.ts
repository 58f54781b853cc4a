import type { Scenario } from '../core/scenario/scenario.ts'
import { words } from './as-sampled/words.ts'
import { duration } from './fact.ts'
import { sentence } from './sentence.ts'
import type { Sentence } from './sentence.ts'

/** What a formula leaves out where the scenario is read as Prometheus samples it: a sentence to come after it. */
export const asSampled = ({ alertReading: { kind, sampling } }: Scenario): readonly Sentence[] =>
  kind === 'ideal'
    ? []
    : [
        sentence(words.waits, {
          scrape: duration(sampling.scrapeInterval),
          evaluation: duration(sampling.evaluationInterval),
        }),
      ]
