import { useMemo } from 'react'
import type { ErrorBudgetPolicy } from '../../../core/delivery/error-budget-policy.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import { weekBegins } from '../../../core/game/game-promise.ts'
import { QUARTER_WEEKS } from '../../../core/game/played-quarter.ts'
import { pictureOfQuarter } from '../../../core/game/quarter-layout.ts'
import { quarterLine } from '../../../core/game/quarter-line.ts'
import type { ToldWeek } from '../../../core/game/told-week.ts'
import { formatCount } from '../../../format/count.ts'
import { formatPercent } from '../../../format/percent.ts'
import { words } from '../../../lessons/game/words.ts'
import styles from './quarter-picture.module.css'

const WIDTH = 1_000
const HEIGHT = 300
const WEEKS = Array.from({ length: QUARTER_WEEKS }, (_, index) => index + 1)

const percent = (part: number): string => `${part * 100}%`

/** The budget through the quarter so far. The same numbers stand in the table below it. */
export const QuarterPicture = ({ told, policy }: { readonly told: ToldWeek; readonly policy: ErrorBudgetPolicy }) => {
  const { points, zero, yOf, xOf } = useMemo(() => pictureOfQuarter(quarterLine(told)), [told])
  const bounds = policy.clauses.flatMap(({ from }) => (from !== null && from > 0 && from < WHOLE ? [from / WHOLE] : []))
  const path = points.map(([x, y]) => `${x * WIDTH},${y * HEIGHT}`).join(' ')
  const last = points.at(-1)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.board.line}</figcaption>
      <div className={styles.plot} aria-hidden="true">
        <div className={styles.levels}>
          {[1, ...bounds, 0].map((level) => (
            <span key={level} style={{ top: percent(yOf(level)) }}>
              {formatPercent(level)}
            </span>
          ))}
        </div>
        <div className={styles.ground}>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={styles.svg}>
            {WEEKS.map((week) => (
              <line
                key={week}
                className={styles.grid}
                x1={xOf(weekBegins(week)) * WIDTH}
                x2={xOf(weekBegins(week)) * WIDTH}
                y1={0}
                y2={HEIGHT}
              />
            ))}
            {bounds.map((bound) => (
              <line
                key={bound}
                className={styles.bound}
                x1={0}
                x2={WIDTH}
                y1={yOf(bound) * HEIGHT}
                y2={yOf(bound) * HEIGHT}
              />
            ))}
            <rect className={styles.below} x={0} y={zero * HEIGHT} width={WIDTH} height={(1 - zero) * HEIGHT} />
            <line className={styles.zero} x1={0} x2={WIDTH} y1={zero * HEIGHT} y2={zero * HEIGHT} />
            <polyline className={styles.line} points={path} />
          </svg>
          {last !== undefined && (
            <span className={styles.now} style={{ left: percent(last[0]), top: percent(last[1]) }} />
          )}
        </div>
        <div className={styles.weeks}>
          {WEEKS.map((week) => (
            <span key={week}>{formatCount(week)}</span>
          ))}
        </div>
      </div>
    </figure>
  )
}
