import { useAlerts } from '../../../store/use-alerts.ts'
import { useAssessment, useSeries } from '../../../store/use-store.ts'
import { NoMeasurements } from '../../scenario/no-measurements.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { PolicySheet } from './policy-sheet.tsx'
import { PostMortemSheet } from './post-mortem-sheet.tsx'
import type { Report } from './report.ts'
import styles from './reports-section.module.css'
import { ScenarioSheet } from './scenario-sheet.tsx'

export interface ReportsSectionProps {
  readonly open: Report
  readonly onOpen: (report: Report) => void
}

const KINDS: readonly { readonly value: Report['kind']; readonly label: string }[] = [
  { value: 'scenario', label: 'The scenario on a page' },
  { value: 'post-mortem', label: 'Post-mortem of an incident' },
  { value: 'policy', label: 'Error-budget policy' },
]

const LEADS: Readonly<Record<Report['kind'], string>> = {
  scenario: 'The promise, what is left and why, for a meeting or a wiki.',
  'post-mortem':
    'What the scenario knows is filled in; what only people know is left blank. It asks for causes, not for culprits.',
  policy: 'What happens at each level of the remaining budget, to agree on and to sign.',
}

/** The documents that can be made of the open scenario: read here, copied, saved or printed. */
export const ReportsSection = ({ open, onOpen }: ReportsSectionProps) => (
  <div className={styles.section}>
    <SelectField
      label="Document"
      value={open.kind}
      options={KINDS}
      onValue={(kind) => onOpen(kind === 'post-mortem' ? { kind, incidentId: null } : { kind })}
    />
    <p className={styles.lead}>{LEADS[open.kind]}</p>
    <Sheet open={open} onOpen={onOpen} />
  </div>
)

const Sheet = ({ open, onOpen }: ReportsSectionProps) => {
  const assessment = useAssessment()
  const alerts = useAlerts()
  const series = useSeries()
  if (open.kind === 'policy') return <PolicySheet />
  if (assessment === null || alerts === null || series === 'loading' || series === 'missing') return <NoMeasurements />
  if (open.kind === 'scenario') return <ScenarioSheet assessment={assessment} alerts={alerts} />
  return (
    <PostMortemSheet
      assessment={assessment}
      series={series}
      incidentId={open.incidentId}
      onIncident={(incidentId) => onOpen({ kind: 'post-mortem', incidentId })}
    />
  )
}
