import type { TrafficProfile } from '../../core/measurement/traffic-profile.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TimeZoneSelect } from '../scenario/time-zone-select.tsx'

const SHAPES: Readonly<Record<TrafficProfile['kind'], string>> = {
  flat: 'The same at every hour',
  'office-hours': 'Busy in office hours',
  'evening-peak': 'A peak in the evening',
  hourly: 'As it was measured, hour by hour',
}

/** How stated traffic is spread over the week. What was measured is offered only where it is what is set. */
export const ProfileFields = () => {
  const { trafficProfile, requestsPerSecond, sloWindow } = useOpenScenario()
  const { editScenario } = useActions()
  const set = (profile: TrafficProfile): void => editScenario({ trafficProfile: profile }, 'profile')
  const kinds: readonly TrafficProfile['kind'][] =
    trafficProfile.kind === 'hourly'
      ? ['hourly', 'flat', 'office-hours', 'evening-peak']
      : ['flat', 'office-hours', 'evening-peak']
  const timeZone = trafficProfile.kind === 'flat' ? timeZoneOf(sloWindow) : trafficProfile.timeZone
  return (
    <>
      <SelectField
        label="Over the week"
        value={trafficProfile.kind}
        options={kinds.map((value) => ({ value, label: SHAPES[value] }))}
        onValue={(kind) => {
          if (kind === 'flat') set({ kind })
          else if (kind !== 'hourly') set({ kind, timeZone })
        }}
        disabled={requestsPerSecond === null}
        hint={
          requestsPerSecond === null
            ? 'Time has no busy hours: it takes requests per second.'
            : 'The mean stays as it is; an incident costs more when more requests come.'
        }
      />
      {trafficProfile.kind !== 'flat' && (
        <TimeZoneSelect timeZone={timeZone} onTimeZone={(value) => set({ ...trafficProfile, timeZone: value })} />
      )}
    </>
  )
}
