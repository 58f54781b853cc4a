import { useMemo, useRef } from 'react'
import type { CodeLanguage } from '../../interop/specification/written.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useScrolls } from '../ui/use-scrolls.ts'
import styles from './code-block.module.css'
import { excerpt } from './excerpt.ts'
import { useCodePieces } from './use-code-pieces.ts'

export interface CodeBlockProps {
  readonly fileName: string
  readonly language: CodeLanguage
  readonly text: string
  /** True while a newer text is on its way. */
  readonly busy?: boolean | undefined
}

const MEDIA_TYPES: Readonly<Record<CodeLanguage, string>> = {
  yaml: 'application/yaml',
  hcl: 'text/plain',
  json: 'application/json',
  markdown: 'text/markdown',
}

/** A file to read, to copy and to save. What is very long is cut in what is shown, never in what is taken away. */
export const CodeBlock = ({ fileName, language, text, busy = false }: CodeBlockProps) => {
  const region = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(region)
  const shown = useMemo(() => excerpt(text), [text])
  const pieces = useCodePieces(shown, language)
  return (
    <div className={styles.block} aria-busy={busy}>
      <div className={styles.head}>
        <span className={styles.name}>{fileName}</span>
        <CopyButton text={text} label={`Copy ${fileName}`} instead="download it">
          Copy
        </CopyButton>
        <Button
          data-saves
          aria-label={`Download ${fileName}`}
          onClick={() => saveFile(fileName, MEDIA_TYPES[language], text)}
        >
          Download
        </Button>
      </div>
      <div
        ref={region}
        className={styles.scroll}
        role="group"
        aria-label={fileName}
        {...(scrolls ? { tabIndex: 0 } : {})}
      >
        <pre className={styles.text}>
          <code>
            {pieces.map((piece, index) =>
              piece.look === null ? (
                piece.text
              ) : (
                // Pieces never move: the text is made anew as a whole.
                <span key={index} className={styles[piece.look]}>
                  {piece.text}
                </span>
              ),
            )}
          </code>
        </pre>
      </div>
    </div>
  )
}
