import { timeZones } from '../../format/time-zones.ts'
import { SelectField } from '../ui/select-field.tsx'

/** A choice of every time zone that this browser knows, and the one that is set even if it does not. */
export const TimeZoneSelect = ({
  timeZone,
  onTimeZone,
}: {
  readonly timeZone: string
  readonly onTimeZone: (timeZone: string) => void
}) => {
  const zones = timeZones()
  return (
    <SelectField
      label="Time zone"
      value={timeZone}
      options={(zones.includes(timeZone) ? zones : [timeZone, ...zones]).map((value) => ({ value, label: value }))}
      onValue={onTimeZone}
    />
  )
}
