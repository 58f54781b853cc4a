import { useMemo, useRef } from 'react'
import { clockTimeText, parseClockTime } from '../../../core/quantity/clock-time.ts'
import { DAY, MINUTE } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'
import { formatClock } from '../../../format/instant.ts'
import { inWords } from '../../../format/problem-words.ts'
import type { Agenda } from '../../../lessons/workshop/agenda.ts'
import { plannedItems } from '../../../lessons/workshop/agendas.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftField } from '../../ui/draft-field.tsx'
import styles from './agenda-plan.module.css'
import { AgendaRow } from './agenda-row.tsx'
import { useKeptStart } from './kept-start.ts'
import { rememberOpened, useBackAtItem } from './opened-item.ts'
import { useTimeOfDay, wallClock } from './use-time-of-day.ts'

/** How far into the workshop it is by the clock, in minutes; a workshop may run past midnight. */
const minutesIn = (time: Milliseconds, start: Milliseconds): number => ((time - start + DAY) % DAY) / MINUTE

export interface AgendaPlanProps {
  readonly agenda: Agenda
  /** What says which item is on now. */
  readonly clock?: () => Date
}

/** When each item of an agenda begins and ends, from a start that is typed or is now. */
export const AgendaPlan = ({ agenda, clock = wallClock }: AgendaPlanProps) => {
  const [start, setStart] = useKeptStart()
  const [time, lookAtClock] = useTimeOfDay(clock)
  const planned = useMemo(() => plannedItems(agenda), [agenda])
  const list = useRef<HTMLOListElement>(null)
  useBackAtItem(agenda.minutes, list)
  const elapsed = minutesIn(time, start)
  return (
    <section aria-labelledby="plan-heading" className={styles.plan}>
      <div className={styles.head}>
        <h2 id="plan-heading" className={styles.title}>
          {agenda.title}
        </h2>
        <p className={styles.aim}>{agenda.aim}</p>
        <div className={styles.start}>
          <DraftField
            label={words.begins}
            value={start}
            size={6}
            write={clockTimeText}
            read={(text) => inWords(parseClockTime(text, 'start'))}
            onValue={setStart}
            hint={(from) => `Ends at ${formatClock(from + agenda.minutes * MINUTE, 'UTC')}.`}
          />
          <div className={styles.verbs}>
            <Button onClick={() => setStart(lookAtClock())}>{words.startNow}</Button>
            <Button variant="primary" onClick={() => print()}>
              {words.print}
            </Button>
          </div>
        </div>
      </div>
      <ol ref={list} className={styles.items}>
        {planned.map((one, place) => (
          <AgendaRow
            key={one.begins}
            planned={one}
            start={start}
            isNow={elapsed >= one.begins && elapsed < one.ends}
            onOpen={() => rememberOpened({ agenda: agenda.minutes, place })}
          />
        ))}
      </ol>
    </section>
  )
}
