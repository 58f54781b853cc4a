import { memo, useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useAlerts } from '../../store/use-alerts.ts'
import { useAssessment, useOpenScenario } from '../../store/use-store.ts'
import { NoMeasurements } from '../scenario/no-measurements.tsx'
import { PageParts } from '../scenario/page-parts.tsx'
import type { PagePart } from '../scenario/page-parts.tsx'
import { SavedFromOpen } from '../scenario/saved-from-open.tsx'
import { Staged } from '../scenario/staged.tsx'
import { PromiseLine } from '../scenario/promise-line.tsx'
import { AlertHeadline } from './alert-headline.tsx'
import { AlertIncidents } from './alert-incidents.tsx'
import { AlertRules } from './alert-rules.tsx'
import { AlertTimeline } from './alert-timeline.tsx'
import styles from './alerts-view.module.css'
import { Detection } from './detection.tsx'
import { ReadingSwitch } from './reading-switch.tsx'
import { RuleStory } from './rule-story.tsx'
import { Strategies } from './strategies.tsx'

const PARTS: readonly PagePart[] = [
  { name: 'Timeline', part: 'alert-timeline', selector: '[data-part="alert-timeline"]' },
  { name: 'Incidents', part: 'alert-incidents', selector: '[data-part="alert-incidents"]' },
  { name: 'Rules', part: 'alert-rules', selector: '[data-part="alert-rules"]' },
  { name: 'Why a rule fires', part: 'rule-story', selector: '[data-part="rule-story"]' },
  { name: 'How it is read', part: 'reading', selector: '[data-part="reading"]' },
  { name: 'Detection time', part: 'detection', selector: '[data-part="detection"]' },
  { name: 'Strategies', part: 'strategies', selector: '[data-part="strategies"]' },
  { name: 'Rules as code', part: 'rules-as-code', selector: '[data-part="rules-as-code"]' },
]

export interface AlertsViewProps {
  /** The rules as files for Prometheus: the last section of the page. */
  readonly rulesAsCode?: ReactNode
}

/** From alert rules to who is woken when: question, answer, picture, incidents, rules, comparison. */
export const AlertsView = ({ rulesAsCode }: AlertsViewProps) => {
  const assessment = useAssessment()
  const alerts = useAlerts()
  const { budgetingMethod } = useOpenScenario()
  return (
    <div className={styles.view}>
      <div className={styles.question} data-topic="alert-timeline">
        <h1>Which alert would have woken me, and when?</h1>
        <PromiseLine>
          {budgetingMethod !== 'occurrences' && (
            <> Its budget is counted in time slices; alerts look at every request all the same, as Prometheus does.</>
          )}
        </PromiseLine>
      </div>
      {assessment === null || alerts === null ? (
        <NoMeasurements />
      ) : (
        <SavedFromOpen>
          <Answered assessment={assessment} alerts={alerts} />
        </SavedFromOpen>
      )}
      <Staged part="rules-as-code">{rulesAsCode}</Staged>
    </div>
  )
}

interface Assessed {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

const Answered = ({ assessment, alerts }: Assessed) => {
  const { id } = useOpenScenario()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  return (
    <>
      <Staged part="alert-headline">
        <AlertHeadline key={`${id} headline`} assessment={assessment} alerts={alerts} />
      </Staged>
      <PageParts parts={PARTS} />
      <Staged part="alert-timeline">
        <AlertTimeline assessment={assessment} alerts={alerts} />
      </Staged>
      <Staged part="alert-incidents">
        <AlertIncidents assessment={assessment} alerts={alerts} />
      </Staged>
      <Staged part="alert-rules">
        <AlertRules key={id} alerts={alerts} selectedId={selectedId} onSelect={setSelectedId} />
      </Staged>
      <Explained
        assessment={useDeferredValue(assessment)}
        alerts={useDeferredValue(alerts)}
        selectedId={selectedId}
        onSelect={setSelectedId}
      />
    </>
  )
}

interface ExplainedProps extends Assessed {
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** What may come a frame or two after the answer, so that a key or a drag does not wait for it. */
const Explained = memo(({ assessment, alerts, selectedId, onSelect }: ExplainedProps) => (
  <>
    <Staged part="rule-story">
      <RuleStory alerts={alerts} assessment={assessment} selectedId={selectedId} onSelect={onSelect} />
    </Staged>
    <Staged part="reading">
      <ReadingSwitch />
    </Staged>
    <Staged part="detection">
      <Detection assessment={assessment} alerts={alerts} />
    </Staged>
    <Staged part="strategies">
      <Strategies assessment={assessment} />
    </Staged>
  </>
))
