import { useEffect, useRef } from 'react'
import { EXCLUSION_KINDS } from '../../core/incident/exclusion.ts'
import type { Exclusion, ExclusionKind } from '../../core/incident/exclusion.ts'
import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import { parseInstant } from '../../core/quantity/instant.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { problem } from '../../core/result.ts'
import type { Placement } from '../../core/scenario/assessment.ts'
import type { ExcludedTime } from '../../core/scenario/exclusion-effect.ts'
import { LONGEST_INCIDENT, LONGEST_NAME } from '../../core/scenario/limits.ts'
import { formatAmount } from '../../format/count.ts'
import { instantValue, SECONDS, secondsValue, UTC } from '../../format/csv-values.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatInstant } from '../../format/instant.ts'
import { instantField } from '../../format/instant-field.ts'
import { inWords } from '../../format/problem-words.ts'
import { CloseIncident } from '../scenario/close-incident.tsx'
import { IncidentActions } from '../scenario/incident-actions.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { SelectField } from '../ui/select-field.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

const KIND_WORDS: Readonly<Record<ExclusionKind, string>> = {
  maintenance: 'planned maintenance',
  reclaimed: 'reclaimed: only bad events',
}

const PLACEMENTS: Readonly<Record<Placement, string | null>> = {
  inside: null,
  partly: 'partly outside the window',
  before: 'before the window',
  after: 'after “now”',
}

export interface ExclusionHands {
  readonly timeZone: string
  readonly now: Instant
  readonly unit: 'requests' | 'time'
  /** Whether the row of this exclusion holds fields. */
  readonly isWritten: (id: string) => boolean
  /** Whether it is in no scenario yet: then it is finished elsewhere. */
  readonly isAdded: (id: string) => boolean
  readonly onChange: (id: string, changes: Partial<Omit<Exclusion, 'id'>>, field: string) => void
  readonly onEdit: (id: string) => void
  readonly onClose: () => void
  readonly onDelete: (id: string) => void
}

/** What an exclusion is called: by its reason, or by when it began. */
const titleOf = ({ reason, began }: Exclusion, timeZone: string): string =>
  reason === '' ? `excluded time of ${formatInstant(began, timeZone)}` : reason

export const exclusionColumns = (hands: ExclusionHands): readonly DataColumn<ExcludedTime>[] => {
  const { timeZone, now, unit } = hands
  const change =
    ({ id }: Exclusion) =>
    (changes: Partial<Omit<Exclusion, 'id'>>, field: string): void =>
      hands.onChange(id, changes, field)
  return [
    {
      id: 'reason',
      header: 'Why',
      rowHeader: true,
      cell: ({ exclusion }) =>
        hands.isWritten(exclusion.id) ? (
          <ReasonField exclusion={exclusion} onChange={change(exclusion)} />
        ) : exclusion.reason === '' ? (
          'no reason given'
        ) : (
          exclusion.reason
        ),
    },
    {
      id: 'kind',
      header: 'What is left out',
      cell: ({ exclusion }) =>
        hands.isWritten(exclusion.id) ? (
          <SelectField
            label="What is left out"
            labelHidden
            value={exclusion.kind}
            options={EXCLUSION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
            onValue={(kind) => change(exclusion)({ kind }, 'kind')}
          />
        ) : (
          KIND_WORDS[exclusion.kind]
        ),
    },
    {
      id: 'began',
      header: 'From',
      unit: UTC,
      csv: ({ exclusion }) => instantValue(exclusion.began),
      cell: ({ exclusion }) =>
        hands.isWritten(exclusion.id) ? (
          <DraftField
            label="From"
            labelHidden
            size={17}
            value={exclusion.began}
            write={(began) => instantField(began, timeZone)}
            read={(text) => inWords(parseInstant(text, 'began', timeZone))}
            onValue={(began) => change(exclusion)({ began }, 'began')}
          />
        ) : (
          formatInstant(exclusion.began, timeZone, now)
        ),
    },
    {
      id: 'lasted',
      header: 'For',
      unit: SECONDS,
      csv: ({ exclusion }) => secondsValue(exclusion.lasted),
      align: 'end',
      cell: ({ exclusion }) =>
        hands.isWritten(exclusion.id) ? (
          <DraftField
            label="For"
            labelHidden
            size={8}
            align="end"
            value={exclusion.lasted}
            write={durationText}
            read={(text) => {
              const result = parseDuration(text, 'lasted')
              return inWords(
                result.ok && result.value > LONGEST_INCIDENT ? problem('lasted', 'too-long', text, '366d') : result,
              )
            }}
            onValue={(lasted) => change(exclusion)({ lasted }, 'lasted')}
          />
        ) : (
          formatDuration(exclusion.lasted)
        ),
    },
    {
      id: 'events',
      header: 'Bad meanwhile',
      align: 'end',
      cell: ({ bad, valid, placement }) =>
        placement === 'before' || placement === 'after'
          ? PLACEMENTS[placement]
          : `${formatAmount(bad, unit)} of ${formatAmount(valid, unit)}${placement === 'partly' ? `, ${PLACEMENTS.partly}` : ''}`,
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: ({ exclusion }) =>
        hands.isWritten(exclusion.id) ? (
          !hands.isAdded(exclusion.id) && <CloseIncident onClose={hands.onClose} />
        ) : (
          <IncidentActions
            title={titleOf(exclusion, timeZone)}
            onEdit={() => hands.onEdit(exclusion.id)}
            onDelete={() => hands.onDelete(exclusion.id)}
          />
        ),
    },
  ]
}

const ReasonField = ({
  exclusion,
  onChange,
}: {
  readonly exclusion: Exclusion
  readonly onChange: (changes: Partial<Omit<Exclusion, 'id'>>, field: string) => void
}) => {
  const place = useRef<HTMLDivElement>(null)
  // The button that opened the row is gone, or stands below it.
  useEffect(() => {
    if (place.current) focusFirst(place.current)
  }, [])
  return (
    <div ref={place}>
      <DraftField
        label="Why"
        labelHidden
        halvesCount
        placeholder="Why"
        value={exclusion.reason}
        write={(reason) => reason}
        read={(text) =>
          text.length > LONGEST_NAME
            ? { ok: false, message: `At most ${LONGEST_NAME} characters, please.` }
            : { ok: true, value: text.trim() }
        }
        onValue={(reason) => onChange({ reason }, 'reason')}
      />
    </div>
  )
}
