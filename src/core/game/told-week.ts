import { alertAssessment } from '../alert/alert-assessment.ts'
import type { IncidentAlerts } from '../alert/alert-assessment.ts'
import type { Incident } from '../incident/incident.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { DAY } from '../quantity/units.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { assessment } from '../scenario/assessment.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { constantHistory } from '../scenario/scenario-history.ts'
import { isSpent } from '../scenario/spenders.ts'
import { sloPeriod } from '../window/slo-period.ts'
import { busyness } from './busyness.ts'
import { promiseScenario, QUARTER_BEGINS } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'
import { allIncidents, weekIncidents } from './played-quarter.ts'
import type { PlayedWeek } from './played-quarter.ts'

/** An incident of a week, what it cost and who was told of it. */
export interface ToldIncident {
  readonly incident: Incident
  /** What it alone spent, as part of the budget at the end of its week. */
  readonly spent: Ratio
  /** How busy it was meanwhile, as `busyness` has it. */
  readonly busy: Ratio | null
  /** On which day of its week it began, from 1. */
  readonly day: number
  /** What every rule did about it. */
  readonly alerts: IncidentAlerts
}

/** A week with the app's own numbers. */
export interface ToldWeek {
  readonly week: PlayedWeek
  /** As the Budget view has it at the end of the week. */
  readonly assessment: Assessment
  /** Those of this week, as they began. */
  readonly incidents: readonly ToldIncident[]
  /** What they spent together, and what came back meanwhile as older incidents left the SLO window. */
  readonly spent: Ratio
  readonly cameBack: Ratio
}

/** The last of the weeks, assessed by the same functions as every scenario. */
export const toldWeek = (promise: GamePromise, weeks: readonly PlayedWeek[]): ToldWeek | null => {
  const week = weeks.at(-1)
  if (week === undefined) return null
  const incidents = allIncidents(weeks)
  const scenario = promiseScenario(promise, incidents, week.to)
  const seen = assessment(scenario, historyOf(scenario, week.to), week.to)
  const alerts = alertAssessment(scenario, seen)
  const own = new Set(weekIncidents(week).map(({ id }) => id))
  const told = incidents
    .map((incident, place): ToldIncident | null => {
      const entry = seen.ledger[place]
      const heard = alerts.incidents[place]
      if (!own.has(incident.id) || entry === undefined || heard === undefined) return null
      return {
        incident,
        spent: entry.own.share,
        busy: busyness(seen, incident),
        day: Math.floor((incident.began - week.from) / DAY) + 1,
        alerts: heard,
      }
    })
    .filter((one) => one !== null)
    .sort((a, b) => a.incident.began - b.incident.began)
  const spent = told.reduce((sum, one) => sum + one.spent, 0)
  const back = week.after - week.before + spent
  return { week, assessment: seen, incidents: told, spent, cameBack: isSpent(back) ? back : 0 }
}

/** As far around `now` as every picture of it needs, and from a window before the quarter on. */
const historyOf = (scenario: Scenario, now: Instant): EventHistory => {
  const { start, end } = sloPeriod(scenario.sloWindow, now)
  const length = end - start
  return constantHistory(scenario, scenario.incidents, Math.min(start, QUARTER_BEGINS) - 3 * length, end + 2 * length)
}
