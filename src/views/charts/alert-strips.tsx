import { memo, useMemo, useRef, useState } from 'react'
import type { Instant } from '../../core/quantity/units.ts'
import { counted } from '../../format/plural.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useScrolls } from '../ui/use-scrolls.ts'
import type { AlertStrip } from './alert-strip.ts'
import { AlertStripRow } from './alert-strip-row.tsx'
import styles from './alert-strips.module.css'
import { bandShapes } from './band-shapes.ts'
import type { BurnDownBand } from './burn-down-picture.ts'
import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { timeAxis } from './time-axis.ts'

export interface AlertStripsProps {
  /** Name of the list. */
  readonly label: string
  readonly strips: readonly AlertStrip[]
  /** The plot above; null until it is there. */
  readonly area: PlotArea | null
  /** Stretches of the plot above that go on through the strips. */
  readonly bands: readonly BurnDownBand[]
  readonly timeZone: string
  readonly now: Instant
  /** For a file: nothing scrolls in it and nothing can be unfolded. */
  readonly still?: boolean | undefined
}

/** With more rules than this, those that did not fire fold away; more that did scroll. */
const MOST_ROWS = 12
const RULES = { one: 'rule', other: 'rules' }

interface GroundProps extends Pick<AlertStripsProps, 'bands' | 'timeZone' | 'now'> {
  readonly area: PlotArea
}

/** Behind the strips: what stands at the same instants in the plot above. Stretched to the height of the list. */
const Ground = memo(({ area, bands, timeZone, now }: GroundProps) => {
  const ticks = useMemo(() => timeAxis(area.from, area.to, timeZone, area.width), [area, timeZone])
  // Alerts know nothing of excluded time.
  const incidents = bandShapes(
    bands.filter(({ kind }) => kind !== 'excluded'),
    area,
  )
  const line = (at: Instant) => `M${xOf(area, at)} 0v1`
  return (
    <svg
      className={styles.ground}
      width={area.chartWidth}
      viewBox={`0 0 ${area.chartWidth} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {incidents.map((band) => (
        <rect
          key={`${band.kind}${band.x}`}
          className={styles[band.kind]}
          x={band.x}
          y={0}
          width={band.width}
          height={1}
        />
      ))}
      <path className={styles.tick} d={ticks.map((tick) => line(tick.at)).join('')} />
      {now >= area.from && now <= area.to && <path className={styles.now} d={line(now)} />}
    </svg>
  )
})

Ground.displayName = 'Ground'

/** One row for each rule, under a plot with the same time axis. */
export const AlertStrips = ({ label, strips, area, bands, timeZone, now, still = false }: AlertStripsProps) => {
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(region)
  const [open, setOpen] = useState(false)
  const quiet = strips.filter((strip) => strip.firings.length === 0)
  const folds = strips.length > MOST_ROWS && quiet.length > 0
  const rows = folds && !open ? strips.filter((strip) => strip.firings.length > 0) : strips
  return (
    <>
      <div
        ref={region}
        className={classNames(styles.region, !still && rows.length > MOST_ROWS && styles.limited)}
        {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
      >
        <div className={styles.stack}>
          {area !== null && <Ground area={area} bands={bands} timeZone={timeZone} now={now} />}
          <ul className={styles.rows} aria-label={label}>
            {rows.map((strip) => (
              <AlertStripRow key={strip.id} strip={strip} area={area} timeZone={timeZone} />
            ))}
          </ul>
        </div>
      </div>
      {folds && still && <p className={styles.quiet}>{`${counted(quiet.length, RULES)} did not fire.`}</p>}
      {folds && !still && (
        <Button variant="quiet" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {`Show ${counted(quiet.length, RULES)} that did not fire`}
        </Button>
      )}
    </>
  )
}
