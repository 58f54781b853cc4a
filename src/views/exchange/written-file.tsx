import { useId, useMemo } from 'react'
import { sloPeriodLength } from '../../core/window/slo-period.ts'
import type { WrittenSpecification } from '../../interop/specification/written.ts'
import { useNow, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Notice } from '../ui/notice.tsx'
import { CodeBlock } from './code-block.tsx'
import type { CodeFormat, WriteSpecification } from './code-formats.ts'
import { Commands } from './commands.tsx'
import { Losses } from './losses.tsx'
import { MetricFields } from './metric-fields.tsx'
import styles from './written-file.module.css'

export interface WrittenFileProps {
  readonly format: CodeFormat
  readonly write: WriteSpecification
}

/** The open scenario as a file of another tool, what gets lost, and what to do with the file. */
export const WrittenFile = (props: WrittenFileProps) => (
  <ErrorBoundary
    renderFallback={(error, retry) => (
      <p role="alert">
        {props.format.name} could not be written: a fault of Burnline, not of yours, and nothing is lost. It said: “
        {error instanceof Error ? error.message : String(error)}”.{' '}
        <Button variant="quiet" onClick={retry}>
          Try again
        </Button>
      </p>
    )}
  >
    <File {...props} />
  </ErrorBoundary>
)

const File = ({ format, write }: WrittenFileProps) => {
  const scenario = useOpenScenario()
  const now = useNow()
  const { target, sloWindow, specification } = scenario
  const written = useMemo(
    () => write(scenario, { target, sloWindow: sloPeriodLength(sloWindow, now) }),
    [write, scenario, target, sloWindow, now],
  )
  return (
    <div className={styles.file}>
      {specification !== null && specification.format === format.specification && (
        <Notice>
          <p>
            This scenario was read from {format.name}, and is written into that text: its comments, its order and what
            Burnline has no place for stay. Only what you changed here is changed there.
          </p>
        </Notice>
      )}
      {format.usesCounters && <MetricFields />}
      <CodeBlock fileName={written.fileName} language={written.language} text={written.text} />
      <Losses losses={written.losses} />
      <Use format={format} written={written} />
    </div>
  )
}

const Use = ({ format, written }: { readonly format: CodeFormat; readonly written: WrittenSpecification }) => {
  const id = useId()
  const { words, address } = format.docs
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id}>What to do with it</h4>
      <Commands {...format.use(written.fileName)} />
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {words}
        </a>
      </p>
    </section>
  )
}
