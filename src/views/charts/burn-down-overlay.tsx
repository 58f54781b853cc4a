import { useRef } from 'react'
import type { PointerEvent } from 'react'
import { DAY, HOUR, MINUTE } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { wallClock } from '../../format/wall-clock.ts'
import { scaleAt } from '../ui/page-scale.ts'
import styles from './burn-down-overlay.module.css'
import { forecastAt } from './burn-down-forecast.ts'
import type { BurnDownBand, BurnDownPicture } from './burn-down-picture.ts'
import { DragHandle } from './drag-handle.tsx'
import { lineValue } from './line-value.ts'
import { instantAt, perPixel, xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { timeStep } from './time-step.ts'

export interface BurnDownHandlers {
  /** The now-line is being moved: called all along. Without it now cannot be moved. */
  readonly onNow?: ((now: Instant) => void) | undefined
  /** It was let go. */
  readonly onNowEnd?: (() => void) | undefined
  /** The end of a counted band is being moved: called all along. Without it bands cannot be changed. */
  readonly onBandEnd?: ((id: string, end: Instant) => void) | undefined
  /** It was let go. */
  readonly onBandEndDone?: ((id: string) => void) | undefined
  /** What the now-line says for an instant; date and time when not given. */
  readonly nowText?: ((now: Instant) => string) | undefined
}

export interface BurnDownOverlayProps extends BurnDownHandlers {
  readonly picture: BurnDownPicture
  readonly area: PlotArea
}

/** More handles than this cannot be told apart, by eye or by ear. The ledger edits them all. */
const MOST_HANDLES = 30
/** How far the now handle reaches below the plot, where no band's handle can cover it. */
const FOOT = 24

const movable = (bands: readonly BurnDownBand[], { from, to }: PlotArea): readonly BurnDownBand[] => {
  const counted = bands.filter((band) => band.kind === 'counted' && band.to > from && band.to <= to)
  return counted.length > MOST_HANDLES ? [] : counted
}

/** The midnight, on the wall, at or before an instant: what steps of hours are counted from. */
const midnightBefore = (at: Instant, timeZone: string): Instant => {
  const { hour, minute, second } = wallClock(at, timeZone)
  return at - (at % 1_000) - hour * HOUR - minute * MINUTE - second * 1_000
}

/** Handles over the plot, and a hairline that tells date and value under the pointer. */
export const BurnDownOverlay = ({ picture, area, ...handlers }: BurnDownOverlayProps) => {
  const { onNow, onNowEnd, onBandEnd, onBandEndDone, nowText } = handlers
  const hairline = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLSpanElement>(null)
  const { timeZone, now } = picture
  const rightmost = area.left + area.width
  const nowStep = timeStep(perPixel(area))

  // Written straight into the page: a state here would cost a render for every move of the pointer.
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const line = hairline.current
    if (!line || !words.current) return
    const { left } = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - left) / scaleAt(event.currentTarget)
    const inside = x >= area.left && x <= rightmost && event.buttons === 0 && event.pointerType !== 'touch'
    line.hidden = !inside
    if (!inside) return
    const at = instantAt(area, x)
    const past = lineValue(picture.past, at)
    const value = Number.isNaN(past) && picture.ahead !== null ? lineValue(picture.ahead, at) : past
    const { calm, worst } = forecastAt(picture, at)
    const foretold = Number.isNaN(worst) ? '' : `, forecast ${formatPercent(worst)} to ${formatPercent(calm)}`
    line.style.transform = `translateX(${x}px)`
    words.current.textContent = `${formatInstant(at, timeZone, now)}, ${Number.isNaN(value) ? 'no data' : formatPercent(value)}${foretold}`
    words.current.classList.toggle(styles.left ?? '', x > area.left + area.width / 2)
  }

  return (
    <div
      className={styles.overlay}
      onPointerMove={point}
      onPointerLeave={() => {
        if (hairline.current) hairline.current.hidden = true
      }}
    >
      <div
        ref={hairline}
        className={styles.hairline}
        style={{ top: area.top, height: area.height }}
        hidden
        aria-hidden="true"
      >
        <span ref={words} className={styles.words} />
      </div>
      {onNow && now >= area.from && now <= area.to && (
        <DragHandle
          label="Now"
          className={styles.now}
          style={{ left: xOf(area, now), top: area.top, height: area.height + FOOT }}
          value={now}
          min={area.from}
          max={area.to}
          valueText={nowText?.(now) ?? formatInstant(now, timeZone)}
          perPixel={perPixel(area)}
          origin={midnightBefore(area.from, timeZone)}
          dragStep={nowStep}
          keySteps={{ arrow: nowStep, shift: 10 * nowStep, page: DAY }}
          onValue={onNow}
          onEnd={onNowEnd}
        />
      )}
      {onBandEnd &&
        movable(picture.bands, area).map((band) => (
          <DragHandle
            key={band.id}
            label={`End of ${band.label || 'incident'}`}
            className={styles.bandEnd}
            style={{ left: xOf(area, band.to), top: area.top, height: area.height }}
            value={band.to}
            min={band.from + MINUTE}
            max={area.to}
            valueText={formatInstant(band.to, timeZone, now)}
            perPixel={perPixel(area)}
            origin={band.from}
            dragStep={timeStep(perPixel(area) / 4)}
            keySteps={{ arrow: MINUTE, shift: 10 * MINUTE, page: HOUR }}
            onValue={(end) => onBandEnd(band.id, end)}
            onEnd={() => onBandEndDone?.(band.id)}
          />
        ))}
    </div>
  )
}
