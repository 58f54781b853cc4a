import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { steadyExtent } from '../../core/budget/burn-down-extent.ts'
import type { BurnDownExtent } from '../../core/budget/burn-down-extent.ts'
import { lastedUntil } from '../../core/incident/incident.ts'
import { MINUTE } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { parseInstant } from '../../core/quantity/instant.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatTimeZone } from '../../format/instant.ts'
import { instantField } from '../../format/instant-field.ts'
import { inWords } from '../../format/problem-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { BurnDownFigure } from '../charts/burn-down-figure.tsx'
import type { BurnDownPicture } from '../charts/burn-down-picture.ts'
import type { PlotArea } from '../charts/plot-area.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import styles from './burn-down.module.css'
import { burnDownBands, burnDownPictureOf } from './burn-down-picture-of.ts'
import { burnDownSummary } from './burn-down-summary.ts'
import { forecastOf } from './forecast-of.ts'

export interface BurnDownProps {
  readonly assessment: Assessment
  /** What stands under the picture on the same time axis; null as area while the picture is not there yet. */
  readonly renderBelow?: ((area: PlotArea | null, picture: BurnDownPicture) => ReactNode) | undefined
}

/** The burn-down of the open scenario, with its now-line and the incidents' ends to drag. */
export const BurnDown = ({ assessment, renderBelow }: BurnDownProps) => {
  const { id, incidents, exclusions, exclusionsApply, sloWindow, service } = useOpenScenario()
  const { editScenario, editIncident } = useActions()
  const { now, remaining } = assessment
  const { extent, hold } = useSteadyExtent(id, assessment)
  // Walking the whole line may take longer than a frame: the numbers, and the now-line under a hand, do not wait for it.
  const later = useDeferredValue(useMemo(() => ({ assessment, extent }), [assessment, extent]))
  const told = useMemo(() => forecastOf(later.assessment), [later])
  const drawn = useMemo(() => burnDownPictureOf(later.assessment, [], later.extent), [later])
  const remainingNow = remaining?.share ?? null
  // A key held down goes on from the newest end of an incident, not from one that is still to be drawn.
  const bands = useMemo(
    () => burnDownBands(assessment, exclusionsApply ? exclusions : [], extent),
    [assessment, extent, exclusions, exclusionsApply],
  )
  const picture = useMemo(() => ({ ...drawn, now, remainingNow, bands }), [drawn, now, remainingNow, bands])
  // The end of a calendar period belongs to the next one: going there would turn the page under the pointer.
  const latest = sloWindow.kind === 'calendar' ? extent.to - MINUTE : extent.to
  return (
    <div className={styles.burnDown}>
      <BurnDownFigure
        picture={picture}
        summary={burnDownSummary(assessment, told)}
        fileName={`${service} burn-down`}
        onNow={(at) => {
          const moved = Math.min(latest, Math.round(at / MINUTE) * MINUTE)
          hold(moved)
          editScenario({ now: moved }, 'now')
        }}
        onBandEnd={(incidentId, end) => {
          const incident = incidents.find((one) => one.id === incidentId)
          if (incident) editIncident(incidentId, { lasted: lastedUntil(incident, end) }, 'lasted')
        }}
        renderBelow={renderBelow === undefined ? undefined : (area) => renderBelow(area, picture)}
      />
      <NowField now={now} />
    </div>
  )
}

/** While the now-line is moved by hand the picture stands still; any other change of now draws it anew around that. */
const useSteadyExtent = (id: string, { outlook, now }: Assessment) => {
  const [held, setHeld] = useState<{
    readonly id: string
    readonly now: Instant
    readonly extent: BurnDownExtent
  } | null>(null)
  const { sloWindow } = outlook
  const shown = held?.id === id && held.now === now ? held.extent : null
  const extent = useMemo(() => steadyExtent(shown, sloWindow, now), [shown, sloWindow, now])
  return { extent, hold: (moved: Instant) => setHeld({ id, now: moved, extent }) }
}

/** The same as the now-line, for typing. */
const NowField = ({ now }: { readonly now: Instant }) => {
  const scenario = useOpenScenario()
  const { editScenario } = useActions()
  const timeZone = timeZoneOf(scenario.sloWindow)
  return (
    <div className={styles.now}>
      <DraftField
        label={`Seen at, ${formatTimeZone(timeZone)}`}
        value={now}
        size={17}
        write={(value) => instantField(value, timeZone)}
        read={(text) => inWords(parseInstant(text, 'now', timeZone))}
        onValue={(value) => editScenario({ now: value }, 'now')}
      />
      {scenario.now === null ? (
        <span className={styles.note}>follows the clock</span>
      ) : (
        <Button variant="quiet" onClick={() => editScenario({ now: null }, '')}>
          Follow the clock
        </Button>
      )}
    </div>
  )
}
