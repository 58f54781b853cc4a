import { memo, useMemo } from 'react'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { AlertStrip } from './alert-strip.ts'
import { layOutStrip } from './alert-strip-layout.ts'
import type { FiringBar, StripMark } from './alert-strip-layout.ts'
import { firingLines, firingsInWords } from './alert-strip-words.ts'
import styles from './alert-strips.module.css'
import { CHARACTER_WIDTH } from './label-rows.ts'
import type { PlotArea } from './plot-area.ts'
import { SeverityIcon, SeverityMark } from './severity-mark.tsx'
import { SEVERITY_MARK } from './severity-shape.ts'

export interface AlertStripRowProps {
  readonly strip: AlertStrip
  /** Null until the chart above is there. */
  readonly area: PlotArea | null
  readonly timeZone: string
}

const HEIGHT = 20
const MIDDLE = HEIGHT / 2
const BAR = 8

/** A line across the end of a bar: here it cleared. */
const END = { width: 2, height: 14 }

const barsPath = (bars: readonly FiringBar[]): string =>
  bars
    .map(({ x, width, cleared }) => {
      const bar = `M${x} ${MIDDLE - BAR / 2}h${width}v${BAR}h${-width}z`
      const end = `M${x + width - END.width} ${MIDDLE - END.height / 2}h${END.width}v${END.height}h${-END.width}z`
      return cleared ? bar + end : bar
    })
    .join('')

/** So much of the row's line is taken away under words, between which it would look like a dash. */
const CLEARED = { character: 0.8 * CHARACTER_WIDTH, height: 3 }

const clearPath = ({ x, text, anchor }: NonNullable<StripMark['label']>): string => {
  const width = Math.round(text.length * CLEARED.character)
  const left = anchor === 'start' ? x : x - width
  return `M${left} ${MIDDLE - CLEARED.height / 2}h${width}v${CLEARED.height}h${-width}z`
}

interface FiringsProps extends Pick<AlertStrip, 'severity'> {
  readonly mark: StripMark
  readonly title: string
}

const Firings = ({ severity, mark: { x, end, begins, firings, label }, title }: FiringsProps) => {
  const half = SEVERITY_MARK / 2
  return (
    <g>
      <title>{title}</title>
      <rect className={styles.hit} x={x - half} y={0} width={end - x + SEVERITY_MARK} height={HEIGHT} />
      {begins && <SeverityMark severity={severity} x={x} y={MIDDLE} />}
      {begins && firings.length > 1 && label === null && (
        <text className={styles.words} x={x + half + 2} y={MIDDLE} dominantBaseline="central">
          {firings.length}
        </text>
      )}
      {label !== null && (
        <>
          <path className={styles.clear} d={clearPath(label)} />
          <text className={styles.words} x={label.x} y={MIDDLE} textAnchor={label.anchor} dominantBaseline="central">
            {label.text}
          </text>
        </>
      )}
    </g>
  )
}

const Picture = ({
  strip: { firings, severity },
  area,
  timeZone,
}: AlertStripRowProps & { readonly area: PlotArea }) => {
  const { bars, marks } = useMemo(() => layOutStrip(firings, area, timeZone), [firings, area, timeZone])
  return (
    <svg
      className={styles.picture}
      width={area.chartWidth}
      height={HEIGHT}
      viewBox={`0 0 ${area.chartWidth} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path className={styles.track} d={`M${area.left} ${MIDDLE}h${area.width}`} />
      <path className={styles[severity]} d={barsPath(bars)} />
      {marks.map((mark, index) => (
        <Firings
          key={`${index}`}
          severity={severity}
          mark={mark}
          title={firingLines(mark.firings, timeZone, area.to)}
        />
      ))}
    </svg>
  )
}

const sameFirings = (one: AlertStrip['firings'], other: AlertStrip['firings']): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((firing, index) => {
      const its = other[index]
      return (
        its !== undefined &&
        firing.from === its.from &&
        firing.to === its.to &&
        firing.cleared === its.cleared &&
        firing.remaining === its.remaining
      )
    }))

/** While an incident is dragged most rules fire as they did: those are not drawn again. */
const same = (before: AlertStripRowProps, after: AlertStripRowProps): boolean =>
  before.area === after.area &&
  before.timeZone === after.timeZone &&
  before.strip.label === after.strip.label &&
  before.strip.severity === after.strip.severity &&
  sameFirings(before.strip.firings, after.strip.firings)

/** One rule of the timeline: its name, and below it when it fired. */
export const AlertStripRow = memo(({ strip, area, timeZone }: AlertStripRowProps) => {
  const { label, severity, firings } = strip
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <SeverityIcon severity={severity} />
        <span>
          <VisuallyHidden>{`${severity}: `}</VisuallyHidden>
          {label}
        </span>
        <span className={styles.count}>{firings.length === 0 ? 'did not fire' : firingsInWords(firings.length)}</span>
      </div>
      <div className={styles.place}>{area !== null && <Picture strip={strip} area={area} timeZone={timeZone} />}</div>
    </li>
  )
}, same)

AlertStripRow.displayName = 'AlertStripRow'
