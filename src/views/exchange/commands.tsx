import styles from './commands.module.css'

export interface CommandsProps {
  readonly words: string
  readonly lines: readonly string[]
}

/** How to check a file oneself: why, and the lines to type. */
export const Commands = ({ words, lines }: CommandsProps) => (
  <div className={styles.commands}>
    <p>{words}</p>
    <pre className={styles.lines}>
      <code>{lines.join('\n')}</code>
    </pre>
  </div>
)
