import { LEVER_STEP } from '../../core/delivery/levers.ts'
import type { Lever, LeverEnd } from '../../core/delivery/levers.ts'
import { formatChance } from '../../format/chance.ts'
import { formatPercent, formatSignedPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ChartData } from './chart-data.tsx'
import { leversCsv } from './levers-csv.ts'
import type { LeversPicture } from './levers-picture.ts'

export interface LeversTableProps {
  readonly picture: LeversPicture
  readonly caption: string
  readonly fileName: string
}

/** Expected spend and chance at both ends of every lever; and the same as a file to save. */
export const LeversTable = ({ picture, caption, fileName }: LeversTableProps) => {
  const column = (
    id: string,
    header: string,
    end: (lever: Lever) => LeverEnd | null,
    words: (end: LeverEnd) => string,
  ): DataColumn<Lever> => ({
    id,
    header,
    align: 'end',
    cell: (lever) => {
      const there = end(lever)
      return there === null ? 'unnoticed' : words(there)
    },
  })
  const [fewer, further] = [formatSignedPercent(-LEVER_STEP), formatSignedPercent(LEVER_STEP)]
  return (
    <ChartData
      note="What change is expected to spend of the budget, and the chance to stay inside the objective. Unnoticed: no alert would notice a failed change."
      fileName={fileName}
      csv={() => leversCsv(picture)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { id: 'input', header: 'What is changed', rowHeader: true, cell: ({ input }: Lever) => picture.names[input] },
          column(
            'less',
            `Spend at ${fewer}`,
            ({ less }) => less,
            ({ mean }) => formatPercent(mean),
          ),
          column(
            'more',
            `Spend at ${further}`,
            ({ more }) => more,
            ({ mean }) => formatPercent(mean),
          ),
          column(
            'lessChance',
            `Chance at ${fewer}`,
            ({ less }) => less,
            ({ chance }) => formatChance(chance),
          ),
          column(
            'moreChance',
            `Chance at ${further}`,
            ({ more }) => more,
            ({ chance }) => formatChance(chance),
          ),
        ]}
        rows={picture.levers}
        rowKey={({ input }) => input}
      />
    </ChartData>
  )
}
