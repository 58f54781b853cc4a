import { measuredPerSecond, measuredProfile } from '../../core/measurement/measured-profile.ts'
import { percentText, parseShare } from '../../core/quantity/share.ts'
import { parseRate } from '../../core/quantity/rate.ts'
import { eventUnit } from '../../core/scenario/assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Measurements } from '../../core/scenario/scenario.ts'
import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { inWords } from '../../format/problem-words.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { useActions, useAssessment, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { ProfileFields } from './profile-fields.tsx'
import styles from './traffic-fields.module.css'

/** Stated traffic with a background failure rate, or what the measurements are. */
export const TrafficFields = () => {
  const { measurements } = useOpenScenario()
  return (
    <div className={styles.fields}>
      {measurements === null ? <ConstantTraffic /> : <Measured measurements={measurements} />}
    </div>
  )
}

const ConstantTraffic = () => {
  const { requestsPerSecond, backgroundFailing } = useOpenScenario()
  const { editScenario } = useActions()
  return (
    <>
      <DraftField<number | null>
        label="Requests per second"
        inputMode="decimal"
        value={requestsPerSecond}
        write={(rate) => (rate === null ? '' : String(rate))}
        read={(text) => (text.trim() === '' ? { ok: true, value: null } : inWords(parseRate(text, 'rate')))}
        onValue={(value) => editScenario({ requestsPerSecond: value }, 'rate')}
        hint={() => 'On average. Leave it empty to count minutes.'}
      />
      <ProfileFields />
      <DraftField
        label="Background failures"
        inputMode="decimal"
        value={backgroundFailing}
        write={(share) => `${percentText(share)} %`}
        read={(text) => inWords(parseShare(text, 'background', true))}
        onValue={(value) => editScenario({ backgroundFailing: value }, 'background')}
        hint={() => 'Percent of requests that fail all the time, underneath every incident.'}
      />
    </>
  )
}

const Measured = ({ measurements }: { readonly measurements: Measurements }) => {
  const scenario = useOpenScenario()
  const { editScenario } = useActions()
  const assessment = useAssessment()
  const keepTraffic = ({ events, outlook, period, now }: Assessment): void =>
    editScenario(
      {
        measurements: null,
        requestsPerSecond: measuredPerSecond(events),
        trafficProfile: measuredProfile(events, timeZoneOf(outlook.sloWindow), period.start, now),
      },
      '',
    )
  return (
    <>
      <p>
        {measurements.kind === 'generated'
          ? 'Made-up traffic by the minute, with an evening peak and a small share of failures all the time. The same numbers for everybody.'
          : `Measured: ${measurements.source}, ${formatCount(measurements.steps)} steps of ${formatDuration(measurements.step)}.`}
      </p>
      {assessment !== null && eventUnit(scenario) === 'requests' && (
        <Button onClick={() => keepTraffic(assessment)}>Keep only their traffic</Button>
      )}
      <Button onClick={() => editScenario({ measurements: null }, '')}>Remove the measurements</Button>
      <p className={styles.note}>
        Undo brings them back. Their traffic is their mean rate and how it is spread over the week, without what failed.
      </p>
    </>
  )
}
