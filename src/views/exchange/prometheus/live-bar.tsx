import { useState } from 'react'
import type { PrometheusSource } from '../../../core/scenario/prometheus-source.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { formatInstant } from '../../../format/instant.ts'
import { useActions, useOpenScenario, useRemembered, useWorkspace } from '../../../store/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { accessDraftOf, accessOf } from './access-draft.ts'
import { accessTo, rememberAccess } from './access-memory.ts'
import { hostOf } from './host-of.ts'
import styles from './live-bar.module.css'
import fieldStyles from './live-fields.module.css'
import { measuredUntil } from './live-refresh.ts'
import { workerServer } from './metrics-server.ts'
import type { MetricsServer } from './metrics-server.ts'
import { RefreshChoice } from './refresh-choice.tsx'
import { SECRETS_STAY, SignInFields } from './sign-in-fields.tsx'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'
import { useRefresh } from './use-refresh.ts'

export interface LiveBarProps {
  /** The person wants to change what is read. */
  readonly onChange: () => void
  readonly server?: MetricsServer
}

/** Above the answer of a scenario that is read live: up to when it is measured, and everything about reading on. */
export const LiveBar = ({ onChange, server = workerServer }: LiveBarProps) => {
  const scenario = useOpenScenario()
  const { prometheus } = scenario
  if (prometheus === null) return null
  return (
    <OfSource
      key={`${scenario.id} ${prometheus.baseUrl}`}
      scenario={scenario}
      source={prometheus}
      onChange={onChange}
      server={server}
    />
  )
}

interface OfSourceProps extends Required<LiveBarProps> {
  readonly scenario: Scenario
  readonly source: PrometheusSource
}

const OfSource = ({ scenario, source, onChange, server }: OfSourceProps) => {
  const { editScenario } = useActions()
  const { reading, trouble, known, refresh, stop } = useRefresh(server, scenario, source)
  const said = useMeasuredWords(scenario)
  const host = hostOf(source.baseUrl)
  return (
    <section aria-label="Live measurements" className={styles.live}>
      <div className={styles.line}>
        <p role="status" className={styles.words}>
          Read live from <strong>{host}</strong>
          {said === null ? '.' : `: measured up to ${said}.`} {reading && 'Reading what is new…'}
        </p>
        <div className={styles.controls}>
          {reading ? <Button onClick={stop}>Cancel</Button> : <Button onClick={refresh}>Refresh now</Button>}
          <RefreshChoice
            value={source.refreshEvery}
            onValue={(refreshEvery) => editScenario({ prometheus: { ...source, refreshEvery } }, 'refresh')}
            labelHidden
          />
          <Button variant="quiet" onClick={onChange}>
            Change what is read
          </Button>
          <Button variant="quiet" onClick={() => editScenario({ prometheus: null }, '')}>
            Stop reading live
          </Button>
        </div>
      </div>
      {!known && source.refreshEvery !== null && (
        <p className={styles.note}>
          This address came with the scenario and was never used in this browser, so nothing is asked of it until you
          press “Refresh now”.
        </p>
      )}
      {trouble !== null && <Stale trouble={trouble} said={said} />}
      {trouble?.kind === 'not-let-in' && <SignIn source={source} trouble={trouble} onDone={refresh} />}
    </section>
  )
}

/** Up to when a scenario is measured; null when it is not. */
const useMeasuredWords = ({ measurements, sloWindow }: Scenario): string | null => {
  const clock = useWorkspace((state) => state.clock)
  const until = measuredUntil(measurements)
  const zone = timeZoneOf(sloWindow)
  return until === null ? null : `${formatInstant(until, zone, clock)} ${zone}`
}

const Stale = ({ trouble, said }: { readonly trouble: LiveTrouble; readonly said: string | null }) => (
  <Notice>
    <p>
      <strong>{said === null ? 'Nothing could be read.' : `Not refreshed since ${said}.`}</strong>{' '}
      {troubleWords(trouble)}
      {said !== null && ' What was read before still stands.'}
    </p>
  </Notice>
)

interface SignInProps {
  readonly source: PrometheusSource
  readonly trouble: LiveTrouble
  readonly onDone: () => void
}

/** Passwords and tokens are gone after a reload: they are asked for where they are missed. */
const SignIn = ({ source, trouble, onDone }: SignInProps) => {
  const { store } = useRemembered()
  const [access, setAccess] = useState(() => accessDraftOf(accessTo(store, source.baseUrl)))
  return (
    <div className={fieldStyles.group}>
      <div className={fieldStyles.row}>
        <SignInFields access={access} onChange={(changes) => setAccess({ ...access, ...changes })} trouble={trouble} />
      </div>
      <p className={fieldStyles.note}>{SECRETS_STAY}</p>
      <div>
        <Button
          onClick={() => {
            rememberAccess(store, accessOf(access))
            onDone()
          }}
        >
          Sign in and read
        </Button>
      </div>
    </div>
  )
}
