import { MINUTE } from '../../../core/quantity/units.ts'
import { queryTrouble } from '../../../interop/prometheus-api/query-text.ts'
import { recordingRules } from '../../../interop/prometheus-api/recording-rules.ts'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../code-block.tsx'
import styles from './live-fields.module.css'
import type { SourceDraft } from './source-draft.ts'

export interface RulesForLongWindowsProps {
  readonly draft: SourceDraft
  readonly onChange: (changes: Partial<SourceDraft>) => void
  readonly service: string
}

const RECORDED_EVERY = 5 * MINUTE

/** Recording rules for the two queries: with them a long time costs the server little. */
export const RulesForLongWindows = ({ draft, onChange, service }: RulesForLongWindowsProps) => {
  const sound = queryTrouble(draft.events, 'events') === null && queryTrouble(draft.total, 'total') === null
  if (!sound) return null
  const { file, text, queries } = recordingRules(service, draft, RECORDED_EVERY)
  const used = draft.events === queries.events && draft.total === queries.total
  if (used) return null
  return (
    <details className={styles.rare}>
      <summary>Make long windows cheap: recording rules</summary>
      <div className={styles.group}>
        <p className={styles.note}>
          With these rules the server adds up the events every five minutes, once, and a long time is read from what it
          has added up. They know only what comes after they are loaded.
        </p>
        <CodeBlock fileName={file} language="yaml" text={text} />
        <div>
          <Button onClick={() => onChange(queries)}>Read what these rules record</Button>
        </div>
      </div>
    </details>
  )
}
