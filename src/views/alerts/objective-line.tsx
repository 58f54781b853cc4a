import { allowedBadTime, errorBudget } from '../../core/objective/error-budget.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useNow, useOpenScenario } from '../../store/use-store.ts'
import styles from './alerts-view.module.css'

/** The promise that the alerts watch over, in one line. It is changed in the Budget view. */
export const ObjectiveLine = () => {
  const { service, target, sloWindow, budgetingMethod } = useOpenScenario()
  const { start, end } = sloPeriod(sloWindow, useNow())
  return (
    <p className={styles.objective}>
      <strong>{service}</strong> promises <strong>{formatShare(target)}</strong> over{' '}
      <strong>{formatSloWindow(sloWindow, start)}</strong>: an error budget of {formatShare(errorBudget(target))}, or{' '}
      {formatDuration(allowedBadTime(end - start, target))} of full outage. <a href="#/budget">Change the promise</a>
      {budgetingMethod !== 'occurrences' && (
        <> Its budget is counted in time slices; alerts look at every request all the same, as Prometheus does.</>
      )}
    </p>
  )
}
