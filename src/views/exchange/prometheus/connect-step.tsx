import type { Instant } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { Button } from '../../ui/button.tsx'
import { StepActions } from '../step-actions.tsx'
import { Step } from '../step.tsx'
import styles from './live-fields.module.css'
import type { LiveStage } from './live-flow.ts'
import type { MetricsServer } from './metrics-server.ts'
import { QueryFields } from './query-fields.tsx'
import { RangeFields } from './range-fields.tsx'
import { RulesForLongWindows } from './rules-for-long-windows.tsx'
import { ServerFields } from './server-fields.tsx'
import { ServerTrouble } from './server-trouble.tsx'
import { planOf, rangeOf } from './source-draft.ts'
import { TestResult } from './test-result.tsx'
import type { Live } from './use-live-flow.ts'

export interface ConnectStepProps extends Pick<Live, 'draft' | 'verbs'> {
  readonly server: MetricsServer
  readonly stage: Extract<LiveStage, { at: 'form' }>
  readonly scenario: Scenario
  /** The clock on the wall, to the minute. */
  readonly now: Instant
}

/** Shown where no step can be worked out; a fetch would say why. */
const ANY_STEP = 300_000

/** Which server, which events, which time: tested and then read. */
export const ConnectStep = ({ server, draft, verbs, stage, scenario, now }: ConnectStepProps) => {
  const { trouble, testing, tested } = stage
  const { sloWindow } = scenario
  const range = rangeOf(draft, sloWindow, now)
  return (
    <Step title="Read from a Prometheus server">
      <ServerFields
        access={draft.access}
        onChange={(changes) => verbs.change({ access: { ...draft.access, ...changes } })}
        trouble={trouble}
      />
      <QueryFields
        server={server}
        draft={draft}
        onChange={verbs.change}
        step={planOf(range, draft.step)?.step ?? ANY_STEP}
        trouble={trouble}
      />
      <RangeFields draft={draft} onChange={verbs.change} sloWindow={sloWindow} range={range} now={now} />
      <RulesForLongWindows draft={draft} onChange={verbs.change} service={scenario.service} />
      <StepActions>
        <div className={styles.outcome}>
          {testing && <p role="status">Asking the server…</p>}
          {tested !== null && <TestResult tested={tested} zone={timeZoneOf(sloWindow)} />}
          {trouble !== null && (
            <ServerTrouble trouble={trouble} onQuery={(of, query) => verbs.change({ [of]: query })} />
          )}
        </div>
        {testing ? <Button onClick={verbs.back}>Stop the test</Button> : <Button onClick={verbs.test}>Test</Button>}
        <Button variant="primary" onClick={verbs.fetch}>
          Read
        </Button>
      </StepActions>
    </Step>
  )
}
