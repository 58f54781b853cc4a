import type { Assessment } from '../../core/scenario/assessment.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { budgetTone } from '../scenario/budget-tone.ts'
import { remainingWords } from '../scenario/budget-words.ts'
import { Staged } from '../scenario/staged.tsx'
import { Answer } from '../ui/answer.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import { BurnRateFact, LeftFact, ReturnFact, RunsOutFact } from './facts.tsx'
import { RemainingMath } from './later-math.ts'

/** The answer: how much is left, in one huge number and four facts. */
export const Headline = ({ assessment }: { readonly assessment: Assessment }) => {
  const { remaining } = assessment
  const words = remainingWords(assessment)
  const [figure = '', sign = ''] = remaining === null ? [words.figure] : words.figure.split('\u00a0')
  return (
    <div data-topic="numbers">
      <Answer
        label="Error budget remaining"
        figure={figure}
        sign={sign}
        tone={budgetTone(remaining?.share ?? null)}
        renderMain={(main) => <Staged part="remaining">{main}</Staged>}
        note={
          remaining !== null && (
            <>
              {words.note}{' '}
              <ShowMath of="Error budget remaining" source={WORKBOOK_BUDGET}>
                <RemainingMath assessment={assessment} />
              </ShowMath>
            </>
          )
        }
      >
        <Staged part="facts">
          <LeftFact assessment={assessment} />
          <BurnRateFact assessment={assessment} />
          <RunsOutFact assessment={assessment} />
          <ReturnFact assessment={assessment} />
        </Staged>
      </Answer>
    </div>
  )
}
