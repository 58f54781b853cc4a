import { Suspense, lazy, useId, useState } from 'react'
import { useAlerts } from '../../store/use-alerts.ts'
import { useAssessment } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './rules-as-code.module.css'

const files = () => import('./rule-files.tsx')

const RuleFiles = lazy(async () => ({ default: (await files()).RuleFiles }))

/** The rules as files for Prometheus, and a test of them. What writes them is fetched when it is asked for. */
export const RulesAsCode = () => {
  const assessment = useAssessment()
  const alerts = useAlerts()
  const [open, setOpen] = useState(false)
  const id = useId()
  if (assessment === null || alerts === null) return null
  return (
    <section
      className={classNames(styles.section, !open && styles.closed)}
      data-topic="rules-as-code"
      data-part="rules-as-code"
      aria-labelledby={`${id}-heading`}
    >
      <h2 id={`${id}-heading`}>Rules as code</h2>
      <p className={styles.lead}>
        These rules as files for Prometheus. With them comes a test made of your incidents, so that Prometheus itself
        can check what this page says.
      </p>
      <div>
        <Button
          aria-expanded={open}
          aria-controls={`${id}-files`}
          onClick={() => setOpen(!open)}
          onPointerEnter={() => void files()}
          onFocus={() => void files()}
        >
          {open ? 'Hide the files' : 'Show the files'}
        </Button>
      </div>
      <div id={`${id}-files`} hidden={!open}>
        {open && (
          <Suspense fallback={<p className={styles.lead}>Writing the files…</p>}>
            <RuleFiles assessment={assessment} alerts={alerts} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
