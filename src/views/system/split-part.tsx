import { useId, useMemo } from 'react'
import { extraNine } from '../../core/dependency/extra-nine.ts'
import { splitBudget } from '../../core/dependency/split-budget.ts'
import type { BudgetSplit, SplitShare } from '../../core/dependency/split-budget.ts'
import { SPLITS } from '../../core/dependency/system-model.ts'
import type { Split } from '../../core/dependency/system-model.ts'
import type { System } from '../../core/dependency/system.ts'
import { timeFailing } from '../../core/dependency/time-failing.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { formatAvailability, formatUnavailability } from '../../format/availability.ts'
import { CALCULUS } from '../../format/dependency-sources.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { useOnStage } from '../scenario/staged.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import type { NameOf } from './needs-words.ts'
import { SplitTable } from './split-table.tsx'
import styles from './system-part.module.css'
import { useEditSystem } from './use-system.ts'

export interface SplitPartProps {
  readonly system: System
  readonly split: Split
  readonly name: NameOf
  readonly journey: string
}

const SPLIT_WORDS: Readonly<Record<Split, string>> = {
  equal: 'the same for each',
  proportional: 'by what each fails now',
  weighted: 'by the weights in the table',
}

const NOTHING: Readonly<Record<Split, string>> = {
  equal: 'There is nothing to split it over.',
  proportional: 'Nothing here ever fails, so there is nothing to go by. Choose another way.',
  weighted: 'All the weights are 0, so there is nothing to go by. Give some component a weight above 0.',
}

/** The other way round: what each dependency may take of the objective's budget, and whether it does. */
export const SplitPart = ({ system, split, name, journey }: SplitPartProps) => {
  const { target } = useOpenScenario()
  const edit = useEditSystem()
  const headingId = useId()
  const onStage = useOnStage()
  const budget = ratioOf(errorBudget(target))
  const found = useMemo(() => splitBudget(system, budget, split), [system, budget, split])
  return (
    <section className={styles.part} data-topic="system-split" data-part="system-split" aria-labelledby={headingId}>
      <h2 id={headingId}>What each may take of the budget</h2>
      <p className={styles.lead}>
        {journey} promises {formatShare(target)}, so {formatSpan(timeFailing(budget))} a month may fail, and everything
        it stands on takes from that. {!onStage && <a href="#/budget">Change the promise</a>}
      </p>
      <div className={styles.choice}>
        <SelectField
          label="Split the budget"
          value={split}
          options={SPLITS.map((value) => ({ value, label: SPLIT_WORDS[value] }))}
          onValue={(chosen) => edit((before) => ({ ...before, split: chosen }), 'split')}
        />
      </div>
      {found === null ? (
        <p>{NOTHING[split]}</p>
      ) : (
        <>
          <SplitWords split={found} journey={journey} budget={budget} />
          <SplitTable shares={found.shares} name={name} />
          <div className={styles.note}>
            By the rule of the extra nine a critical dependency promises {formatShare(extraNine(target))}: a tenth of
            the failures.{' '}
            <ShowMath of="The rule of the extra nine" source={CALCULUS}>
              <p>
                Whoever depends on several others cannot be better than they are. If each of them fails a tenth as much
                as it may itself, a few of them together still leave it most of its own budget. Each one counts once,
                however many ways lead to it.
              </p>
              <p>
                The budgets of the table add up to the whole, as if no two things ever failed at once. That is on the
                safe side: the exact answer is never worse.
              </p>
              <InTheGlossary
                terms={[
                  ['nine', 'nines'],
                  ['dependency', 'dependency'],
                ]}
              />
            </ShowMath>
          </div>
        </>
      )}
    </section>
  )
}

interface SplitWordsProps {
  readonly split: BudgetSplit
  readonly journey: string
  /** What the journey may fail. */
  readonly budget: number
}

const SplitWords = ({ split: { shares, takenNow, leftNow, outcome }, journey, budget }: SplitWordsProps) => {
  const over = shares.filter(({ kept }: SplitShare) => !kept).length
  return (
    <div className={styles.said}>
      <p>
        What {journey} depends on fails {formatSpan(timeFailing(takenNow))} a month now, added up.{' '}
        {leftNow > 0 ? (
          <>
            That leaves {formatSpan(timeFailing(leftNow))} to {journey} itself.
          </>
        ) : (
          <strong className={styles.missed}>
            That is {formatSpan(timeFailing(-leftNow))} more than the whole budget: nothing is left to {journey} itself.
          </strong>
        )}
      </p>
      {over > 0 && (
        <p>
          {over === shares.length ? 'All of them take' : `${formatCount(over)} of ${formatCount(shares.length)} take`}{' '}
          more than their part.
        </p>
      )}
      {outcome !== null && (
        <p>
          If everybody just keeps to their part, {journey} is at {formatAvailability(outcome)}: it fails{' '}
          {formatUnavailability(outcome)} of the time, and may {formatUnavailability(budget)}.
        </p>
      )}
    </div>
  )
}
