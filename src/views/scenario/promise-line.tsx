import type { ReactNode } from 'react'
import { allowedBadTime, errorBudget } from '../../core/objective/error-budget.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useNow, useOpenScenario } from '../../store/use-store.ts'
import { useOnStage } from './staged.tsx'
import styles from './promise-line.module.css'

/** The promise that a view is about, in one line, for views in which it cannot be changed; and what else is to be said of it. */
export const PromiseLine = ({ children }: { readonly children?: ReactNode }) => {
  const { service, target, sloWindow } = useOpenScenario()
  const onStage = useOnStage()
  const { start, end } = sloPeriod(sloWindow, useNow())
  return (
    <p className={styles.promise} data-promise>
      <strong>{service}</strong> promises <strong>{formatShare(target)}</strong> over{' '}
      <strong>{formatSloWindow(sloWindow, start)}</strong>: an error budget of {formatShare(errorBudget(target))}, or{' '}
      {formatDuration(allowedBadTime(end - start, target))} of full outage.{' '}
      {!onStage && <a href="#/budget">Change the promise</a>}
      {children}
    </p>
  )
}
