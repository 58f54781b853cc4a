import { useMemo } from 'react'
import { clauseForecast } from '../../core/delivery/clause-forecast.ts'
import type { ClauseChange } from '../../core/delivery/clause-forecast.ts'
import type { DeployHours } from '../../core/delivery/delivery.ts'
import type { ErrorBudgetPolicy, Verdict } from '../../core/delivery/error-budget-policy.ts'
import { verdictDays } from '../../core/delivery/verdict-days.ts'
import type { VerdictDay } from '../../core/delivery/verdict-days.ts'
import type { ForecastCase } from '../../core/budget/forecast.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatClock, formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { clauseName, verdictName } from '../../format/policy-words.ts'
import { formatDay } from '../../format/weekday.ts'
import { forecastOf } from '../scenario/forecast-of.ts'
import { classNames } from '../ui/class-names.ts'
import { VERDICT_TONES } from './verdict-words.ts'
import styles from './verdict-week.module.css'

export interface VerdictWeekProps {
  readonly assessment: Assessment
  readonly policy: ErrorBudgetPolicy
  readonly deployHours: DeployHours | null
}

const DAYS = 7

/** What the policy is expected to say on each day of the week ahead, so that "and on Friday?" has its answer too. */
export const VerdictWeek = ({ assessment, policy, deployHours }: VerdictWeekProps) => {
  const { outlook } = assessment
  const told = forecastOf(assessment)
  const ahead = useMemo(
    () =>
      told === null
        ? null
        : {
            days: verdictDays(policy, outlook, told.basis, DAYS),
            change: clauseForecast(policy, outlook, told.basis).trend,
          },
    [policy, outlook, told],
  )
  if (ahead === null || ahead.days.length < 2) return null
  const { days, change } = ahead
  const timeZone = timeZoneOf(outlook.sloWindow)
  return (
    <div className={styles.week}>
      <h2 id="verdict-week">The week ahead</h2>
      <ol className={styles.days} aria-labelledby="verdict-week">
        {days.map((day, index) => (
          <li key={day.from} className={styles.day}>
            <span className={styles.date}>
              {index === 0 ? `From now, ${formatInstant(day.from, timeZone)}` : formatDay(day.from, timeZone)}
            </span>
            <Expected day={day} policy={policy} />
            {change !== null && change.at >= day.from && change.at < day.until && (
              <span className={styles.left}>{changeWords(policy, change, timeZone)}</span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        Each day at its lowest, if the budget burns on as so far and nothing else fails; “at worst” if it burns as in
        the worse of the last 6 hours and 3 days.{deployHours !== null && ' It does not hang on when you deploy.'}
      </p>
    </div>
  )
}

const changeWords = (policy: ErrorBudgetPolicy, { at, index }: ClauseChange, timeZone: string): string =>
  `“${clauseName(policy, index)}” from ${formatClock(at, timeZone)}`

const leftWords = (remaining: Ratio): string =>
  remaining < 0 ? `${formatPercent(-remaining)} overspent` : `${formatPercent(remaining)} left`

/** The verdict of a day at the trend, and at the worst rate where that is another one. */
const Expected = ({ day, policy }: { readonly day: VerdictDay; readonly policy: ErrorBudgetPolicy }) => {
  const verdictIn = (one: ForecastCase): Verdict => policy.clauses[day.clause[one]]?.verdict ?? 'freeze'
  const verdict = verdictIn('trend')
  return (
    <>
      <strong className={classNames(styles.verdict, styles[VERDICT_TONES[verdict]])}>{verdictName(verdict)}</strong>
      <span className={styles.left}>{leftWords(day.remaining.trend)}</span>
      {verdictIn('worst') !== verdict && (
        <span className={styles.left}>at worst: {verdictName(verdictIn('worst'))}</span>
      )}
    </>
  )
}
