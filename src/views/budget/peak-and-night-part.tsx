import { useMemo, useState } from 'react'
import { profileOf, sameOutage } from '../../core/budget/same-outage.ts'
import type { OutageAt } from '../../core/measurement/peak-and-night.ts'
import type { TrafficProfile } from '../../core/measurement/traffic-profile.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { costliestSpender, spenders } from '../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatEvents } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatTimeZone } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { formatWeekTime } from '../../format/week-time.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Fact } from '../ui/fact.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { OutlookPart } from './outlook-part.tsx'
import styles from './outlook-part.module.css'

/** What an incident would have cost at the peak of the week and in its quietest hours. Only requests have such hours. */
export const PeakAndNightPart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { trafficProfile } = useOpenScenario()
  const [chosen, setChosen] = useState<string | null>(null)
  const { events, outlook, unit } = assessment
  const profile = useMemo(() => profileOf(events, outlook, trafficProfile), [events, outlook, trafficProfile])
  const entries = spenders(assessment)
  const entry = entries.find(({ incident }) => incident.id === chosen) ?? costliestSpender(assessment)
  if (unit !== 'requests' || profile.kind === 'flat' || entry === null) return null
  const { incident } = entry
  const failing = entry.measuredFailing ?? ratioOf(incident.failing)
  // A measured incident without a single failure has nothing to be moved.
  if (failing === 0) return null
  const timeZone = timeZoneOf(outlook.sloWindow)
  const { peak, night } = sameOutage(outlook, profile, incident.lasted, failing)
  return (
    <OutlookPart
      heading="The same outage at peak and at night"
      verdict={verdict(entry, failing, profile)}
      facts={
        <>
          <OutageFact label="At the peak" outage={peak} />
          <OutageFact label="When it is quietest" outage={night} />
          <Fact
            label="As it was"
            figure={formatPercent(entry.own.share)}
            note={`${formatEvents(entry.own.events)} failed requests`}
          />
        </>
      }
    >
      {entries.length > 1 && (
        <div className={styles.choice}>
          <SelectField
            label="Incident"
            value={incident.id}
            options={entries.map((one) => ({ value: one.incident.id, label: incidentTitle(one.incident, timeZone) }))}
            onValue={setChosen}
          />
        </div>
      )}
    </OutlookPart>
  )
}

const verdict = (
  { incident }: LedgerEntry,
  failing: Ratio,
  profile: Exclude<TrafficProfile, { kind: 'flat' }>,
): string =>
  `${formatPercent(failing)} of all requests failing for ${formatDuration(incident.lasted)}: what that takes of the ` +
  `budget where traffic is highest, and where it is lowest. Times in ${formatTimeZone(profile.timeZone)}.`

const OutageFact = ({ label, outage }: { readonly label: string; readonly outage: OutageAt }) => (
  <Fact
    label={label}
    figure={formatPercent(outage.share)}
    note={`${formatEvents(outage.events)} failed requests, from ${formatWeekTime(outage.sinceMonday)} on`}
  />
)
