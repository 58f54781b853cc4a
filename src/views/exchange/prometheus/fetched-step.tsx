import { useState } from 'react'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { instantField } from '../../../format/instant-field.ts'
import { formatTimeZone } from '../../../format/instant.ts'
import { counted } from '../../../format/plural.ts'
import type { FetchedSeries } from '../../../interop/prometheus-api/contract.ts'
import { noteServer } from '../../../store/live-source.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FactList } from '../fact-list.tsx'
import { spanOf } from '../import-use.ts'
import { Notes } from '../notes.tsx'
import { PutMeasurements } from '../put-measurements.tsx'
import { Step } from '../step.tsx'
import { fetchFacts, fetchNotes } from './fetch-words.ts'
import { refreshedSeries } from './live-refresh.ts'
import { RefreshChoice } from './refresh-choice.tsx'
import { ServerTrouble } from './server-trouble.tsx'
import { serviceNameOf, sourceOf } from './source-draft.ts'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'
import type { Live } from './use-live-flow.ts'

export interface FetchedStepProps extends Pick<Live, 'draft' | 'verbs'> {
  readonly fetched: FetchedSeries
  /** Why going on brought nothing more. */
  readonly trouble: LiveTrouble | null
  readonly scenario: Scenario
  readonly host: string
  readonly onUsed: (words: string) => void
}

/** What was read, and where to put it. */
export const FetchedStep = ({ draft, verbs, fetched, trouble, scenario, host, onUsed }: FetchedStepProps) => {
  const { series, report } = fetched
  const [refreshEvery, setRefreshEvery] = useState(scenario.prometheus?.refreshEvery ?? null)
  const zone = timeZoneOf(scenario.sloWindow)
  const source = sourceOf(draft, refreshEvery)
  const used = report.measured === 0 ? series : refreshedSeries(null, series)
  const { end } = spanOf(used)
  const facts = fetchFacts(report, zone)
  const upTo = { name: 'Measured up to', value: `${instantField(end, zone)} ${formatTimeZone(zone)}` }
  return (
    <Step title={`What was read from ${host}`}>
      {report.partial !== null && (
        <Notice kind="alert" actions={<Button onClick={verbs.goOn}>Go on from there</Button>}>
          <p>
            {troubleWords(report.partial.because)} What was read until then, up to {instantField(report.until, zone)}{' '}
            {zone}, is here: use it, or go on from there.
          </p>
        </Notice>
      )}
      {trouble !== null && <ServerTrouble trouble={trouble} />}
      <FactList facts={end < report.until ? [...facts, upTo] : facts} />
      <Notes title="What to know about these numbers" notes={fetchNotes(report, zone)} />
      <PutMeasurements
        measured={{
          series: used,
          unit: 'requests',
          latencyThreshold: null,
          amount: counted(report.steps, { one: 'step', other: 'steps' }),
        }}
        source={host}
        prometheus={source}
        name={serviceNameOf(draft, host)}
        onBack={verbs.back}
        onUsed={(words) => {
          noteServer(source.baseUrl, () => localStorage)
          verbs.back()
          onUsed(words)
        }}
      >
        <RefreshChoice value={refreshEvery} onValue={setRefreshEvery} />
      </PutMeasurements>
    </Step>
  )
}
