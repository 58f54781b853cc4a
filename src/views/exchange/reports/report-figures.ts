import { countsBetween } from '../../../core/measurement/event-history.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import { formatAmount, formatCountShort, unitWords } from '../../../format/count.ts'
import { formatSli } from '../../../format/percent.ts'
import type { PageFigure } from '../../../interop/document/block.ts'
import {
  allowanceWords,
  burnRateWords,
  leftWords,
  NO_DATA,
  remainingWords,
  returnWords,
  runsOutWords,
} from '../../scenario/budget-words.ts'
import type { BudgetWords } from '../../scenario/budget-words.ts'

const figureOf = (name: string, { figure, note }: BudgetWords): PageFigure => ({ name, value: figure, note })

/** The numbers of the answer, in the words of the screen. */
export const reportFigures = (assessment: Assessment): readonly PageFigure[] => {
  const { unit } = assessment
  const { downtime, badEvents, of, budget } = allowanceWords(assessment)
  return [
    figureOf('Error budget remaining', remainingWords(assessment)),
    figureOf('Budget left', leftWords(assessment)),
    ...eventsLeft(assessment),
    figureOf('Burn rate, last hour', burnRateWords(assessment)),
    figureOf('Runs out', runsOutWords(assessment)),
    figureOf('Next budget back', returnWords(assessment)),
    { name: 'Allowed downtime', value: downtime, note: `${budget} of the SLO window` },
    { name: `Allowed bad ${unitWords(unit)}`, value: badEvents, note: of },
  ]
}

/** Where time is all that is known, events would only say it once more. */
const eventsLeft = ({ unit, remaining, consumed, sli, outlook, period, now }: Assessment): readonly PageFigure[] => {
  if (unit === 'time') return []
  const name = `Bad ${unitWords(unit)} so far`
  if (consumed === null || remaining === null || sli === null) return [{ name, value: NO_DATA, note: '' }]
  const seen = formatCountShort(countsBetween(outlook.history, period.start, now).valid)
  return [{ name, value: formatAmount(consumed.events, unit), note: `${formatSli(sli)} of ${seen} were good` }]
}
