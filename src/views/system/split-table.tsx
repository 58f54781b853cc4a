import type { SplitShare } from '../../core/dependency/split-budget.ts'
import { timeFailing } from '../../core/dependency/time-failing.ts'
import { percentText } from '../../core/quantity/share.ts'
import { formatUnavailability } from '../../format/availability.ts'
import { formatCount } from '../../format/count.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatSpan } from '../../format/duration.ts'
import { joinWords } from '../../format/join-words.ts'
import { formatShare } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import type { NameOf } from './needs-words.ts'
import { usePages } from './pages.tsx'
import styles from './system-part.module.css'

export interface SplitTableProps {
  readonly shares: readonly SplitShare[]
  readonly name: NameOf
}

/** What each part may fail and what it fails, in percent and in time. */
export const SplitTable = ({ shares, name }: SplitTableProps) => {
  const { rows, pages } = usePages(shares, 'the budget split')
  return (
    <>
      <DataTable
        caption="Budget split"
        captionHidden
        stacks
        columns={columnsOf(name)}
        rows={rows}
        rowKey={({ kind, ids }) => `${kind} ${ids.join('\n')}`}
      />
      {pages}
    </>
  )
}

const columnsOf = (name: NameOf): readonly DataColumn<SplitShare>[] => [
  {
    id: 'who',
    header: 'Who',
    rowHeader: true,
    cell: ({ ids, own, needed, of }) => (
      <>
        {joinWords(ids.map(name))}
        {own && <span className={styles.note}> itself</span>}
        {of > 1 && (
          <div className={styles.note}>
            {formatCount(needed)} of {formatCount(of)} needed
          </div>
        )}
      </>
    ),
  },
  {
    id: 'budget',
    header: 'May fail',
    align: 'end',
    unit: RATIO,
    csv: ({ budget }) => budget,
    cell: ({ budget }) => formatUnavailability(budget),
  },
  {
    id: 'time',
    header: 'A month',
    align: 'end',
    unit: SECONDS,
    csv: ({ budget }) => secondsValue(timeFailing(budget)),
    cell: ({ budget }) => formatSpan(timeFailing(budget)),
  },
  {
    id: 'target',
    header: 'Must promise',
    unit: 'percent',
    csv: ({ target }) => percentText(target),
    align: 'end',
    cell: ({ target, eachTarget, of }) => (
      <>
        {formatShare(target)}
        {of > 1 && <div className={styles.note}>each {formatShare(eachTarget)}</div>}
      </>
    ),
  },
  {
    id: 'now',
    header: 'Fails now',
    align: 'end',
    unit: SECONDS,
    csv: ({ now }) => secondsValue(timeFailing(now)),
    cell: ({ now }) => formatSpan(timeFailing(now)),
  },
  {
    id: 'kept',
    header: 'Within it',
    cell: ({ kept }) => (kept ? 'yes' : <span className={styles.missed}>no</span>),
  },
  {
    id: 'nine',
    header: 'Extra nine',
    cell: ({ extraNineNow }) => {
      if (extraNineNow === null) return '–'
      return extraNineNow ? 'keeps it' : <span className={styles.missed}>does not</span>
    },
  },
]
