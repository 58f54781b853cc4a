import { durationText } from '../../../core/quantity/duration.ts'
import { parseInstant } from '../../../core/quantity/instant.ts'
import { MINUTE, SECOND } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import type { SloWindow } from '../../../core/window/slo-window.ts'
import { formatDuration } from '../../../format/duration.ts'
import { instantField } from '../../../format/instant-field.ts'
import { formatInstant } from '../../../format/instant.ts'
import { counted } from '../../../format/plural.ts'
import { inWords } from '../../../format/problem-words.ts'
import { formatSloWindow } from '../../../format/slo-window.ts'
import type { FetchRange } from '../../../interop/prometheus-api/contract.ts'
import { USUAL_STEPS } from '../../../interop/prometheus-api/fetch-limits.ts'
import { DraftField } from '../../ui/draft-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './live-fields.module.css'
import { planOf } from './source-draft.ts'
import type { SourceDraft } from './source-draft.ts'

const STEPS: readonly Milliseconds[] = [15 * SECOND, 30 * SECOND, ...USUAL_STEPS]
const AUTO = 'auto'

export interface RangeFieldsProps {
  readonly draft: SourceDraft
  readonly onChange: (changes: Partial<SourceDraft>) => void
  readonly sloWindow: SloWindow
  readonly range: FetchRange
  /** The clock on the wall, to the minute. */
  readonly now: Instant
}

/** Which time is read, how finely, and how much that asks of the server. */
export const RangeFields = ({ draft, onChange, sloWindow, range, now }: RangeFieldsProps) => {
  const zone = timeZoneOf(sloWindow)
  const { step } = draft
  const steps = step === null || STEPS.includes(step) ? STEPS : [step, ...STEPS]
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>The time</legend>
      <div className={styles.row}>
        <SelectField
          label="Read"
          value={draft.range.kind}
          options={[
            {
              value: 'window',
              label: `The SLO window: ${formatSloWindow(sloWindow, sloPeriod(sloWindow, now).start)}`,
            },
            { value: 'own', label: 'Another time' },
          ]}
          onValue={(kind) => onChange({ range: kind === 'own' ? { kind, ...range } : { kind } })}
        />
        {draft.range.kind === 'own' && <OwnRange range={draft.range} onChange={onChange} zone={zone} />}
        <SelectField
          label="One step"
          value={step === null ? AUTO : durationText(step)}
          options={[
            { value: AUTO, label: 'Chosen to fit' },
            ...steps.map((each) => ({ value: durationText(each), label: formatDuration(each) })),
          ]}
          onValue={(text) => onChange({ step: steps.find((each) => durationText(each) === text) ?? null })}
        />
      </div>
      <p role="status" className={styles.note}>
        {planWords(range, step, zone)}
      </p>
    </fieldset>
  )
}

interface OwnRangeProps extends Pick<RangeFieldsProps, 'onChange'> {
  readonly range: Extract<SourceDraft['range'], { kind: 'own' }>
  readonly zone: string
}

const OwnRange = ({ range, onChange, zone }: OwnRangeProps) => {
  const field = (label: string, key: 'from' | 'until') => (
    <DraftField<Instant>
      label={`${label}, ${zone}`}
      value={range[key]}
      write={(instant) => instantField(instant, zone)}
      read={(text) => inWords(parseInstant(text, key, zone))}
      onValue={(instant) => onChange({ range: { ...range, [key]: instant } })}
    />
  )
  return (
    <>
      {field('From', 'from')}
      {field('Until', 'until')}
    </>
  )
}

const planWords = (range: FetchRange, step: Milliseconds | null, zone: string): string => {
  const plan = planOf(range, step)
  const time = `${formatInstant(range.from, zone, range.until)} to ${formatInstant(range.until, zone)}`
  if (plan === null) return `${time}: no whole step fits into this time, or too many do.`
  const asks = `${counted(plan.steps, { one: 'step', other: 'steps' })} of ${formatDuration(plan.step)}, in ${counted(plan.requests, { one: 'request', other: 'requests' })}`
  const finer = step === null && plan.step >= MINUTE ? ', or longer steps if samples come more rarely' : ''
  return `${time}: ${asks}${finer}.`
}
