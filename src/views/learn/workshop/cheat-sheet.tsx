import { formatBurnRate } from '../../../format/burn-rate.ts'
import { formatDelay, formatDuration } from '../../../format/duration.ts'
import { formatPercentExactly, formatShare } from '../../../format/percent.ts'
import { ruleName } from '../../../format/rule-name.ts'
import { duration, share } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { burnRateLines, downtimeLines, EXAMPLE, LENGTHS } from '../../../lessons/workshop/cheat-sheet.ts'
import type { BurnRateLine, DowntimeLine } from '../../../lessons/workshop/cheat-sheet.ts'
import { words } from '../../../lessons/workshop/cheat-sheet-words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { Said } from '../said.tsx'
import { CheatFormulas } from './cheat-formulas.tsx'
import styles from './cheat-sheet.module.css'
import { HandoutFrame } from './handout-frame.tsx'

const downtimeColumns = (): readonly DataColumn<DowntimeLine>[] => [
  { id: 'target', header: words.downtime.target, rowHeader: true, cell: ({ target }) => formatShare(target) },
  ...LENGTHS.map(
    (length, place): DataColumn<DowntimeLine> => ({
      id: `${length}`,
      header: formatDuration(length),
      align: 'end',
      cell: ({ allowed }) => formatDuration(allowed[place] ?? 0),
    }),
  ),
]

const burnColumns = (): readonly DataColumn<BurnRateLine>[] => [
  { id: 'rule', header: words.burn.rule, rowHeader: true, cell: ({ rule }) => ruleName(rule) },
  { id: 'rate', header: words.burn.rate, align: 'end', cell: ({ burnRate }) => formatBurnRate(burnRate) },
  { id: 'share', header: words.burn.share, align: 'end', cell: (line) => formatPercentExactly(line.share) },
  { id: 'exhaustion', header: words.burn.exhaustion, align: 'end', cell: (line) => formatDuration(line.exhaustion) },
  { id: 'detection', header: words.burn.detection, align: 'end', cell: (line) => formatDelay(line.detection) },
  { id: 'reset', header: words.burn.reset, align: 'end', cell: (line) => formatDelay(line.reset) },
]

/** Nines, burn rates, formulas and words on one page. */
export const CheatSheet = () => {
  usePageTitle(words.title)
  return (
    <HandoutFrame title={words.title} links={[]}>
      <div className={styles.tables}>
        <section className={styles.part}>
          <DataTable
            caption={words.downtime.caption}
            columns={downtimeColumns()}
            rows={downtimeLines()}
            rowKey={({ target }) => target}
          />
          <p className={styles.note}>{words.downtime.note}</p>
        </section>
        <section className={styles.part}>
          <DataTable
            caption={words.burn.caption}
            columns={burnColumns()}
            rows={burnRateLines()}
            rowKey={({ rule }) => rule.id}
          />
          <p className={styles.note}>
            <Said
              sentence={sentence(words.burn.example, {
                target: share(EXAMPLE.target),
                window: duration(EXAMPLE.sloWindow),
              })}
            />{' '}
            {words.burn.note}
          </p>
        </section>
      </div>
      <div className={styles.below}>
        <CheatFormulas />
        <section className={styles.part}>
          <h2>{words.vocabulary.heading}</h2>
          <dl className={styles.terms}>
            {words.vocabulary.terms.map(([name, meaning]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </HandoutFrame>
  )
}
