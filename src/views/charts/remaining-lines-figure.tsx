import type { ReactNode } from 'react'
import { instantValue, UTC } from '../../format/csv-values.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { classNames } from '../ui/class-names.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ChartData } from './chart-data.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import { csvField } from '../ui/csv-field.ts'
import { lazyAgain } from '../ui/lazy-again.ts'
import { lineLook } from './line-looks.ts'
import { lineValue } from './line-value.ts'
import styles from './remaining-lines-figure.module.css'
import type { NamedStretch, RemainingLinesPicture } from './remaining-lines-picture.ts'

export interface RemainingLinesFigureProps {
  readonly title: string
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  readonly headingLevel: 2 | 3
  readonly picture: RemainingLinesPicture
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  /** More right below the picture. */
  readonly children?: ReactNode
}

const useRemainingLinesChart = lazyAgain(async () => (await import('./remaining-lines-chart.tsx')).RemainingLinesChart)

const ROWS = 60

/** Several burn-downs on one axis, with their heading, summary and table. */
export const RemainingLinesFigure = ({
  title,
  summary,
  headingLevel,
  picture,
  fileName,
  children,
}: RemainingLinesFigureProps) => {
  const [Chart, loadAgain] = useRemainingLinesChart()
  const drawing = (
    <>
      <ChartPlace height="low" onRetry={loadAgain}>
        <Chart title={title} picture={picture} />
      </ChartPlace>
      <Legend picture={picture} />
    </>
  )
  return (
    <ChartFigure
      title={title}
      summary={summary}
      drawing={drawing}
      fileName={fileName}
      headingLevel={headingLevel}
      showData={`Show data of ${title.toLowerCase()}`}
      table={<RemainingLinesTable picture={picture} caption={`${title} data`} fileName={fileName} />}
    >
      {drawing}
      {children}
    </ChartFigure>
  )
}

/** The names of the lines where there is no room for them at their ends; and of the stretches, as narrow ones bear none. */
const Legend = ({ picture: { lines, stretches = [] } }: { readonly picture: RemainingLinesPicture }) => (
  <div className={styles.place}>
    <ul className={styles.legend} aria-label="Lines">
      {lines.map(({ id, label }, index) => (
        <li key={id} className={styles.line}>
          <svg width={28} height={8} aria-hidden>
            <line x1={1} y1={4} x2={27} y2={4} {...lineLook(index)} />
          </svg>
          {label}
        </li>
      ))}
      {[...new Map(stretches.map(({ label, tone }) => [label, tone]))].map(([label, tone]) => (
        <li key={label}>
          <span className={classNames(styles.swatch, tone === 'careful' && styles.careful)} />
          {label}
        </li>
      ))}
    </ul>
  </div>
)

/** Instants evenly apart, both ends among them. */
const instants = ({ from, to }: RemainingLinesPicture): readonly number[] =>
  Array.from({ length: ROWS + 1 }, (_, index) => Math.round(from + ((to - from) * index) / ROWS))

const RemainingLinesTable = ({
  picture,
  caption,
  fileName,
}: {
  readonly picture: RemainingLinesPicture
  readonly caption: string
  readonly fileName: string
}) => (
  <>
    <ChartData
      note={`What each line says at ${ROWS + 1} instants evenly apart. The file has every point.`}
      fileName={fileName}
      csv={() => csvOf(picture)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { id: 'when', header: 'When', rowHeader: true, cell: (at: number) => formatInstant(at, picture.timeZone) },
          ...picture.lines.map((line) => ({
            id: line.id,
            header: line.label,
            align: 'end' as const,
            cell: (at: number) => {
              const value = lineValue(line, at)
              return Number.isNaN(value) ? 'no data' : formatPercent(value)
            },
          })),
        ]}
        rows={instants(picture)}
        rowKey={(at) => at}
        limitHeight
      />
    </ChartData>
    {(picture.stretches ?? []).length > 0 && (
      <DataTable
        caption={`${caption}: stretches`}
        columns={stretchColumns(picture.timeZone)}
        rows={picture.stretches ?? []}
        rowKey={({ id }) => id}
        limitHeight
      />
    )}
  </>
)

const stretchColumns = (timeZone: string): readonly DataColumn<NamedStretch>[] => [
  { id: 'what', header: 'What applied', rowHeader: true, cell: ({ label }) => label },
  {
    id: 'from',
    header: 'From',
    unit: UTC,
    csv: ({ from }) => instantValue(from),
    cell: ({ from }) => formatInstant(from, timeZone),
  },
  {
    id: 'to',
    header: 'Until',
    unit: UTC,
    csv: ({ to }) => instantValue(to),
    cell: ({ to }) => formatInstant(to, timeZone),
  },
]

/** Every point of every line, in UTC; ratios, so 1 is the whole budget; an empty field is no data. */
const csvOf = ({ lines }: RemainingLinesPicture): string =>
  [
    'line,time,budget_remaining',
    ...lines.flatMap(({ label, times, remaining }) =>
      Array.from(times, (at, index) => {
        const value = remaining[index] as number
        return `${csvField(label)},${new Date(at).toISOString()},${Number.isNaN(value) ? '' : value}`
      }),
    ),
    '',
  ].join('\r\n')
