import { useId, useState } from 'react'
import type { Exclusion } from '../../core/incident/exclusion.ts'
import { HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { exclusionEffect } from '../../core/scenario/exclusion-effect.ts'
import type { Standing } from '../../core/scenario/exclusion-effect.ts'
import { MOST_EXCLUSIONS } from '../../core/scenario/limits.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatPercent, formatSli } from '../../format/percent.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { exclusionColumns } from './exclusion-columns.tsx'
import styles from './excluded-time.module.css'

/** Time that does not count, why, and how the budget stands with and without it. */
export const ExcludedTime = ({ assessment }: { readonly assessment: Assessment }) => {
  const scenario = useOpenScenario()
  const { addExclusion, editExclusion, deleteExclusion, editScenario } = useActions()
  const [edited, setEdited] = useState<string | null>(null)
  const addId = useId()
  const focusAdd = (): void => document.getElementById(addId)?.focus()
  const { exclusions, exclusionsApply, sloWindow } = scenario
  const effect = exclusions.length === 0 ? null : exclusionEffect(scenario, assessment)
  const timeZone = timeZoneOf(sloWindow)
  const columns = exclusionColumns({
    timeZone,
    now: assessment.now,
    unit: effect?.unit ?? 'requests',
    edited,
    onChange: (id, changes: Partial<Omit<Exclusion, 'id'>>, field) => editExclusion(id, changes, field),
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
  return (
    <section className={styles.excluded} data-topic="incidents" aria-labelledby="excluded-heading">
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
          <DataTable
            caption="Excluded time"
            captionHidden
            stacks
            columns={columns}
            rows={effect.each}
            rowKey={({ exclusion }) => exclusion.id}
          />
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
            setEdited(addExclusion({ kind: 'maintenance', reason: '', began, lasted: HOUR }))
          }}
        >
          Exclude time
        </Button>
        {effect === null && (
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
