import { durationText } from '../../core/quantity/duration.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { parseSloWindow } from '../../core/window/slo-window-text.ts'
import { CALENDAR_PERIODS } from '../../core/window/slo-window.ts'
import type { CalendarPeriod, SloWindow } from '../../core/window/slo-window.ts'
import { formatDuration } from '../../format/duration.ts'
import { inWords } from '../../format/problem-words.ts'
import { formatPeriod } from '../../format/slo-window.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './slo-window-fields.module.css'
import { TimeZoneSelect } from '../scenario/time-zone-select.tsx'

const COMMON_LENGTHS: readonly Milliseconds[] = [7 * DAY, 28 * DAY, 30 * DAY, 90 * DAY]
const FIRST_ROLLING: SloWindow = { kind: 'rolling', duration: 30 * DAY }
const FIRST_CALENDAR: SloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' }

/** Rolling or calendar, and how long. */
export const SloWindowFields = () => {
  const { sloWindow } = useOpenScenario()
  return (
    <div className={styles.fields}>
      <KindChoice />
      {sloWindow.kind === 'rolling' ? (
        <RollingFields duration={sloWindow.duration} />
      ) : (
        <CalendarFields {...sloWindow} />
      )}
    </div>
  )
}

const useSetWindow = (): ((sloWindow: SloWindow) => void) => {
  const { editScenario } = useActions()
  return (sloWindow) => editScenario({ sloWindow }, 'window')
}

const KindChoice = () => {
  const { sloWindow } = useOpenScenario()
  const setWindow = useSetWindow()
  return (
    <SelectField
      label="Kind of window"
      value={sloWindow.kind}
      options={[
        { value: 'rolling', label: 'Rolling: the time up to now' },
        { value: 'calendar', label: 'Calendar: starts anew each period' },
      ]}
      onValue={(kind) => {
        if (kind !== sloWindow.kind) setWindow(kind === 'rolling' ? FIRST_ROLLING : FIRST_CALENDAR)
      }}
    />
  )
}

const RollingFields = ({ duration }: { readonly duration: Milliseconds }) => {
  const setWindow = useSetWindow()
  return (
    <>
      <DraftField
        label="Length"
        value={duration}
        write={durationText}
        read={(text) => {
          const result = inWords(parseSloWindow(text, 'window'))
          if (!result.ok) return result
          return result.value.kind === 'rolling'
            ? { ok: true, value: result.value.duration }
            : { ok: false, message: 'That is a calendar period: choose it under “Kind of window”.' }
        }}
        onValue={(value) => setWindow({ kind: 'rolling', duration: value })}
        hint={() => 'From 1h to 366d; a day is 24 hours.'}
      />
      <div className={styles.lengths}>
        {COMMON_LENGTHS.map((length) => (
          <Button
            key={length}
            aria-pressed={length === duration}
            onClick={() => setWindow({ kind: 'rolling', duration: length })}
          >
            {formatDuration(length)}
          </Button>
        ))}
      </div>
      <p className={styles.note}>Spent budget comes back only as old failures leave the window.</p>
    </>
  )
}

const CalendarFields = ({ period, timeZone }: { readonly period: CalendarPeriod; readonly timeZone: string }) => {
  const setWindow = useSetWindow()
  return (
    <>
      <SelectField
        label="Period"
        value={period}
        options={CALENDAR_PERIODS.map((value) => ({ value, label: formatPeriod(value) }))}
        onValue={(value) => setWindow({ kind: 'calendar', period: value, timeZone })}
      />
      <TimeZoneSelect
        timeZone={timeZone}
        onTimeZone={(value) => setWindow({ kind: 'calendar', period, timeZone: value })}
      />
      <p className={styles.note}>
        Months, leap years and clock changes have their real lengths. The budget starts anew each period.
      </p>
    </>
  )
}
