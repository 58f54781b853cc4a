import { useId, useMemo, useRef, useState } from 'react'
import type { Exclusion } from '../../core/incident/exclusion.ts'
import { HOUR, MINUTE } from '../../core/quantity/units.ts'
import { eventUnit } from '../../core/scenario/assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { excludedTime, exclusionEffect } from '../../core/scenario/exclusion-effect.ts'
import type { Standing } from '../../core/scenario/exclusion-effect.ts'
import { MOST_EXCLUSIONS } from '../../core/scenario/limits.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatPercent, formatSli } from '../../format/percent.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { focusUnreadable } from '../scenario/focus-unreadable.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { exclusionColumns } from './exclusion-columns.tsx'
import styles from './excluded-time.module.css'

export interface ExcludedTimeProps {
  readonly assessment: Assessment
}

/** What is being written and in no scenario yet goes by this id. */
const ADDED = 'added'

/** Time that does not count, why, and how the budget stands with and without it. */
export const ExcludedTime = ({ assessment }: ExcludedTimeProps) => {
  const { id } = useOpenScenario()
  return <ExclusionsOf key={id} assessment={assessment} />
}

/** Of one scenario: what is being written must not reach another. */
const ExclusionsOf = ({ assessment }: ExcludedTimeProps) => {
  const scenario = useOpenScenario()
  const { addExclusion, editExclusion, deleteExclusion, editScenario } = useActions()
  const [edited, setEdited] = useState<string | null>(null)
  // In no number and no picture before it is finished.
  const [added, setAdded] = useState<Exclusion | null>(null)
  const section = useRef<HTMLElement>(null)
  const addId = useId()
  const focusAdd = (): void => document.getElementById(addId)?.focus()
  const { exclusions, exclusionsApply, sloWindow } = scenario
  // A whole assessment more: not again for every letter of a new one.
  const effect = useMemo(
    () => (scenario.exclusions.length === 0 ? null : exclusionEffect(scenario, assessment)),
    [scenario, assessment],
  )
  const rows = [...exclusions, ...(added === null ? [] : [added])].map((one) => excludedTime(one, assessment))
  const timeZone = timeZoneOf(sloWindow)
  const columns = exclusionColumns({
    timeZone,
    now: assessment.now,
    unit: eventUnit(scenario),
    isWritten: (id) => id === edited || id === ADDED,
    isAdded: (id) => id === ADDED,
    onChange: (id, changes: Partial<Omit<Exclusion, 'id'>>, field) =>
      id === ADDED ? setAdded((one) => one && { ...one, ...changes }) : editExclusion(id, changes, field),
    onEdit: setEdited,
    onClose: () => {
      setEdited(null)
      focusAdd()
    },
    onDelete: (id) => {
      deleteExclusion(id)
      focusAdd()
    },
  })
  const finish = ({ kind, reason, began, lasted }: Exclusion): void => {
    if (focusUnreadable(section.current)) return
    addExclusion({ kind, reason, began, lasted })
    giveUp()
  }
  const giveUp = (): void => {
    setAdded(null)
    focusAdd()
  }
  return (
    <section
      ref={section}
      className={styles.excluded}
      data-topic="incidents"
      data-part="excluded-time"
      aria-labelledby="excluded-heading"
    >
      <h2 id="excluded-heading">Excluded time</h2>
      {effect !== null && (
        <>
          <p className={styles.verdict}>
            {standingWords('With it left out', effect.leftOut)}{' '}
            {standingWords('With everything counted', effect.counted)}
          </p>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={exclusionsApply}
              onChange={(event) => editScenario({ exclusionsApply: event.currentTarget.checked }, '')}
            />
            <span>Leave it out of every number and picture</span>
          </label>
        </>
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            caption="Excluded time"
            captionHidden
            stacks
            columns={columns}
            rows={rows}
            rowKey={({ exclusion }) => exclusion.id}
          />
          {added !== null && (
            <div className={styles.foot}>
              <Button onClick={() => finish(added)}>Done</Button>
              <Button onClick={giveUp}>Cancel</Button>
              <span className={styles.note}>The new one counts for nothing until you press Done.</span>
            </div>
          )}
          <p className={styles.note}>
            Planned maintenance leaves out everything that happened meanwhile, good and bad. Reclaimed time leaves out
            its bad events alone: those of a faulty probe, say. Neither counts above or below the line of good / valid.
            Alerts know nothing of it and fire all the same. Times in {timeZone}.
          </p>
        </>
      )}
      <div className={styles.foot}>
        <Button
          id={addId}
          disabled={exclusions.length >= MOST_EXCLUSIONS}
          onClick={() => {
            const began = Math.floor((assessment.now - HOUR) / MINUTE) * MINUTE
            setAdded(added ?? { id: ADDED, kind: 'maintenance', reason: '', began, lasted: HOUR })
          }}
        >
          Exclude time
        </Button>
        {rows.length === 0 && (
          <span className={styles.note}>Planned maintenance, or a fault that was not the service’s.</span>
        )}
      </div>
    </section>
  )
}

const standingWords = (lead: string, { sli, remaining }: Standing): string =>
  sli === null || remaining === null
    ? `${lead}, nothing was measured.`
    : `${lead}, ${formatSli(sli)} was good and ${formatPercent(remaining)} of the budget is left.`
