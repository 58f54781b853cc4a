import { useEffect, useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { useRemembered, useWorkspace } from '../../store/use-store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFileDrop } from '../ui/use-file-drop.ts'
import styles from './import-dialog.module.css'
import type { ImportFlow, ImportSource } from './import-flow.ts'
import { workerImporter } from './importer.ts'
import type { Importer } from './importer.ts'
import { MappingStep } from './mapping-step.tsx'
import { ProgressStep } from './progress-step.tsx'
import { ReportStep } from './report-step.tsx'
import { SourceStep } from './source-step.tsx'
import { useImportFlow } from './use-import-flow.ts'
import type { ImportVerbs } from './use-import-flow.ts'

export interface ImportDialogProps {
  readonly open: boolean
  /** What was dropped or pasted on the page; null starts with the choice of a file. */
  readonly source: ImportSource | null
  readonly onClose: () => void
  readonly importer?: Importer
}

/** What was done, and the scenarios as that left them: after the next edit it is no longer true. */
interface Done {
  readonly words: string
  readonly scenarios: readonly Scenario[]
}

const ignore = (): void => undefined

/** Reads a file or pasted rows into the open scenario or a new one: source, mapping, progress, report, use. */
export const ImportDialog = ({ open, source, onClose, importer = workerImporter }: ImportDialogProps) => {
  const { store } = useRemembered()
  const scenarios = useWorkspace((state) => state.scenarios)
  const [flow, verbs] = useImportFlow(importer)
  const [done, setDone] = useState<Done | null>(null)
  const { give, close } = verbs

  useEffect(() => {
    if (!open) return
    if (source !== null) give(source)
    return close
  }, [open, source, give, close])
  // While a file is read another one is refused, but not left to the browser, which would leave the page for it.
  useFileDrop(open, flow.stage.at === 'importing' ? ignore : give)

  const finish = (words: string): void => {
    setDone({ words, scenarios: store.getState().scenarios })
    verbs.finish()
    onClose()
  }

  return (
    <>
      <Dialog open={open} onClose={onClose} title="Import data">
        <CurrentStep flow={flow} verbs={verbs} onUsed={finish} />
      </Dialog>
      {!open && done?.scenarios === scenarios && (
        <div className={styles.done}>
          <Notice onDismiss={() => setDone(null)}>{done.words}</Notice>
        </div>
      )}
    </>
  )
}

interface CurrentStepProps {
  readonly flow: ImportFlow
  readonly verbs: ImportVerbs
  readonly onUsed: (words: string) => void
}

const CurrentStep = ({ flow: { typed, source, stage }, verbs, onUsed }: CurrentStepProps) => {
  if (source === null || stage.at === 'source') {
    const trouble = stage.at === 'source' ? stage.trouble : null
    return <SourceStep typed={typed} onType={verbs.type} given={source} onGive={verbs.give} trouble={trouble} />
  }
  switch (stage.at) {
    case 'looking':
      return <ProgressStep source={source} progress={null} onCancel={verbs.back} />
    case 'mapping': {
      const { columns, again, trouble, formTrouble } = stage
      return (
        <MappingStep
          source={source}
          columns={columns}
          again={again}
          trouble={trouble}
          formTrouble={formTrouble}
          onDraft={verbs.draft}
          onChoice={(choice) => verbs.chooseForm(source, choice)}
          onStart={() => verbs.start(source, columns)}
          onBack={verbs.back}
        />
      )
    }
    case 'importing':
      return <ProgressStep source={source} progress={stage.progress} onCancel={verbs.back} />
    case 'report': {
      const { columns, imported } = stage
      return <ReportStep source={source} columns={columns} imported={imported} onBack={verbs.back} onUsed={onUsed} />
    }
  }
}
