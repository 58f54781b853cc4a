import type { Assessment } from '../../core/scenario/assessment.ts'
import { WORKBOOK_ALERTS, WORKBOOK_BUDGET } from '../../format/sources.ts'
import { burnRateWords, leftWords, returnWords, runsOutWords } from '../scenario/budget-words.ts'
import { TermLink } from '../scenario/term-link.tsx'
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
      <ShowMath
        of="Budget left"
        explained={
          <>
            <TermLink term="budget-remaining">budget remaining</TermLink> ·{' '}
            <TermLink term="full-outage">full outage</TermLink>
          </>
        }
        source={WORKBOOK_BUDGET}
      >
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
      <ShowMath
        of="Burn rate, last hour"
        explained={<TermLink term="burn-rate">burn rate</TermLink>}
        source={WORKBOOK_ALERTS}
      >
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
      <ShowMath
        of="Runs out"
        explained={<TermLink term="time-to-exhaustion">time to exhaustion</TermLink>}
        source={WORKBOOK_ALERTS}
      >
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
      <ShowMath
        of="Next budget back"
        explained={
          <>
            <TermLink term="roll-off">roll-off</TermLink> · <TermLink term="rolling-window">rolling window</TermLink>
          </>
        }
        source={WORKBOOK_BUDGET}
      >
        <ReturnMath assessment={assessment} />
      </ShowMath>
    }
  />
)
