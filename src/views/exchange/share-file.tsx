import { useId } from 'react'
import { WORKSPACE_VERSION } from '../../core/scenario/upgrade.ts'
import type { SeriesChoice } from '../../interop/scenario-file/shared-parts.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { saveFile } from '../ui/save-file.ts'
import { byteSize } from './byte-size.ts'
import type { MadeShare } from './make-share.ts'
import styles from './share-dialog.module.css'
import { ShareMeasurements } from './share-measurements.tsx'

export interface ShareFileProps {
  readonly made: MadeShare
  readonly choice: SeriesChoice
  readonly onChoice: (choice: SeriesChoice) => void
}

const CHOICES: readonly SeriesChoice[] = ['whole', 'thinned', 'none']

const SCHEMA = `./schemas/burnline-workspace-${WORKSPACE_VERSION}.schema.json`

/** The same as a file: for a repository, or where a link would be cut. */
export const ShareFile = ({ made: { file }, choice, onChoice }: ShareFileProps) => {
  const id = useId()
  const { name, text, measurements } = file
  return (
    <section className={styles.part} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Scenario file</h3>
      <ShareMeasurements
        place="the file"
        measurements={measurements}
        choices={CHOICES}
        choice={choice}
        onChoice={onChoice}
      />
      <p>
        {name}, {byteSize(new TextEncoder().encode(text).length)}. To open it, drop it anywhere on the page.
      </p>
      <div className={styles.actions}>
        <Button aria-label={`Download ${name}`} onClick={() => saveFile(name, 'application/json', text)}>
          Download
        </Button>
        <CopyButton text={text} label={`Copy ${name}`} instead="download it">
          Copy
        </CopyButton>
      </div>
      <p className={styles.soft}>
        JSON in a settled order, so that git shows what changed. Its form is described by a{' '}
        <a href={SCHEMA} target="_blank" rel="noreferrer">
          JSON Schema
        </a>
        .
      </p>
    </section>
  )
}
