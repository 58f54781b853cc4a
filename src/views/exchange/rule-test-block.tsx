import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { RulePlan } from '../../interop/prometheus-rules/rule-plan.ts'
import type { RuleTest } from '../../interop/prometheus-rules/rule-test-file.ts'
import { useActions } from '../../store/use-store.ts'
import { SelectField } from '../ui/select-field.tsx'
import { CodeBlock } from './code-block.tsx'
import { Commands } from './commands.tsx'
import { useRuleTest } from './use-rule-test.ts'

export interface RuleTestBlockProps {
  readonly scenario: Scenario
  readonly assessment: Assessment
  readonly alerts: AlertAssessment
  readonly plan: RulePlan
}

const REASONS: Readonly<Record<Exclude<RuleTest['kind'], 'written'>, string>> = {
  'no-rules': 'There is no alert rule to test. Add one above.',
  'no-samples': 'There is nothing yet that a test could feed: no traffic was measured before now.',
  'no-series':
    'No test can be made of these two counters: nothing they pick is valid without having failed, or a pattern in them is too clever to guess a label for. The rules are not affected.',
}

/** The test of the rules, and what it proves. */
export const RuleTestBlock = ({ scenario, assessment, alerts, plan }: RuleTestBlockProps) => {
  const { editScenario } = useActions()
  const { test, upToDate } = useRuleTest(scenario, assessment, alerts)
  if (test === null) return <p>Writing the test…</p>
  if (test.kind !== 'written') return <p role="status">{REASONS[test.kind]}</p>
  const { alertReading } = scenario
  const { sampling } = alertReading
  const other = sampling.version === 2 ? 3 : 2
  return (
    <>
      <SelectField
        label="Your promtool is version"
        value={sampling.version === 2 ? '2' : '3'}
        options={[
          { value: '3', label: '3.x' },
          { value: '2', label: '2.x' },
        ]}
        onValue={(version) =>
          editScenario(
            {
              alertReading: {
                ...alertReading,
                sampling: { ...sampling, version: version === '2' ? 2 : 3 },
              },
            },
            'version',
          )
        }
        hint="“promtool --version” tells. The package “prometheus” of Debian and Ubuntu holds 2.x, which a test for 3.x fails under: their windows differ by a sample."
      />
      <CodeBlock fileName={plan.files.test} language="yaml" text={test.text} busy={!upToDate} />
      <Commands
        words={`This test is written for promtool ${sampling.version}.x: one of ${other}.x may differ by an evaluation, and then says that the test failed. Choose yours above. Save it beside the alert rules. It feeds promtool what happened here, and states for every rule at which evaluations it must fire, and that it is silent at all others. Over a month by the minute promtool takes two to four minutes, and says nothing until it is done. This test judges right at each scrape, so that it may be a minute off what the page shows.`}
        lines={[`promtool test rules ${plan.files.test}`]}
      />
    </>
  )
}
