import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Ratio } from '../../../core/quantity/units.ts'
import { formatCount } from '../../../format/count.ts'
import { formatSpan } from '../../../format/duration.ts'
import { formatShare } from '../../../format/percent.ts'
import { percent, sloWindow } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { MONTH_SEEDS, TARGETS, testedMonths } from '../../../lessons/workshop/months.ts'
import type { TestedMonth } from '../../../lessons/workshop/months.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Said } from '../said.tsx'
import { useWorkshopLook } from './use-workshop-look.ts'
import styles from './workshop-page.module.css'

/** What a month spends of a target's budget, and what that means, in a word as well as in a colour. */
const Outcome = ({ consumed }: { readonly consumed: Ratio }) => {
  const isKept = consumed <= 1
  const said = isKept ? words.months.kept : words.months.broken
  return (
    <span className={isKept ? styles.kept : styles.broken}>
      <Said sentence={sentence(said, { share: percent(consumed) })} />
    </span>
  )
}

const outcomeAt =
  (place: number) =>
  ({ consumed }: TestedMonth): ReactNode => <Outcome consumed={consumed[place] ?? 0} />

/** Which target survives which made-up month, all worked out here. */
export const MonthsTable = () => {
  const { beginning, look } = useWorkshopLook()
  const { builtIn, midnight } = beginning
  const months = useMemo(() => testedMonths(builtIn, midnight, look, MONTH_SEEDS), [builtIn, midnight, look])
  const columns = useMemo(
    (): readonly DataColumn<TestedMonth>[] => [
      { id: 'seed', header: words.months.seed, rowHeader: true, cell: ({ seed }) => seed },
      {
        id: 'incidents',
        header: words.months.incidents,
        align: 'end',
        cell: ({ month }) => formatCount(month.incidents.length),
      },
      {
        id: 'time',
        header: words.months.time,
        align: 'end',
        cell: ({ month }) => formatSpan(look(month).assessment.consumed?.time ?? 0),
      },
      ...TARGETS.map(
        (target, place): DataColumn<TestedMonth> => ({
          id: `${target}`,
          header: formatShare(target),
          align: 'end',
          cell: outcomeAt(place),
        }),
      ),
    ],
    [look],
  )
  const start = look(builtIn).assessment.period.start
  return (
    <section aria-labelledby="months-heading" className={styles.part}>
      <h2 id="months-heading">{words.months.heading}</h2>
      <p className={styles.words}>
        <Said sentence={sentence(words.months.lead, { window: sloWindow(builtIn.sloWindow, start) })} />
      </p>
      <DataTable
        caption={words.months.caption}
        captionHidden
        columns={columns}
        rows={months}
        rowKey={({ seed }) => seed}
      />
    </section>
  )
}
