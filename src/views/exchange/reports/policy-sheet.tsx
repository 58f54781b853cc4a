import { useMemo } from 'react'
import { policyPage } from '../../../interop/policy-document/policy-page.ts'
import { writePolicy } from '../../../interop/policy-document/write-policy.ts'
import { useNow, useOpenScenario } from '../../../store/use-store.ts'
import { policyFacts } from '../policy-facts.ts'
import { documentFileName } from './document-file-name.ts'
import { DocumentPage } from './document-page.tsx'
import { DocumentVerbs } from './document-verbs.tsx'

/** The open scenario's policy on one page, and what can be done with it. */
export const PolicySheet = () => {
  const scenario = useOpenScenario()
  const now = useNow()
  const facts = useMemo(() => policyFacts(scenario, now), [scenario, now])
  return (
    <>
      <DocumentVerbs
        name="the policy"
        fileName={documentFileName(scenario.service, 'error-budget-policy')}
        markdown={writePolicy(facts)}
      />
      <DocumentPage label="The policy as a page" blocks={policyPage(facts)} />
    </>
  )
}
