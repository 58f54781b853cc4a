import { useDeferredValue, useMemo } from 'react'
import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import { coarserStep } from '../../core/budgeting/coarser-step.ts'
import { methodComparison } from '../../core/budgeting/method-comparison.ts'
import type { MethodComparison } from '../../core/budgeting/method-comparison.ts'
import { eventUnit } from '../../core/scenario/assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { finerSlicesWords, methodName } from '../../format/budgeting-method.ts'
import { joinWords } from '../../format/join-words.ts'
import { formatPercent } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { MethodFigure } from '../charts/method-figure.tsx'
import type { MethodPicture } from '../charts/method-picture.ts'
import { CostTable } from './cost-table.tsx'
import { DIFFERENCE_NAMES } from './difference-words.ts'
import { DifferenceTable } from './difference-table.tsx'
import styles from './methods.module.css'
import { VerdictTable } from './verdict-table.tsx'

const LINE_NAMES: MethodPicture['lineNames'] = {
  occurrences: methodName('occurrences'),
  timeslices: methodName('timeslices'),
  'ratio-timeslices': methodName('ratio-timeslices'),
}

/** The open scenario's data under all three budgeting methods at once, and why they differ. */
export const ThreeMethods = ({ assessment }: { readonly assessment: Assessment }) => {
  const scenario = useOpenScenario()
  const { editScenario } = useActions()
  const newest = useMemo(() => ({ scenario, assessment }), [scenario, assessment])
  // Three assessments take longer than one: no number waits for them.
  const later = useDeferredValue(newest)
  const comparison = useMemo(() => methodComparison(later.scenario, later.assessment), [later])
  const timeZone = timeZoneOf(scenario.sloWindow)
  const picture = useMemo(
    () => ({ comparison, timeZone, lineNames: LINE_NAMES, differenceNames: DIFFERENCE_NAMES }),
    [comparison, timeZone],
  )
  const summary = summaryWords(comparison)
  const step = coarserStep(later.scenario)
  return (
    <section
      className={styles.methods}
      data-topic="objective"
      data-part="three-methods"
      aria-labelledby="methods-heading"
    >
      <h2 id="methods-heading">Three budgeting methods</h2>
      <p className={styles.summary}>{summary}</p>
      {step !== null && <p className={styles.note}>{finerSlicesWords(later.scenario.timeSlices.length, step)}</p>}
      <MethodFigure picture={picture} summary={summary} fileName={`${scenario.service} budgeting methods`} />
      <VerdictTable
        comparison={comparison}
        timeSlices={later.scenario.timeSlices}
        open={scenario.budgetingMethod}
        onMethod={(method) => editScenario({ budgetingMethod: method }, 'method')}
      />
      <DifferenceTable comparison={comparison} timeSlices={later.scenario.timeSlices} />
      <CostTable comparison={comparison} timeZone={timeZone} />
      <p className={styles.note}>{uptimeWords(later.scenario)} The names are OpenSLO’s.</p>
    </section>
  )
}

const summaryWords = ({ verdicts }: MethodComparison): string => {
  const { outlook, period } = verdicts.occurrences.assessment
  const over = formatSloWindow(outlook.sloWindow, period.start)
  const left = BUDGETING_METHODS.map((method) => ({ method, remaining: verdicts[method].assessment.remaining }))
  const known = left.flatMap(({ method, remaining }) =>
    remaining === null ? [] : [`${formatPercent(remaining.share)} by ${methodName(method)}`],
  )
  return known.length === 0
    ? `Nothing was measured over ${over}, so no method has a verdict.`
    : `Over ${over}, the same data leaves this much of the budget: ${joinWords(known)}.`
}

const uptimeWords = (scenario: Scenario): string => {
  const isConstant = scenario.measurements === null && scenario.trafficProfile.kind === 'flat'
  if (eventUnit(scenario) === 'time')
    return 'Only time is known here, so Occurrences is time-based uptime: the share of the time that was good.'
  return isConstant
    ? 'Time-based uptime is no fourth method: it is Occurrences with constant traffic, which is what this scenario has.'
    : 'Time-based uptime is no fourth method: it is Occurrences with constant traffic. Take the measurements or the shape of the traffic away to see it.'
}
