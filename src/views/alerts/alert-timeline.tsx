import { useDeferredValue, useMemo } from 'react'
import type { AlertAssessment, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { counted } from '../../format/plural.ts'
import { ruleWindows } from '../../format/rule-name.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { AlertTimelineFigure } from '../charts/alert-timeline-figure.tsx'
import type { AlertStrip } from '../charts/alert-strip.ts'
import { BurnDown } from '../scenario/burn-down.tsx'

export interface AlertTimelineProps {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** The burn-down, and under it a strip for each rule that shows when it fired and cleared. */
export const AlertTimeline = ({ assessment, alerts }: AlertTimelineProps) => {
  const { service } = useOpenScenario()
  // Drawn with the burn-down, a frame or two after the numbers.
  const { rules } = useDeferredValue(alerts)
  const strips = useMemo(() => rules.map(stripOf), [rules])
  return (
    <div data-topic="alert-timeline" data-part="alert-timeline">
      <BurnDown
        assessment={assessment}
        renderBelow={(area, { bands, timeZone, now }) => (
          <AlertTimelineFigure
            area={area}
            strips={strips}
            bands={bands}
            timeZone={timeZone}
            now={now}
            summary={timelineSummary(assessment, alerts)}
            fileName={`${service} alerts`}
          />
        )}
      />
    </div>
  )
}

const stripOf = ({ rule, burnRate, firings }: RuleOutcome): AlertStrip => ({
  id: rule.id,
  label: `${ruleWindows(rule)}, ${formatBurnRate(burnRate)}`,
  severity: rule.severity,
  firings,
})

const timelineSummary = ({ outlook, period }: Assessment, { pages, tickets }: AlertAssessment): string =>
  `Over ${formatSloWindow(outlook.sloWindow, period.start)}, ${counted(pages, { one: 'page', other: 'pages' })} and ` +
  `${counted(tickets, { one: 'ticket', other: 'tickets' })} fired.`
