import { affordableRepeats } from '../../core/budget/affordable-repeats.ts'
import { FORECAST_CASES } from '../../core/budget/forecast.ts'
import type { ForecastCase } from '../../core/budget/forecast.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { costliestSpender, isSpent, latestSpender } from '../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatCount } from '../../format/count.ts'
import { RATIO } from '../../format/csv-values.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatDate, formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { WORKBOOK_ALERTS, WORKBOOK_BUDGET } from '../../format/sources.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { forecastOf } from '../scenario/forecast-of.ts'
import type { ToldForecast } from '../scenario/forecast-of.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { Fact } from '../ui/fact.tsx'
import { Figure, Formula, Fraction, Operator } from '../ui/formula.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import { ForecastMath } from './forecast-math.tsx'
import { foretoldCase, forecastVerdict, foretoldInstant, foretoldRecovery } from './forecast-words.ts'
import { OutlookPart } from './outlook-part.tsx'

interface Told {
  readonly assessment: Assessment
  readonly told: ToldForecast
}

/** Between which dates the budget runs out or comes back, and how many more incidents it pays for. */
export const ForecastPart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { measurements } = useOpenScenario()
  const told = forecastOf(assessment)
  if (told === null) return null
  return (
    <OutlookPart
      heading="Forecast"
      aside={
        <ShowMath of="the forecast" trigger="Show the math" source={WORKBOOK_ALERTS}>
          <ForecastMath assessment={assessment} told={told} />
          <InTheGlossary
            terms={[
              ['burn-rate', 'burn rate'],
              ['time-to-exhaustion', 'time to exhaustion'],
            ]}
          />
        </ShowMath>
      }
      verdict={
        <>
          {forecastVerdict(assessment, told)}
          {told.basis.unnamed && measurements?.kind === 'imported' && (
            <>
              {' '}
              Most of what is spent lies outside every named incident. Add the incidents that are in the measurements:
              then the calm rate can leave them out.
            </>
          )}
        </>
      }
      facts={
        <>
          <RecoveredFact assessment={assessment} told={told} />
          <RepeatFacts assessment={assessment} />
        </>
      }
    >
      <DataTable
        caption="Forecast by burn rate"
        captionHidden
        stacks
        columns={columnsOf({ assessment, told })}
        rows={FORECAST_CASES}
        rowKey={(one) => one}
      />
    </OutlookPart>
  )
}

const columnsOf = ({ assessment, told }: Told): readonly DataColumn<ForecastCase>[] => {
  const { now, outlook, remaining } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const spent = remaining !== null && remaining.share <= 0
  return [
    { id: 'case', header: 'If it goes on', rowHeader: true, cell: (one) => foretoldCase(one, told.basis) },
    {
      id: 'rate',
      header: 'Burn rate',
      align: 'end',
      csv: (one) => told[one].rate,
      cell: (one) => formatBurnRate(told[one].rate),
    },
    spent
      ? {
          id: 'recovers',
          header: 'Above zero again',
          align: 'end',
          cell: (one) => foretoldRecovery(assessment, told, one),
        }
      : {
          id: 'out',
          header: 'Runs out',
          align: 'end',
          cell: (one) => foretoldInstant(assessment, told, told[one].runsOut),
        },
    {
      id: 'end',
      header: `Left on ${formatDate(told.until, timeZone, now)}`,
      align: 'end',
      unit: RATIO,
      csv: (one) => told[one].atEnd,
      cell: (one) => formatPercent(told[one].atEnd),
    },
  ]
}

const RecoveredFact = ({ assessment, told }: Told) => {
  const { now, outlook, consumed } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const nothing = consumed !== null && isSpent(consumed.share) ? 'No named incident' : 'Nothing to recover'
  return (
    <Fact
      label="Fully recovered"
      figure={told.recovered === null ? nothing : formatInstant(told.recovered, timeZone, now)}
      note={
        told.recovered === null
          ? 'no incident is named in this window'
          : outlook.sloWindow.kind === 'calendar'
            ? 'when a new period starts'
            : 'when the last incident so far has rolled off'
      }
    />
  )
}

/** How many more like the costliest incident, and like the latest, the budget left now pays for. */
const RepeatFacts = ({ assessment }: { readonly assessment: Assessment }) => {
  const [costliest, latest] = [costliestSpender(assessment), latestSpender(assessment)]
  return (
    <>
      {costliest !== null && <RepeatFact assessment={assessment} entry={costliest} which="the costliest" />}
      {latest !== null && latest.incident.id !== costliest?.incident.id && (
        <RepeatFact assessment={assessment} entry={latest} which="the latest" />
      )}
    </>
  )
}

const RepeatFact = ({
  assessment,
  entry,
  which,
}: {
  readonly assessment: Assessment
  readonly entry: LedgerEntry
  readonly which: string
}) => {
  const { remaining, outlook } = assessment
  if (remaining === null) return null
  const title = incidentTitle(entry.incident, timeZoneOf(outlook.sloWindow))
  const label = `More like “${title}”`
  const more = affordableRepeats(remaining.share, entry.own.share)
  return (
    <Fact
      label={label}
      figure={more === 0 ? 'Not one' : formatCount(more)}
      note={`${which}: ${formatPercent(entry.own.share)} each`}
      math={
        <ShowMath of={label} source={WORKBOOK_BUDGET}>
          <Formula>
            <Operator>⌊</Operator>
            <Fraction
              over={<Figure>{formatPercent(remaining.share)}</Figure>}
              under={<Figure>{formatPercent(entry.own.share)}</Figure>}
            />
            <Operator>⌋</Operator>
            <Operator>=</Operator>
            <Figure>{formatCount(more)}</Figure>
          </Formula>
          <p>What is left now over what it cost, in whole incidents. Budget that comes back is not counted.</p>
        </ShowMath>
      }
    />
  )
}
