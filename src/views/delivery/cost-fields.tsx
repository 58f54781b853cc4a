import { parseCurrency, parseGrowth } from '../../core/cost/money-text.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import styles from './cost-fields.module.css'
import { MoneyField } from './money-field.tsx'
import { useEditCost } from './use-edit-cost.ts'

/** What the person estimates: an outage, the next nine, how much dearer the ones after it are. */
export const CostFields = () => {
  const { currency, outagePerMinute, nextNine, growth } = useOpenScenario().cost
  const edit = useEditCost()
  return (
    <div className={styles.fields}>
      <MoneyField
        label="A minute of full outage costs"
        value={outagePerMinute}
        currency={currency}
        onAmount={(amount) => edit({ outagePerMinute: amount }, 'outage')}
        hint="a minute: lost revenue and work alike"
      />
      <MoneyField
        label="One more nine costs"
        value={nextNine}
        currency={currency}
        onAmount={(amount) => edit({ nextNine: amount }, 'nine')}
        hint="a year: machines, people, slower change"
      />
      <DraftField
        label="Each nine after it"
        size={14}
        inputMode="decimal"
        value={growth}
        write={(times) => `${times}×`}
        read={(text) => inWords(parseGrowth(text, 'growth'))}
        onValue={(times) => edit({ growth: times }, 'growth')}
        hint={() => 'what the one before it costs; 10 is a rule of thumb'}
      />
      <DraftField
        label="Currency"
        size={6}
        halvesCount
        value={currency}
        write={(code) => code}
        read={(text) => inWords(parseCurrency(text, 'currency'))}
        onValue={(code) => edit({ currency: code }, 'currency')}
      />
    </div>
  )
}
