import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { useWorkspace } from '../../../store/use-store.ts'
import { accessOf } from './access-draft.ts'
import { ConnectStep } from './connect-step.tsx'
import { FetchStep } from './fetch-step.tsx'
import { FetchedStep } from './fetched-step.tsx'
import { hostOf } from './host-of.ts'
import type { MetricsServer } from './metrics-server.ts'
import type { Live } from './use-live-flow.ts'

export interface LiveStepsProps {
  readonly live: Live
  readonly server: MetricsServer
  readonly scenario: Scenario
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** Reading live from a server, step by step: fields, progress, report. */
export const LiveSteps = ({ live, server, scenario, onUsed }: LiveStepsProps) => {
  const now = useWorkspace((state) => state.clock)
  const { draft, stage, verbs } = live
  const host = hostOf(accessOf(draft.access).baseUrl)
  switch (stage.at) {
    case 'form':
      return <ConnectStep server={server} draft={draft} verbs={verbs} stage={stage} scenario={scenario} now={now} />
    case 'fetching':
      return (
        <FetchStep progress={stage.progress} host={host} zone={timeZoneOf(scenario.sloWindow)} onCancel={verbs.stop} />
      )
    case 'report':
      return (
        <FetchedStep
          draft={draft}
          verbs={verbs}
          fetched={stage.fetched}
          trouble={stage.trouble}
          scenario={scenario}
          host={host}
          onUsed={onUsed}
        />
      )
  }
}
