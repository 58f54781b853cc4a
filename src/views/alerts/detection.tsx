import { memo, useMemo } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { RuleOutcome } from '../../core/alert/alert-assessment.ts'
import { detectionTime, resetTime } from '../../core/alert/detection.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { counted } from '../../format/plural.ts'
import { ruleWindows } from '../../format/rule-name.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DetectionFigure } from '../charts/detection-figure.tsx'
import type { DetectionCurve, DetectionIncident } from '../charts/detection-picture.ts'
import { errorRatioGrid } from '../charts/error-ratio-grid.ts'
import { continuousWords } from '../scenario/sampling-words.ts'

// Drawn anew only when what it shows has changed.
const Figure = memo(DetectionFigure)

export interface DetectionProps {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** How long every rule takes over error ratios, and where the scenario's incidents lie. */
export const Detection = ({ assessment, alerts }: DetectionProps) => {
  const { service, alertReading } = useOpenScenario()
  const { rules, objective } = alerts
  const { ledger, outlook } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const curves = useMemo(() => rules.map((outcome) => curveOf(outcome, objective)), [rules, objective])
  const incidents = useMemo(() => ledger.flatMap((entry) => markOf(entry, timeZone)), [ledger, timeZone])
  return (
    <div data-topic="detection" data-part="detection">
      <Figure
        curves={curves}
        incidents={incidents}
        summary={
          `How long ${counted(rules.length, { one: 'rule takes', other: 'rules take' })} to fire at every share of failing ` +
          `requests, with ${counted(incidents.length, { one: 'incident', other: 'incidents' })} marked: the more fails, the sooner they fire.`
        }
        remark={alertReading.kind === 'prometheus' ? continuousWords(alertReading.sampling) : null}
        fileName={`${service} detection time`}
      />
    </div>
  )
}

const curveOf = ({ rule, burnRate, errorRatio }: RuleOutcome, objective: AlertObjective): DetectionCurve => {
  const errorRatios = errorRatioGrid(errorRatio)
  return {
    id: rule.id,
    label: `${ruleWindows(rule)}, ${formatBurnRate(burnRate)}`,
    severity: rule.severity,
    errorRatios,
    detection: errorRatios.map((ratio) => detectionTime(rule, objective, ratio) ?? NaN),
    reset: errorRatios.map((ratio) => resetTime(rule, objective, ratio) ?? NaN),
  }
}

/** A measured incident stands where its own measurements put it; where there are none it stands nowhere. */
const markOf = ({ incident, measuredFailing }: LedgerEntry, timeZone: string): readonly DetectionIncident[] => {
  const { id, lasted, measured, failing } = incident
  const errorRatio = measured ? measuredFailing : ratioOf(failing)
  return errorRatio === null ? [] : [{ id, label: incidentTitle(incident, timeZone), errorRatio, lasted }]
}
