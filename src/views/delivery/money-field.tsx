import { moneyText, parseEstimate } from '../../core/cost/money-text.ts'
import { formatMoney } from '../../format/money.ts'
import { inWords } from '../../format/problem-words.ts'
import { DraftField } from '../ui/draft-field.tsx'

export interface MoneyFieldProps {
  readonly label: string
  readonly value: number | null
  readonly currency: string
  readonly onAmount: (amount: number | null) => void
  /** What the amount is of. */
  readonly hint: string
}

/** An amount of money, or nothing while it is unknown. Below it stands how it was read. */
export const MoneyField = ({ label, value, currency, onAmount, hint }: MoneyFieldProps) => (
  <DraftField<number | null>
    label={label}
    size={14}
    inputMode="decimal"
    placeholder="unknown"
    value={value}
    write={moneyText}
    read={(text) => inWords(parseEstimate(text, 'amount'))}
    onValue={onAmount}
    hint={(amount) => (amount === null ? hint : `${formatMoney(amount, currency)} ${hint}`)}
  />
)
