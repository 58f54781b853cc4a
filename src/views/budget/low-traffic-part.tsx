import { useMemo } from 'react'
import { expectedValidInPeriod } from '../../core/budget/burn-down.ts'
import { lowTraffic } from '../../core/budget/low-traffic.ts'
import type { LowTraffic, TrafficAim, WaysOut } from '../../core/budget/low-traffic.ts'
import { LONGEST_SLO_WINDOW } from '../../core/window/slo-window.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { percentText } from '../../core/quantity/share.ts'
import { formatCount, formatEvents } from '../../format/count.ts'
import { SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatRateNeeded } from '../../format/event-rate.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { ruleName } from '../../format/rule-name.ts'
import { WORKBOOK_ALERTS } from '../../format/sources.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import { OutlookPart } from './outlook-part.tsx'
import { SliInterval } from './sli-interval.tsx'
import styles from './outlook-part.module.css'

/** Shown where traffic is too low for the objective or its alerts: what that means, and the ways out. */
export const LowTrafficPart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { alertRules } = useOpenScenario()
  const told = useMemo(() => {
    const { outlook, period, now, target, events, unit } = assessment
    if (unit !== 'requests') return null
    const expected = expectedValidInPeriod(outlook.history, period, now)
    return lowTraffic(expected, events.expectedRate, { target, sloWindow: period.end - period.start }, alertRules)
  }, [assessment, alertRules])
  if (told === null) return null
  return (
    <OutlookPart
      heading="Low traffic"
      part="low-traffic"
      aside={
        <ShowMath of="low traffic" trigger="Show the math" source={WORKBOOK_ALERTS}>
          <LowTrafficMath told={told} target={formatShare(assessment.target)} />
          <InTheGlossary terms={[['valid-events', 'valid events']]} />
        </ShowMath>
      }
      verdict={verdict(told)}
      facts={<SliInterval assessment={assessment} />}
    >
      <DataTable
        caption="Ways out of low traffic"
        stacks
        columns={COLUMNS}
        rows={told.ways}
        rowKey={({ aim }) => aim.kind}
      />
      <p className={styles.note}>
        Each way is enough by itself. A longer window or a coarser target changes what is promised; synthetic requests
        must take the path that users take; services that are judged as one must fail and be repaired as one. Windows
        are rounded up to whole days (hours below a day), targets down to two digits of budget, services up to whole
        ones.
      </p>
    </OutlookPart>
  )
}

const FAILURES = { one: 'failed request', other: 'failed requests' }

const verdict = ({ events, budgetEvents, oneFailure, firing }: LowTraffic): string => {
  const budget =
    budgetEvents < 1
      ? `not even one failed request (${formatEvents(budgetEvents)}): the first one breaks the objective`
      : `${formatEvents(budgetEvents)} failed requests: each one spends ${formatPercent(oneFailure)} of it`
  const alerts =
    firing.length === 0 ? '' : ` A single failed request fires ${firing.map((rule) => ruleName(rule)).join(', ')}.`
  return `About ${formatEvents(events)} requests are expected in this window, so the budget is ${budget}.${alerts}`
}

const aimWords = (aim: TrafficAim): string => {
  switch (aim.kind) {
    case 'one-event':
      return `A budget of ${counted(1, FAILURES)}`
    case 'ten-events':
      return `A budget of ${counted(10, FAILURES)}`
    case 'alert':
      return `One failure does not fire ${ruleName(aim.rule)}`
  }
}

const longerWords = ({ aim, longerWindow }: WaysOut): string => {
  const length = formatDuration(longerWindow)
  if (aim.kind === 'alert') return `${length} at the same burn rate`
  return longerWindow > LONGEST_SLO_WINDOW ? `${length}: beyond ${formatDuration(LONGEST_SLO_WINDOW)}` : length
}

const COLUMNS: readonly DataColumn<WaysOut>[] = [
  { id: 'aim', header: 'Enough for', rowHeader: true, cell: ({ aim }) => aimWords(aim) },
  {
    id: 'needed',
    header: 'Requests needed',
    align: 'end',
    csv: ({ eventsNeeded }) => eventsNeeded,
    cell: ({ eventsNeeded, events, window }) =>
      `${formatCount(eventsNeeded)} in ${formatDuration(window)}, not ${formatEvents(events)}`,
  },
  {
    id: 'longer',
    header: 'Longer window',
    align: 'end',
    unit: SECONDS,
    csv: ({ longerWindow }) => secondsValue(longerWindow),
    cell: longerWords,
  },
  {
    id: 'coarser',
    header: 'Coarser target',
    align: 'end',
    unit: 'percent',
    csv: ({ coarserTarget }) => (coarserTarget === null ? null : percentText(coarserTarget)),
    cell: ({ coarserTarget }) => (coarserTarget === null ? 'none is enough' : formatShare(coarserTarget)),
  },
  {
    id: 'synthetic',
    header: 'Synthetic requests',
    align: 'end',
    unit: 'per second',
    csv: ({ addedPerSecond }) => addedPerSecond,
    cell: ({ addedPerSecond }) => formatRateNeeded(addedPerSecond),
  },
  {
    id: 'services',
    header: 'Services judged as one',
    align: 'end',
    csv: ({ services }) => services,
    cell: ({ services }) => `${formatCount(services)} like this`,
  },
]

const LowTrafficMath = ({ told, target }: { readonly told: LowTraffic; readonly target: string }) => (
  <>
    <Formula>
      <Term>budget</Term>
      <Operator>=</Operator>
      <Figure>{formatEvents(told.events)}</Figure>
      <Operator>×</Operator>
      <Figure>{`(100 % − ${target})`}</Figure>
      <Operator>≈</Operator>
      <Figure>{formatEvents(told.budgetEvents)}</Figure>
    </Formula>
    {told.ways.map(({ aim, eventsNeeded, events }) => (
      <Formula key={aim.kind}>
        <Term>{aimWords(aim)}</Term>
        <Operator>:</Operator>
        <Fraction over={<Figure>{formatCount(eventsNeeded)}</Figure>} under={<Figure>{formatEvents(events)}</Figure>} />
        <Operator>≈</Operator>
        <Figure>{`${formatEvents(eventsNeeded / events)} times the traffic`}</Figure>
      </Formula>
    ))}
    <p>
      A budget of n failures takes n over the error budget in requests. One failure of N requests is a ratio of 1 / N,
      and a rule fires when that is above burn rate × error budget.
    </p>
  </>
)
