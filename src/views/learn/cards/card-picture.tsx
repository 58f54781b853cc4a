import { useId } from 'react'
import type { Picture } from '../../../lessons/cards/card.ts'
import { classNames } from '../../ui/class-names.ts'
import { Said } from '../said.tsx'
import styles from './card-picture.module.css'

type Bars = Extract<Picture, { kind: 'bars' }>
type Line = Extract<Picture, { kind: 'line' }>

const percentOf = (length: number): string => `${length * 100}%`

const BarRows = ({ bars, limit }: Bars) => (
  <>
    <ul className={styles.bars}>
      {bars.map(({ label, value, length, tone, chosen }, place) => (
        <li
          key={place}
          aria-current={chosen ? 'true' : undefined}
          className={classNames(styles.bar, chosen && styles.chosen)}
        >
          <span className={styles.label}>
            <Said sentence={label} />
          </span>
          <svg className={styles.track} height="16" width="100%" aria-hidden="true">
            <rect className={classNames(styles.drawn, styles[tone])} height="16" width={percentOf(length)} rx="2" />
            {limit !== null && (
              <line className={styles.limit} x1={percentOf(limit.at)} x2={percentOf(limit.at)} y1="0" y2="16" />
            )}
          </svg>
          <span className={styles.value}>
            <Said sentence={value} />
          </span>
        </li>
      ))}
    </ul>
    {limit !== null && (
      <p className={styles.legend}>
        <svg width="12" height="16" aria-hidden="true">
          <line className={styles.limit} x1="6" x2="6" y1="0" y2="16" />
        </svg>
        <Said sentence={limit.label} />
      </p>
    )}
  </>
)

const WIDTH = 640
const HEIGHT = 200
const EDGE = 10

const across = (x: number): number => EDGE + x * (WIDTH - 2 * EDGE)
const up = (y: number): number => HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE)

const LineDrawing = ({ points, chosen }: Line) => {
  const at = points[chosen]
  const [first, last] = [points[0], points.at(-1)]
  return (
    <>
      <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line className={styles.axis} x1={across(0)} x2={across(1)} y1={up(0)} y2={up(0)} />
        <line className={styles.grid} x1={across(0)} x2={across(1)} y1={up(1)} y2={up(1)} />
        <polyline className={styles.path} points={points.map(({ x, y }) => `${across(x)},${up(y)}`).join(' ')} />
        {at !== undefined && <circle className={styles.point} cx={across(at.x)} cy={up(at.y)} r="7" />}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{first !== undefined && <Said sentence={first.label} />}</span>
        <span>{last !== undefined && <Said sentence={last.label} />}</span>
      </p>
      <details className={styles.data}>
        <summary>Show the numbers</summary>
        <ul>
          {points.map(({ label, value }, place) => (
            <li key={place} aria-current={place === chosen ? 'true' : undefined}>
              <Said sentence={label} />: <Said sentence={value} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** What a card shows, drawn, with every number of it in words. */
export const CardPicture = ({ picture }: { readonly picture: Picture }) => {
  const id = useId()
  return (
    <figure aria-labelledby={id} className={styles.figure}>
      <figcaption id={id} className={styles.title}>
        <Said sentence={picture.title} />
      </figcaption>
      {picture.kind === 'bars' ? <BarRows {...picture} /> : <LineDrawing {...picture} />}
    </figure>
  )
}
