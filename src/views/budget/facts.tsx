import type { Assessment } from '../../core/scenario/assessment.ts'
import { WORKBOOK_ALERTS, WORKBOOK_BUDGET } from '../../format/sources.ts'
import { burnRateWords, leftWords, returnWords, runsOutWords } from '../scenario/budget-words.ts'
import { ShowMath } from '../ui/show-math.tsx'
import { Fact } from '../ui/fact.tsx'
import { BurnRateMath, LeftMath, ReturnMath, RunsOutMath } from './later-math.ts'

interface Assessed {
  readonly assessment: Assessment
}

export const LeftFact = ({ assessment }: Assessed) => (
  <Fact
    label="Left"
    name="Budget left"
    {...leftWords(assessment)}
    math={
      <ShowMath of="Budget left" source={WORKBOOK_BUDGET}>
        <LeftMath assessment={assessment} />
      </ShowMath>
    }
  />
)

export const BurnRateFact = ({ assessment }: Assessed) => (
  <Fact
    label="Burn rate, last hour"
    {...burnRateWords(assessment)}
    math={
      <ShowMath of="Burn rate, last hour" source={WORKBOOK_ALERTS}>
        <BurnRateMath assessment={assessment} />
      </ShowMath>
    }
  />
)

export const RunsOutFact = ({ assessment }: Assessed) => (
  <Fact
    label="Runs out"
    {...runsOutWords(assessment)}
    math={
      <ShowMath of="Runs out" source={WORKBOOK_ALERTS}>
        <RunsOutMath assessment={assessment} />
      </ShowMath>
    }
  />
)

export const ReturnFact = ({ assessment }: Assessed) => (
  <Fact
    label="Next budget back"
    {...returnWords(assessment)}
    math={
      <ShowMath of="Next budget back" source={WORKBOOK_BUDGET}>
        <ReturnMath assessment={assessment} />
      </ShowMath>
    }
  />
)
