import { SAFE_CHANCE } from '../../core/delivery/afforded-deploys.ts'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatChance } from '../../format/chance.ts'
import { formatPercent } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { Answer } from '../ui/answer.tsx'
import type { AnswerProps } from '../ui/answer.tsx'
import { ChanceFacts } from './chance-facts.tsx'
import { ChanceMath } from './chance-math.tsx'
import styles from './chance-answer.module.css'
import { UnnoticedNotice } from './unnoticed-notice.tsx'

export interface ChanceAnswerProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
}

/** The answer: how likely it is that change stays inside what is left for it, and what it costs. */
export const ChanceAnswer = ({ assessment, answer }: ChanceAnswerProps) => {
  const { findings, basis } = answer
  const { sloWindow } = assessment.outlook
  return (
    <div className={styles.answer} data-topic="deliver">
      {findings === null ? (
        <UnnoticedNotice />
      ) : (
        <Answer
          label="Chance to stay inside the objective"
          {...chanceWords(findings)}
          note={
            <div className={styles.note}>
              {boundsWords(findings)}in any {formatSloWindow(sloWindow, assessment.period.start)}{' '}
              <ChanceMath answer={answer} findings={findings} />
              <div>
                Only failed changes vary here; everything else is taken to spend {formatPercent(basis.elsewhere)} of the
                budget.
              </div>
              {basis.left < 0 && <div>Everything else alone spends more than the whole budget.</div>}
            </div>
          }
        >
          <ChanceFacts assessment={assessment} answer={answer} findings={findings} />
        </Answer>
      )}
    </div>
  )
}

const EVEN_CHANCE = 0.5

const chanceWords = ({ chance: { chance } }: ChangeFindings): Pick<AnswerProps, 'figure' | 'sign' | 'tone'> => {
  const [figure = '', sign = ''] = formatChance(chance).split('\u00a0')
  return { figure, sign, tone: chance >= SAFE_CHANCE ? 'healthy' : chance >= EVEN_CHANCE ? 'caution' : 'spent' }
}

/** What it surely lies between, where that does not read as one number. */
const boundsWords = ({ chance: { low, high } }: ChangeFindings): string => {
  const [least, most] = [formatChance(low), formatChance(high)]
  return least === most ? '' : `surely between ${least} and ${most}, `
}
