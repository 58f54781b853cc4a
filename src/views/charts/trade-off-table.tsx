import { formatChance } from '../../format/chance.ts'
import { formatEvents } from '../../format/count.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ChartData } from './chart-data.tsx'
import { tradeOffCsv } from './trade-off-csv.ts'
import type { TradeOffPicture } from './trade-off-picture.ts'

export interface TradeOffTableProps {
  readonly picture: TradeOffPicture
  readonly caption: string
  readonly fileName: string
}

/** Every so many points make a row, so that the middle, where the team is today, is one of them. */
const EVERY = 3

/** The chance by each practice at a third of the frequencies; and every point as a file to save. */
export const TradeOffTable = ({ picture, caption, fileName }: TradeOffTableProps) => {
  const { frequencies, curves } = picture.tradeOff
  const columns: readonly DataColumn<number>[] = [
    {
      id: 'often',
      header: 'Deploys per week',
      rowHeader: true,
      align: 'end',
      cell: (at) => formatEvents(frequencies[at] as number),
    },
    ...curves.map(
      ({ practice, chances }): DataColumn<number> => ({
        id: practice,
        header: picture.names[practice],
        align: 'end',
        cell: (at) => (chances === null ? 'unnoticed' : formatChance(chances[at] as number)),
      }),
    ),
  ]
  return (
    <ChartData
      note="The chance to stay inside the objective by each practice, at every third frequency of the picture. The file has all of them."
      fileName={fileName}
      csv={() => tradeOffCsv(picture)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={[...frequencies.keys()].filter((at) => at % EVERY === 0)}
        rowKey={(at) => at}
        limitHeight
      />
    </ChartData>
  )
}
