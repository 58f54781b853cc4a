import { useEffect, useState } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { ruleTestFile } from '../../interop/prometheus-rules/rule-test-file.ts'
import type { RuleTest } from '../../interop/prometheus-rules/rule-test-file.ts'

/** Waited after an edit before the test is written anew, in milliseconds: longer than between two letters. */
const QUIET = 300

/**
 * The test of the rules, written once the typing and dragging pauses, so that it never holds up a key. Until then the one of
 * before stands, and `upToDate` is false. null: none has been written yet.
 */
export const useRuleTest = (
  scenario: Scenario,
  assessment: Assessment,
  alerts: AlertAssessment,
): { readonly test: RuleTest | null; readonly upToDate: boolean } => {
  const [written, setWritten] = useState<{ readonly of: AlertAssessment; readonly test: RuleTest } | null>(null)
  const of = written?.of ?? null
  useEffect(() => {
    const write = (): void => setWritten({ of: alerts, test: ruleTestFile(scenario, assessment.events, alerts) })
    const timer = setTimeout(write, QUIET)
    return () => clearTimeout(timer)
  }, [scenario, assessment, alerts])
  return { test: written?.test ?? null, upToDate: of === alerts }
}
