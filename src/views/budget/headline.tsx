import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatPercent, formatPercentExactly } from '../../format/percent.ts'
import { classNames } from '../ui/class-names.ts'
import { BurnRateFact, LeftFact, ReturnFact, RunsOutFact } from './facts.tsx'
import styles from './headline.module.css'
import { RemainingMath } from './later-math.ts'
import { ShowMath, WORKBOOK_BUDGET } from './math.tsx'

/** The answer: how much is left, in one huge number and four facts. */
export const Headline = ({ assessment }: { readonly assessment: Assessment }) => (
  <div className={styles.headline} data-topic="numbers">
    <Remaining assessment={assessment} />
    <LeftFact assessment={assessment} />
    <BurnRateFact assessment={assessment} />
    <RunsOutFact assessment={assessment} />
    <ReturnFact assessment={assessment} />
  </div>
)

const Remaining = ({ assessment }: { readonly assessment: Assessment }) => {
  const { remaining } = assessment
  const [figure = '', sign = ''] = remaining === null ? ['No data', ''] : formatPercent(remaining.share).split('\u00a0')
  return (
    <div className={styles.remaining}>
      <div className={styles.label}>Error budget remaining</div>
      <output
        aria-label="Error budget remaining"
        className={classNames(styles.huge, styles[levelOf(assessment)], sizeOf(figure))}
      >
        {figure}
        {sign !== '' && <span className={styles.sign}>{`\u00a0${sign}`}</span>}
      </output>
      {remaining !== null && (
        <div className={styles.note}>
          {exactly(remaining.share)}{' '}
          <ShowMath of="Error budget remaining" source={WORKBOOK_BUDGET}>
            <RemainingMath assessment={assessment} />
          </ShowMath>
        </div>
      )}
    </div>
  )
}

/** A budget overspent a thousand times over still fits beside the facts. */
const sizeOf = (figure: string): string | undefined => {
  if (figure.length > 8) return styles.small
  return figure.length > 5 ? styles.medium : undefined
}

/** More digits, where there are more to tell. */
const exactly = (share: Ratio): string => {
  const digits = formatPercentExactly(share)
  return digits === formatPercent(share) ? 'of the budget' : `more exactly ${digits}`
}

/** Half the budget left is comfortable, none is not; the number says it too, so colour never speaks alone. */
const levelOf = ({ remaining }: Assessment): 'healthy' | 'caution' | 'spent' | 'unknown' => {
  if (remaining === null) return 'unknown'
  if (remaining.share <= 0) return 'spent'
  return remaining.share < 0.5 ? 'caution' : 'healthy'
}
