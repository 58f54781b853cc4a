import { useMemo } from 'react'
import type { GameRun } from '../../../core/game/played-quarter.ts'
import { scoreOf } from '../../../core/game/score.ts'
import type { Score } from '../../../core/game/score.ts'
import { playedByStrategy, STRATEGIES } from '../../../core/game/strategies.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { formatCount } from '../../../format/count.ts'
import { formatPercent } from '../../../format/percent.ts'
import { words } from '../../../lessons/game/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import styles from './run-result.module.css'

export interface ComparisonTableProps {
  readonly run: GameRun
  readonly total: Score
  /** Part of the budget left at the end. */
  readonly left: Ratio
}

interface Row {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly score: Score
  readonly left: Ratio
}

const wayCell = ({ id, name, note }: Row) => (
  <>
    {id === 'you' ? <strong>{name}</strong> : name}
    {note !== '' && <span className={styles.way}>{note}</span>}
  </>
)

/** The run beside simple ways to play the same quarter, best first. */
export const ComparisonTable = ({ run, total, left }: ComparisonTableProps) => {
  const rows = useMemo((): readonly Row[] => {
    const others = STRATEGIES.map((strategy): Row => {
      const weeks = playedByStrategy(strategy, run)
      const { strategies, strategyNotes } = words.over
      return {
        id: strategy,
        name: strategies[strategy],
        note: strategyNotes[strategy],
        score: scoreOf(weeks),
        left: weeks.at(-1)?.after ?? 1,
      }
    })
    const own: Row = { id: 'you', name: words.over.you, note: '', score: total, left }
    return [own, ...others].toSorted((a, b) => b.score.total - a.score.total)
  }, [run, total, left])
  return (
    <section className={styles.compare}>
      <h3 className={styles.heading}>{words.over.compare}</h3>
      <p className={styles.note}>{words.over.compareLead}</p>
      <DataTable
        caption={words.over.compare}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'way',
            header: words.over.way,
            rowHeader: true,
            cell: wayCell,
          },
          { id: 'out', header: words.over.stayed, align: 'end', cell: ({ score }) => formatCount(score.features) },
          { id: 'inside', header: words.over.weeksInside, align: 'end', cell: ({ score }) => formatCount(score.kept) },
          { id: 'left', header: words.board.left, align: 'end', cell: (row) => formatPercent(row.left) },
          { id: 'total', header: words.over.total, align: 'end', cell: ({ score }) => formatCount(score.total) },
        ]}
      />
    </section>
  )
}
