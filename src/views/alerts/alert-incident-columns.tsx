import type { ReactNode } from 'react'
import type { IncidentAlerts } from '../../core/alert/alert-assessment.ts'
import type { IncidentAlert } from '../../core/alert/incident-alert.ts'
import type { Incident } from '../../core/incident/incident.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { IncidentActions } from '../scenario/incident-actions.tsx'
import { Button } from '../ui/button.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './alert-incident-columns.module.css'
import { cleared } from '../scenario/cleared-words.ts'
import { RuleLabel } from './rule-label.tsx'

export interface AlertIncidentHands {
  readonly timeZone: string
  readonly now: Instant
  readonly isWritten: (id: string) => boolean
  readonly isUnfolded: (id: string) => boolean
  readonly onUnfold: (id: string) => void
  readonly onEdit: (incident: Incident) => void
  readonly onDelete: (id: string) => void
}

const NOTHING = '–'

/** The columns of the incidents' alerts. */
export const alertIncidentColumns = (hands: AlertIncidentHands): readonly DataColumn<IncidentAlerts>[] => {
  const { timeZone, now } = hands
  const ofFirst =
    (words: (first: IncidentAlert) => ReactNode) =>
    ({ first }: IncidentAlerts): ReactNode =>
      first === null ? NOTHING : words(first)
  return [
    {
      id: 'incident',
      header: 'Incident',
      rowHeader: true,
      cell: ({ incident }) => (
        <>
          {incidentTitle(incident, timeZone)}
          <div className={styles.soft}>
            {formatInstant(incident.began, timeZone, now)}, {formatDuration(incident.lasted)},{' '}
            {incident.measured ? 'as measured' : `${formatShare(incident.failing)} failing`}
          </div>
        </>
      ),
    },
    {
      id: 'first',
      header: 'First alert',
      cell: (row) =>
        row.first === null ? (
          silence(row)
        ) : (
          <>
            <RuleLabel rule={row.first.rule} />
            <div className={styles.soft}>{formatInstant(row.first.at, timeZone, now)}</div>
          </>
        ),
    },
    {
      id: 'after',
      header: 'After',
      align: 'end',
      unit: SECONDS,
      csv: ({ first }) => (first === null || first.alreadyFiring ? null : secondsValue(first.after)),
      cell: ofFirst(({ alreadyFiring, after }) => (alreadyFiring ? 'already firing' : formatDelay(after))),
    },
    {
      id: 'spent',
      header: 'Spent by then',
      align: 'end',
      unit: RATIO,
      csv: ({ first }) => first?.spent ?? null,
      cell: ofFirst(({ spent }) => (spent === null ? 'no data' : formatPercent(spent))),
    },
    {
      id: 'left',
      header: 'Budget left',
      align: 'end',
      unit: RATIO,
      csv: ({ first }) => first?.remaining ?? null,
      cell: ofFirst(({ remaining }) => (remaining === null ? 'no data' : formatPercent(remaining))),
    },
    {
      id: 'cleared',
      header: 'Cleared',
      align: 'end',
      cell: ofFirst((first) => {
        const { figure, note } = cleared(first)
        return (
          <>
            {figure}
            <div className={styles.soft}>{note}</div>
          </>
        )
      }),
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: (row) => {
        const { incident } = row
        const title = incidentTitle(incident, timeZone)
        // The fields under the row have a button of their own.
        return hands.isWritten(incident.id) ? null : (
          <IncidentActions
            title={title}
            onEdit={() => hands.onEdit(incident)}
            onDelete={() => hands.onDelete(incident.id)}
          >
            {canCompare(row) && (
              <Button
                variant="quiet"
                aria-label={`Every rule on ${title}`}
                aria-expanded={hands.isUnfolded(incident.id)}
                onClick={() => hands.onUnfold(incident.id)}
              >
                Every rule
              </Button>
            )}
          </IncidentActions>
        )
      },
    },
  ]
}

/** Whether anything can be said of what the rules did about an incident. */
export const canCompare = ({ ahead, before, byRule }: IncidentAlerts): boolean => !ahead && !before && byRule.length > 0

const silence = ({ ahead, before }: IncidentAlerts): string => {
  if (ahead) return 'not yet: it begins after “now”'
  return before ? 'too long ago to say' : 'none'
}
