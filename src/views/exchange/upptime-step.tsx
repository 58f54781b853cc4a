import { useState } from 'react'
import type { Problem } from '../../core/result.ts'
import { formatCount } from '../../format/count.ts'
import { counted } from '../../format/plural.ts'
import { instantField } from '../../format/instant-field.ts'
import { problemWords } from '../../format/problem-words.ts'
import { seriesOfDays } from '../../interop/upptime/series-of-days.ts'
import type { DayProblemCode, DownDay, UpptimeSite } from '../../interop/upptime/summary.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { leftOutNotes } from './left-out-words.ts'
import styles from './mapping-fields.module.css'
import { Notes } from './notes.tsx'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'
import { lastDayProblem, namedDays, readDay } from './upptime-days.ts'
import type { WatchedDays } from './upptime-days.ts'
import { UseMeasurements } from './use-measurements.tsx'

export interface UpptimeStepProps {
  readonly source: ImportSource
  readonly sites: readonly UpptimeSite[]
  readonly onBack: () => void
  readonly onUsed: (words: string) => void
}

const DAY_PROBLEMS: Readonly<Record<DayProblemCode, { readonly one: string; readonly other: string }>> = {
  'not-a-day': { one: 'entry is no day such as 2026-11-04', other: 'entries are no days such as 2026-11-04' },
  'not-minutes': { one: 'day has no number of minutes', other: 'days have no number of minutes' },
  'more-than-a-day': { one: 'day has more than 1,440 minutes down', other: 'days have more than 1,440 minutes down' },
}

const COLUMNS: readonly DataColumn<DownDay>[] = [
  { id: 'day', header: 'Day (UTC)', rowHeader: true, cell: ({ day }) => instantField(day, 'UTC').slice(0, 10) },
  { id: 'minutes', header: 'Minutes down', align: 'end', cell: ({ minutes }) => formatCount(Math.round(minutes)) },
]

const siteLabel = ({ name, downDays }: UpptimeSite, index: number): string =>
  `${name === '' ? `Site ${formatCount(index + 1)}` : name}: ${counted(downDays.length, { one: 'day', other: 'days' })} with downtime`

const said = (problem: Problem | null): string | undefined => (problem === null ? undefined : problemWords(problem))

/** A site of an Upptime summary as time watched by day, between days that the person names. */
export const UpptimeStep = ({ source, sites, onBack, onUsed }: UpptimeStepProps) => {
  const [chosen, setChosen] = useState(0)
  const [typed, setTyped] = useState<ReadonlyMap<number, WatchedDays>>(new Map())
  const site = sites[chosen] as UpptimeSite
  const days = typed.get(chosen) ?? namedDays(site)
  const type = (changes: Partial<WatchedDays>): void => setTyped(new Map(typed).set(chosen, { ...days, ...changes }))
  const first = readDay(days.first, 'first')
  const last = readDay(days.last, 'last')
  const order = first.ok && last.ok ? lastDayProblem(first.value, last.value, days) : null
  const made = first.ok && last.ok && order === null ? seriesOfDays(site, first.value, last.value) : null
  const untouched = !typed.has(chosen) && days.first === ''
  return (
    <Step title={`What is in ${sourceName(source)}`}>
      <p>
        The summary of Upptime, with {counted(sites.length, { one: 'site', other: 'sites' })}. It says how many minutes
        a site was down on each day, not when: so it becomes time watched by day, and no outage is made up.
      </p>
      <div className={styles.fields}>
        <SelectField
          label="Site"
          value={String(chosen)}
          options={sites.map((one, index) => ({ value: String(index), label: siteLabel(one, index) }))}
          onValue={(value) => setChosen(Number(value))}
        />
        <TextField
          label="First day watched"
          value={days.first}
          onText={(text) => type({ first: text })}
          placeholder="2026-11-01"
          error={first.ok || untouched ? undefined : problemWords(first.problem)}
        />
        <TextField
          label="Last day watched"
          value={days.last}
          onText={(text) => type({ last: text })}
          placeholder="2026-11-30"
          error={last.ok ? said(order) : untouched ? undefined : problemWords(last.problem)}
        />
      </div>
      <p>
        The file names only days with downtime; days between that it does not name count as up. Please say since when
        the site was watched, and until when.
      </p>
      <DataTable
        caption="Days with downtime"
        columns={COLUMNS}
        rows={site.downDays}
        rowKey={({ day }) => day}
        empty="No day with downtime."
        limitHeight
      />
      <Notes
        title="What to know about these days"
        notes={[
          ...leftOutNotes(site.leftOut, DAY_PROBLEMS),
          ...((made?.outside ?? 0) === 0
            ? []
            : [
                {
                  id: 'outside',
                  words: `${counted(made?.outside ?? 0, { one: 'day with downtime lies', other: 'days with downtime lie' })} outside the days watched: left out.`,
                  where: '',
                },
              ]),
        ]}
      />
      {made === null ? (
        <StepActions>
          <Button onClick={onBack}>Back</Button>
        </StepActions>
      ) : (
        <UseMeasurements
          key={chosen}
          measured={{
            series: made.series,
            unit: 'time',
            latencyThreshold: null,
            amount: counted(made.series.valid.length, { one: 'day', other: 'days' }),
          }}
          asksWhen
          source={source}
          suggestedName={site.name}
          onBack={onBack}
          onUsed={onUsed}
        />
      )}
    </Step>
  )
}
