import type { Source } from '../../lessons/idea.ts'
import styles from './idea-sources.module.css'

export const IdeaSources = ({ sources }: { readonly sources: readonly Source[] }) => (
  <details className={styles.sources}>
    <summary>Sources</summary>
    <ul>
      {sources.map(({ words, address }) => (
        <li key={address}>
          <a href={address} target="_blank" rel="noreferrer">
            {words}
          </a>
        </li>
      ))}
    </ul>
  </details>
)
