import { useId, useMemo, useState } from 'react'
import { policyPage } from '../../interop/policy-document/policy-page.ts'
import { writePolicy } from '../../interop/policy-document/write-policy.ts'
import { useNow, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { policyFileName } from './policy-file-name.ts'
import styles from './policy-document.module.css'
import { policyFacts } from './policy-facts.ts'
import { PolicyPage } from './policy-page.tsx'
import { printOnly } from './print-only.ts'

/** The policy on one page: to read, to copy or save as Markdown, and to print by itself. */
export const PolicyDocument = () => {
  const scenario = useOpenScenario()
  const now = useNow()
  const id = useId()
  const facts = useMemo(() => policyFacts(scenario, now), [scenario, now])
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null)
  const text = writePolicy(facts)
  const name = policyFileName(scenario.service)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, done: true })
    } catch {
      setCopied({ text, done: false })
    }
  }
  return (
    <section
      className={styles.section}
      data-topic="policy"
      data-part="policy-document"
      aria-labelledby={`${id}-heading`}
    >
      <h2 id={`${id}-heading`}>The policy on a page</h2>
      <p className={styles.lead}>To agree on, to sign, and to keep beside the code. It changes with the table above.</p>
      <div className={styles.actions}>
        <Button aria-label="Copy the policy as Markdown" onClick={() => void copy()}>
          Copy
        </Button>
        <Button aria-label={`Download as Markdown: ${name}`} onClick={() => saveFile(name, 'text/markdown', text)}>
          Download as Markdown
        </Button>
        <Button aria-label="Print the policy" onClick={() => printOnly(`${id}-page`)}>
          Print
        </Button>
        <span role="status" className={styles.copied}>
          {copied?.text === text && (copied.done ? 'Copied' : 'This browser does not let the page copy: download it.')}
        </span>
      </div>
      <PolicyPage id={`${id}-page`} blocks={policyPage(facts)} />
    </section>
  )
}
