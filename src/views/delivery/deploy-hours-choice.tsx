import type { DeployHours, Weekday } from '../../core/delivery/delivery.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { deployHoursWords, formatHour } from '../../format/deploy-hours.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { TimeZoneSelect } from '../scenario/time-zone-select.tsx'
import { Popover } from '../ui/popover.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './choice-fields.module.css'
import { DayBoxes } from './day-boxes.tsx'
import { useEditDelivery } from './use-edit-delivery.ts'

/** When deploys happen, as words of the sentence, with the fields behind them. */
export const DeployHoursChoice = () => {
  const { deployHours } = useOpenScenario().delivery
  const words = deployHours === null ? 'at any hour' : deployHoursWords(deployHours)
  return (
    <Popover
      trigger={words}
      triggerLabel="Deploy hours"
      triggerDescription={words}
      label="Deploy hours editor"
      variant="sentence"
    >
      <DeployHoursFields />
    </Popover>
  )
}

const OFFICE_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5]

const DeployHoursFields = () => {
  const { delivery, sloWindow, trafficProfile, measurements } = useOpenScenario()
  const edit = useEditDelivery()
  const { deployHours } = delivery
  const set = (hours: DeployHours | null): void => edit({ deployHours: hours }, 'deploy hours')
  return (
    <div className={styles.fields}>
      <SelectField
        label="Deploys happen"
        value={deployHours === null ? 'any' : 'some'}
        options={[
          { value: 'any', label: 'at any hour of the week' },
          { value: 'some', label: 'on some days, within some hours' },
        ]}
        onValue={(value) => {
          if (value === 'any') set(null)
          else if (deployHours === null) set({ days: OFFICE_DAYS, from: 9, until: 17, timeZone: timeZoneOf(sloWindow) })
        }}
      />
      {deployHours !== null && <HoursOf hours={deployHours} onHours={set} />}
      <p className={styles.note}>
        {measurements === null && trafficProfile.kind === 'flat'
          ? 'The stated traffic is the same at every hour, so the hour makes no difference. A traffic profile is chosen in the Budget view, under Traffic.'
          : 'A failure costs more when more requests come: the traffic at the hour of the deploy counts.'}
      </p>
    </div>
  )
}

const HOURS = Array.from({ length: 25 }, (_, hour) => hour)

const option = (hour: number) => ({ value: String(hour), label: formatHour(hour) })

/** Hours that would end before they begin cannot be chosen. */
const HoursOf = ({
  hours,
  onHours,
}: {
  readonly hours: DeployHours
  readonly onHours: (hours: DeployHours) => void
}) => {
  const { days, from, until, timeZone } = hours
  return (
    <>
      <DayBoxes days={days} onDays={(chosen) => onHours({ ...hours, days: chosen })} />
      <div className={styles.hours}>
        <SelectField
          label="From"
          value={String(from)}
          options={HOURS.filter((hour) => hour < until).map(option)}
          onValue={(hour) => onHours({ ...hours, from: Number(hour) })}
        />
        <SelectField
          label="Until"
          value={String(until)}
          options={HOURS.filter((hour) => hour > from).map(option)}
          onValue={(hour) => onHours({ ...hours, until: Number(hour) })}
        />
      </div>
      <TimeZoneSelect timeZone={timeZone} onTimeZone={(zone) => onHours({ ...hours, timeZone: zone })} />
    </>
  )
}
