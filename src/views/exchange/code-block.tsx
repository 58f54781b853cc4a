import { Fragment, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useScrolls } from '../ui/use-scrolls.ts'
import styles from './code-block.module.css'
import { excerpt } from './excerpt.ts'

export interface CodeBlockProps {
  readonly fileName: string
  readonly text: string
  /** True while a newer text is on its way. */
  readonly busy?: boolean | undefined
}

/** A file to read, to copy and to save. Long runs of numbers are cut in what is shown, never in what is taken away. */
export const CodeBlock = ({ fileName, text, busy = false }: CodeBlockProps) => {
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(region)
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, done: true })
    } catch {
      setCopied({ text, done: false })
    }
  }
  return (
    <div className={styles.block} aria-busy={busy}>
      <div className={styles.head}>
        <span className={styles.name}>{fileName}</span>
        <Button aria-label={`Copy ${fileName}`} onClick={() => void copy()}>
          Copy
        </Button>
        <Button aria-label={`Download ${fileName}`} onClick={() => saveFile(fileName, 'application/yaml', text)}>
          Download
        </Button>
        <span role="status" className={styles.copied}>
          {copied?.text === text && (copied.done ? 'Copied' : 'This browser does not let the page copy: download it.')}
        </span>
      </div>
      <div
        ref={region}
        className={styles.scroll}
        role="group"
        aria-label={fileName}
        {...(scrolls ? { tabIndex: 0 } : {})}
      >
        <pre className={styles.text}>
          <code>{coloured(excerpt(text))}</code>
        </pre>
      </div>
    </div>
  )
}

/** Remarks step back, so that what counts stands out. */
const coloured = (text: string) =>
  text.split(/((?:^ *#.*\n)+)/m).map((part, index) => (
    // Parts never move: the text is made anew as a whole.
    <Fragment key={index}>{index % 2 === 1 ? <span className={styles.remark}>{part}</span> : part}</Fragment>
  ))
