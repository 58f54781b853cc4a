import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './document-verbs.module.css'

export interface DocumentVerbsProps {
  /** What the document is called inside a sentence: "the policy". */
  readonly name: string
  readonly fileName: string
  readonly markdown: string
}

/** What can be done with a document: copied, saved, printed. */
export const DocumentVerbs = ({ name, fileName, markdown }: DocumentVerbsProps) => (
  <div className={styles.verbs}>
    <CopyButton text={markdown} label={`Copy ${name} as Markdown`} instead="download it">
      Copy
    </CopyButton>
    <Button
      data-saves
      aria-label={`Download as Markdown: ${fileName}`}
      onClick={() => saveFile(fileName, 'text/markdown', markdown)}
    >
      Download as Markdown
    </Button>
    <Button aria-label={`Print ${name}`} onClick={() => print()}>
      Print
    </Button>
    <span className={styles.hint}>Printing can save a PDF, too.</span>
  </div>
)
