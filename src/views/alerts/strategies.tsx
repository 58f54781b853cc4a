import { useMemo } from 'react'
import type { AlertReading } from '../../core/alert/sampling.ts'
import type { StrategyOutcome, TooShort } from '../../core/alert/strategy-outcome.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatCount } from '../../format/count.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './strategies.module.css'
import { strategiesFor } from './strategy-sets.ts'
import type { Strategy } from './strategy-sets.ts'
import { useOutcomes } from './use-outcomes.ts'

/** Strategies side by side on the same incidents. */
export const Strategies = ({ assessment }: { readonly assessment: Assessment }) => {
  const scenario = useOpenScenario()
  const { editScenario } = useActions()
  const { alertRules, alertReading, sloWindow } = scenario
  const { period } = assessment
  const length: Milliseconds = period.end - period.start
  const strategies = useMemo(() => strategiesFor(alertRules, length), [alertRules, length])
  const { outcomes, upToDate } = useOutcomes(strategies, scenario, assessment)
  const columns = useMemo(
    () => strategyColumns(outcomes, alertReading, (rules) => editScenario({ alertRules: rules }, '')),
    [outcomes, alertReading, editScenario],
  )
  return (
    <section
      className={styles.strategies}
      data-topic="strategies"
      data-part="strategies"
      aria-labelledby="strategies-heading"
      aria-busy={!upToDate}
    >
      <h2 id="strategies-heading">Strategies side by side</h2>
      <p className={styles.lead}>
        The same incidents over {formatSloWindow(sloWindow, period.start)}, under your rules and other people’s.
      </p>
      <DataTable
        caption="Strategies"
        captionHidden
        stacks
        columns={columns}
        rows={strategies}
        rowKey={({ key }) => key}
      />
      <p className={styles.definition}>
        <strong>4 for 2</strong>: four firings, for two different incidents, as several rules may fire for one.{' '}
        <strong>Missed</strong>: no rule fired for the incident. <strong>False</strong>: fired although the objective
        was met over the firing rule’s own long window. Means are over the incidents that an alert told of.
      </p>
    </section>
  )
}

const WAITING = '…'
const NOTHING = '–'

/** "4 for 2". */
const firingsFor = (firings: number, incidents: number): string =>
  firings === 0 ? formatCount(0) : `${formatCount(firings)} for ${formatCount(incidents)}`

/** Why a rule of a strategy is blind. */
const tooShortWords = ({ window, step }: TooShort, { kind, sampling }: AlertReading): string => {
  const long = formatDuration(window)
  if (kind === 'ideal' || step > sampling.scrapeInterval)
    return `A window of ${long} is finer than the data, which has one value every ${formatDuration(step)}.`
  const never = window < step || (window === step && sampling.version === 3)
  return `${never ? 'Blind' : 'Half blind'} here: a window of ${long} holds ${never ? 'one scrape at most' : 'one scrape only at times'}, as they are ${formatDuration(step)} apart, and Prometheus’s rate() needs two. Without two there is no rate, and the rule stays silent.`
}

const strategyColumns = (
  outcomes: Readonly<Record<string, StrategyOutcome>>,
  reading: AlertReading,
  onUse: (rules: Strategy['rules']) => void,
): readonly DataColumn<Strategy>[] => {
  const number = (
    id: string,
    header: string,
    words: (outcome: StrategyOutcome) => string,
    inFile?: { readonly unit: string; readonly value: (outcome: StrategyOutcome) => number | null },
  ): DataColumn<Strategy> => ({
    id,
    header,
    unit: inFile?.unit,
    csv:
      inFile &&
      (({ key }) => {
        const outcome = outcomes[key]
        return outcome === undefined ? null : inFile.value(outcome)
      }),
    align: 'end',
    cell: ({ key }) => {
      const outcome = outcomes[key]
      return outcome === undefined ? WAITING : words(outcome)
    },
  })
  return [
    {
      id: 'strategy',
      header: 'Strategy',
      csv: ({ name }) => name,
      rowHeader: true,
      cell: ({ key, name, note, own }) => (
        <>
          {own ? <strong>{name}</strong> : name}
          <div className={styles.note}>{note}</div>
          {outcomes[key]?.tooShort.map((one) => (
            <div key={one.window} className={styles.blind}>
              {tooShortWords(one, reading)}
            </div>
          ))}
        </>
      ),
    },
    number('pages', 'Pages for incidents', ({ pages, pagedIncidents }) => firingsFor(pages, pagedIncidents)),
    number('tickets', 'Tickets for incidents', ({ tickets, ticketedIncidents }) =>
      firingsFor(tickets, ticketedIncidents),
    ),
    number('missed', 'Missed', ({ missed, incidents }) => `${formatCount(missed)} of ${formatCount(incidents)}`),
    number('false', 'False', ({ falseAlerts }) => formatCount(falseAlerts)),
    number(
      'detection',
      'Mean detection',
      ({ meanDetection }) => (meanDetection === null ? NOTHING : formatDelay(meanDetection)),
      { unit: SECONDS, value: ({ meanDetection }) => secondsValue(meanDetection) },
    ),
    number('spent', 'Spent by then', ({ meanSpent }) => (meanSpent === null ? NOTHING : formatPercent(meanSpent)), {
      unit: RATIO,
      value: ({ meanSpent }) => meanSpent,
    }),
    {
      id: 'use',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: ({ own, name, rules }) =>
        own ? null : (
          <Button
            variant="quiet"
            className={styles.use}
            aria-label={`Use these rules: ${name}`}
            onClick={() => onUse(rules)}
          >
            Use these rules
          </Button>
        ),
    },
  ]
}
