import { durationText, parseDuration } from '../../../core/quantity/duration.ts'
import { inWords } from '../../../format/problem-words.ts'
import { readBaseUrl } from '../../../interop/prometheus-api/base-url.ts'
import { LONGEST_TIMEOUT, SHORTEST_TIMEOUT } from '../../../interop/prometheus-api/fetch-limits.ts'
import { DraftField } from '../../ui/draft-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { AccessDraft } from './access-draft.ts'
import styles from './live-fields.module.css'
import { SECRETS_STAY, SignInFields } from './sign-in-fields.tsx'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'

export interface ServerFieldsProps {
  readonly access: AccessDraft
  readonly onChange: (changes: Partial<AccessDraft>) => void
  /** Why the last attempt brought nothing: said beside the field that it is about. */
  readonly trouble: LiveTrouble | null
}

/** Which server, and how one is let in. */
export const ServerFields = ({ access, onChange, trouble }: ServerFieldsProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>The server</legend>
    <div className={styles.wide}>
      <TextField
        label="Address"
        value={access.baseUrl}
        onText={(baseUrl) => onChange({ baseUrl })}
        placeholder="https://prometheus.example.org"
        error={addressError(access.baseUrl, trouble)}
        hint={addressHint(access.baseUrl)}
      />
    </div>
    <div className={styles.row}>
      <SignInFields access={access} onChange={onChange} trouble={trouble} />
    </div>
    {access.signIn !== 'none' && <p className={styles.note}>{SECRETS_STAY}</p>}
    <Rare access={access} onChange={onChange} trouble={trouble} />
  </fieldset>
)

const addressError = (baseUrl: string, trouble: LiveTrouble | null): string | undefined => {
  const read = readBaseUrl(baseUrl)
  if (read.ok || (baseUrl.trim() === '' && trouble?.kind !== 'bad-url')) return undefined
  return troubleWords(read.problem)
}

const addressHint = (baseUrl: string): string => {
  const read = readBaseUrl(baseUrl)
  return read.ok && read.value !== baseUrl.trim()
    ? `Read as ${read.value}`
    : 'Prometheus, Thanos, Mimir, VictoriaMetrics, or anything else with the same API: the part before /api/v1.'
}

/** What few need, folded away. */
const Rare = ({ access, onChange, trouble }: ServerFieldsProps) => {
  const wrong = trouble?.kind === 'bad-header' ? trouble.field : null
  const errorAt = (field: 'tenant-name' | 'tenant-value'): string | undefined =>
    trouble?.kind === 'bad-header' && wrong === field ? troubleWords(trouble) : undefined
  return (
    <details className={styles.rare} open={wrong === 'tenant-name' || wrong === 'tenant-value' || undefined}>
      <summary>Tenant and time-out</summary>
      <div className={styles.row}>
        <TextField
          label="Tenant"
          value={access.tenantValue}
          onText={(tenantValue) => onChange({ tenantValue })}
          error={errorAt('tenant-value')}
          hint="For servers that many share, such as Mimir. Held in memory only."
        />
        <TextField
          label="Tenant header"
          value={access.tenantName}
          onText={(tenantName) => onChange({ tenantName })}
          error={errorAt('tenant-name')}
        />
        <DraftField
          label="Time-out of one request"
          value={access.timeout}
          write={durationText}
          read={(text) => {
            const read = inWords(parseDuration(text, 'timeout'))
            if (!read.ok || (read.value >= SHORTEST_TIMEOUT && read.value <= LONGEST_TIMEOUT)) return read
            const limits = { kind: 'bad-timeout', shortest: SHORTEST_TIMEOUT, longest: LONGEST_TIMEOUT } as const
            return { ok: false, message: troubleWords(limits) }
          }}
          onValue={(timeout) => onChange({ timeout })}
        />
      </div>
    </details>
  )
}
