import { DAY, HOUR, MINUTE } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'
import type { PrometheusSource } from '../../../core/scenario/prometheus-source.ts'
import { spokenDuration } from '../../../format/duration.ts'
import { SelectField } from '../../ui/select-field.tsx'

const RHYTHMS: readonly Milliseconds[] = [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY]
const BY_HAND = 'hand'

export interface RefreshChoiceProps {
  readonly value: PrometheusSource['refreshEvery']
  readonly onValue: (value: PrometheusSource['refreshEvery']) => void
  readonly labelHidden?: boolean | undefined
}

/** How often the server is asked for what is new. */
export const RefreshChoice = ({ value, onValue, labelHidden }: RefreshChoiceProps) => {
  const rhythms = value === null || RHYTHMS.includes(value) ? RHYTHMS : [value, ...RHYTHMS]
  return (
    <SelectField
      label="Read what is new"
      labelHidden={labelHidden}
      value={value === null ? BY_HAND : String(value)}
      options={[
        { value: BY_HAND, label: 'When I ask for it' },
        ...rhythms.map((each) => ({
          value: String(each),
          label: `Every ${spokenDuration(each).replace(/^1 /, '')} while the page is visible`,
        })),
      ]}
      onValue={(text) => onValue(text === BY_HAND ? null : Number(text))}
    />
  )
}
