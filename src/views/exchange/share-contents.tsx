import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { joinWords } from '../../format/join-words.ts'
import styles from './share-contents.module.css'
import { missedScenarios, shareFacts } from './share-facts.ts'

export interface ShareContentsProps {
  readonly scenarios: readonly Scenario[]
  /** Every scenario that is here. */
  readonly all: readonly Scenario[]
}

/** What will be given away, before it is. */
export const ShareContents = ({ scenarios, all }: ShareContentsProps) => {
  const missed = missedScenarios(scenarios, all)
  return (
    <section className={styles.contents} aria-label="What is in it">
      <p>
        The link and the file hold the data themselves. Nothing is uploaded: only those whom you give them to can read
        them, and everybody who has them can.
      </p>
      <ul className={styles.facts}>
        {shareFacts(scenarios).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {missed.length > 0 && (
          <li>
            Its system takes numbers from {joinWords(missed.map((one) => `“${scenarioTitle(one)}”`))}, which{' '}
            {missed.length === 1 ? 'is' : 'are'} not part of this. Share all scenarios to keep them together.
          </li>
        )}
      </ul>
    </section>
  )
}
