import { formatCount } from '../../../format/count.ts'
import type { Labels, PrometheusTrouble, QuerySide } from '../../../interop/prometheus-api/trouble.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { corsAdvice } from './cors-advice.ts'
import styles from './server-trouble.module.css'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'

export interface ServerTroubleProps {
  readonly trouble: LiveTrouble
  /** Puts another query into a field; without it none is offered. */
  readonly onQuery?: ((of: QuerySide, query: string) => void) | undefined
}

/** Why a server gave no answer, and what can be done about it. */
export const ServerTrouble = ({ trouble, onQuery }: ServerTroubleProps) => (
  <Notice kind="alert">
    <div className={styles.trouble}>
      <p>{troubleWords(trouble)}</p>
      {trouble.kind === 'cors' && <CorsAdvice trouble={trouble} />}
      {trouble.kind === 'several-series' && <SeveralSeries trouble={trouble} onQuery={onQuery} />}
    </div>
  </Notice>
)

const CorsAdvice = ({ trouble }: { readonly trouble: Extract<PrometheusTrouble, { kind: 'cors' }> }) => (
  <>
    <p>Whoever keeps the server can allow it:</p>
    <ul className={styles.list}>
      {corsAdvice(trouble).map(({ server, words, lines }) => (
        <li key={server}>
          <strong>{server}.</strong> {words}
          <pre className={styles.lines}>
            <code>{lines}</code>
          </pre>
        </li>
      ))}
    </ul>
  </>
)

const labelWords = (labels: Labels): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')}}`

interface SeveralSeriesProps extends Pick<ServerTroubleProps, 'onQuery'> {
  readonly trouble: Extract<PrometheusTrouble, { kind: 'several-series' }>
}

const SeveralSeries = ({ trouble, onQuery }: SeveralSeriesProps) => {
  const { of, count, examples, differing, summed } = trouble
  return (
    <>
      {differing.length > 0 && <p>They differ in {differing.join(', ')}:</p>}
      <ul className={styles.list}>
        {examples.map((labels, index) => (
          // The examples of one answer never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <code>{labelWords(labels)}</code>
          </li>
        ))}
        {count > examples.length && <li>… and {formatCount(count - examples.length)} more.</li>}
      </ul>
      {onQuery !== undefined && (
        <div>
          <p>Their sum is one series:</p>
          <pre className={styles.lines}>
            <code>{summed}</code>
          </pre>
          <Button onClick={() => onQuery(of, summed)}>Use the sum</Button>
        </div>
      )}
    </>
  )
}
