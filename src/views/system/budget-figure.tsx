import type { BudgetShare } from '../../core/dependency/budget-shares.ts'
import { timeFailing } from '../../core/dependency/time-failing.ts'
import type { Milliseconds, Ratio } from '../../core/quantity/units.ts'
import { CRITICALITY } from '../../format/dependency-sources.ts'
import { formatCount } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { ChartData } from '../charts/chart-data.tsx'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { csvField } from '../ui/csv-field.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import styles from './budget-figure.module.css'
import type { NameOf } from './needs-words.ts'

export interface BudgetFigureProps {
  /** Largest first. */
  readonly shares: readonly BudgetShare[]
  /** How much of the time the journey fails. */
  readonly unavailability: Ratio
  readonly name: NameOf
  readonly journey: string
  /** How much of the time its objective lets it fail. */
  readonly budget: Ratio
}

const MOST_BARS = 12
const TITLE = 'Where the budget goes'

/** Which component takes how much of what the journey fails: bars, and the same as a table. */
export const BudgetFigure = ({ shares, unavailability, name, journey, budget }: BudgetFigureProps) => {
  const [most] = shares
  const timeOf = ({ share }: BudgetShare): Milliseconds => timeFailing(share * unavailability)
  const fileName = `${journey} budget by component`
  const bars = (
    <div className={styles.place}>
      <ul className={styles.bars}>
        {shares.slice(0, MOST_BARS).map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.name}>{name(one.id)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ inlineSize: `${lengthOf(one, most)}%` }} />
            </span>
            <span className={styles.figure}>{formatPercent(one.share)}</span>
            <span className={styles.time}>{formatSpan(timeOf(one))} a month</span>
          </li>
        ))}
      </ul>
    </div>
  )
  return (
    <div data-topic="system-promise">
      <ChartFigure
        title={TITLE}
        summary={summaryOf(shares, name, journey)}
        headingLevel={2}
        drawing={bars}
        fileName={fileName}
        showData="Show budget data"
        table={<BudgetTable shares={shares} name={name} timeOf={timeOf} fileName={fileName} />}
      >
        {bars}
        {shares.length > MOST_BARS && (
          <p className={styles.note}>
            These are the first {formatCount(MOST_BARS)} of {formatCount(shares.length)}. The data has them all.
          </p>
        )}
        <div className={styles.note}>
          {journey} fails {formatSpan(timeFailing(unavailability))} a month on average; its objective allows{' '}
          {formatSpan(timeFailing(budget))}. The shares are of what fails, not of what is allowed. A component’s share
          is how much of what fails is down to it: how often it is down while {journey} would work were it not.{' '}
          <ShowMath of="Share of failures" source={CRITICALITY}>
            <p>
              How likely a component is to be down, times how much more often the journey fails while it is: its
              criticality importance. The shares are scaled so that all of them together are 100 %, since two components
              that are down at the same time would otherwise count twice.
            </p>
          </ShowMath>
        </div>
      </ChartFigure>
    </div>
  )
}

/** In percent of the longest bar. */
const lengthOf = ({ share }: BudgetShare, most: BudgetShare | undefined): number =>
  most === undefined || most.share === 0 ? 0 : (share / most.share) * 100

const summaryOf = (shares: readonly BudgetShare[], name: NameOf, journey: string): string => {
  const [first, second] = shares
  if (first === undefined || first.share === 0) return `Nothing that ${journey} needs ever fails.`
  const then =
    second === undefined || second.share === 0 ? '' : `, then ${name(second.id)} with ${formatPercent(second.share)}`
  return `${name(first.id)} takes most of what ${journey} fails, ${formatPercent(first.share)}${then}.`
}

interface BudgetTableProps {
  readonly shares: readonly BudgetShare[]
  readonly name: NameOf
  readonly fileName: string
  readonly timeOf: (one: BudgetShare) => Milliseconds
}

const BudgetTable = ({ shares, name, timeOf, fileName }: BudgetTableProps) => (
  <ChartData
    note="In 30 days, if failures are independent."
    fileName={fileName}
    csv={() =>
      [
        'component,share of failures,milliseconds in 30 days,fails more often while it is down by',
        ...shares.map((one) => [csvField(name(one.id)), one.share, timeOf(one), one.whileDown].join(',')),
        '',
      ].join('\r\n')
    }
  >
    <DataTable
      caption={`${TITLE} data`}
      limitHeight
      rows={shares}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', header: 'Component', rowHeader: true, cell: ({ id }) => name(id) },
        { id: 'share', header: 'Share of failures', align: 'end', cell: ({ share }) => formatPercent(share) },
        { id: 'time', header: 'In 30 days', align: 'end', cell: (one) => formatSpan(timeOf(one)) },
        {
          id: 'while',
          header: 'Chance that it takes the journey down',
          align: 'end',
          cell: ({ whileDown }) => formatPercent(whileDown),
        },
      ]}
    />
  </ChartData>
)
