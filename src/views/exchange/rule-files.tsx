import { useMemo, useState } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { prometheusRule } from '../../interop/prometheus-rules/prometheus-rule.ts'
import { alertRuleFile, budgetRuleFile } from '../../interop/prometheus-rules/rule-file.ts'
import { rulePlan } from '../../interop/prometheus-rules/rule-plan.ts'
import type { RulePlan } from '../../interop/prometheus-rules/rule-plan.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { ChoiceSelect } from './choice-select.tsx'
import { CodeBlock } from './code-block.tsx'
import { MetricFields } from './metric-fields.tsx'
import { RuleTestBlock } from './rule-test-block.tsx'
import styles from './rule-files.module.css'
import { Commands } from './commands.tsx'

const FORMATS = {
  files: 'Prometheus rule files',
  resource: 'Kubernetes PrometheusRule',
} as const

const FILES = {
  alerts: 'Alert rules',
  budget: 'Error budget',
  test: 'Test of the alert rules',
} as const

type Format = keyof typeof FORMATS
type File = keyof typeof FILES

export interface RuleFilesProps {
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
}

/** What the counters are called, and the files that follow, one at a time. */
export const RuleFiles = ({ assessment, alerts }: RuleFilesProps) => {
  const scenario = useOpenScenario()
  const [format, setFormat] = useState<Format>('files')
  const [file, setFile] = useState<File>('alerts')
  const { objective } = alerts
  const plan = useMemo(() => rulePlan(scenario, objective), [scenario, objective])
  const shown = format === 'resource' ? 'resource' : file
  return (
    <div className={styles.files}>
      <MetricFields />
      <div className={styles.choices}>
        <ChoiceSelect label="Format" value={format} words={FORMATS} onValue={setFormat} />
        {format === 'files' && <ChoiceSelect label="File" value={file} words={FILES} onValue={setFile} />}
      </div>
      {shown === 'test' ? (
        <RuleTestBlock scenario={scenario} assessment={assessment} alerts={alerts} plan={plan} />
      ) : (
        <RuleFile kind={shown} scenario={scenario} objective={objective} plan={plan} />
      )}
    </div>
  )
}

interface RuleFileProps {
  readonly kind: 'alerts' | 'budget' | 'resource'
  readonly scenario: Scenario
  readonly objective: AlertObjective
  readonly plan: RulePlan
}

const WRITERS = {
  alerts: alertRuleFile,
  budget: budgetRuleFile,
  resource: prometheusRule,
} as const

const RuleFile = ({ kind, scenario, objective, plan }: RuleFileProps) => {
  const text = useMemo(() => WRITERS[kind](scenario, objective), [kind, scenario, objective])
  const { files } = plan
  return (
    <>
      <CodeBlock fileName={files[kind]} language="yaml" text={text} />
      {kind === 'resource' ? (
        <Commands
          words="promtool reads plain rule files, and what stands under “spec” is one. To test it, choose the format “Prometheus rule files”: the rules are the same."
          lines={[`yq .spec ${files.resource} > ${files.alerts}`, `promtool check rules ${files.alerts}`]}
        />
      ) : (
        <Commands
          words={
            kind === 'alerts'
              ? 'Prometheus’s own promtool says whether the file is sound. Whether it does what this page says is for the test to show: choose it above.'
              : 'Prometheus’s own promtool says whether the file is sound. It stands apart, as promtool’s tests cannot look over a whole SLO window.'
          }
          lines={[`promtool check rules ${files[kind]}`]}
        />
      )}
    </>
  )
}
