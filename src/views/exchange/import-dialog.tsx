import { useCallback, useEffect, useState } from 'react'
import type { Instant } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { useOpenScenario, useRemembered, useWorkspace } from '../../store/use-store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFileDrop } from '../ui/use-file-drop.ts'
import styles from './import-dialog.module.css'
import type { ImportFlow, ImportSource } from './import-flow.ts'
import { workerImporter } from './importer.ts'
import type { Importer } from './importer.ts'
import { MappingStep } from './mapping-step.tsx'
import { ProgressStep } from './progress-step.tsx'
import { FoundStep } from './found-step.tsx'
import { joinedSource } from './joined-source.ts'
import { LiveSteps } from './prometheus/live-steps.tsx'
import { workerServer } from './prometheus/metrics-server.ts'
import type { MetricsServer } from './prometheus/metrics-server.ts'
import { useLiveFlow } from './prometheus/use-live-flow.ts'
import { ReportStep } from './report-step.tsx'
import { SeriesStep } from './series-step.tsx'
import { SourceStep } from './source-step.tsx'
import { useImportFlow } from './use-import-flow.ts'
import type { ImportVerbs } from './use-import-flow.ts'
import { WayChoice } from './way-choice.tsx'
import type { Way } from './way-choice.tsx'

export interface ImportDialogProps {
  readonly open: boolean
  /** What was dropped or pasted on the page; null starts with the choice of a file. */
  readonly source: ImportSource | null
  readonly onClose: () => void
  readonly importer?: Importer
  readonly server?: MetricsServer
}

/** What was done, and the scenarios as that left them: after the next edit it is no longer true. */
interface Done {
  readonly words: string
  readonly scenarios: readonly Scenario[]
}

const ignore = (): void => undefined
const clock = (): Instant => Date.now()

/**
 * Brings data into the open scenario or a new one: from a file or pasted text by way of mapping, progress and report, or
 * live from a server.
 */
export const ImportDialog = ({
  open,
  source,
  onClose,
  importer = workerImporter,
  server = workerServer,
}: ImportDialogProps) => {
  const { store } = useRemembered()
  const scenario = useOpenScenario()
  const scenarios = useWorkspace((state) => state.scenarios)
  const [flow, verbs] = useImportFlow(importer)
  const live = useLiveFlow(server, scenario, clock)
  const [way, setWay] = useState<Way>('file')
  const [wasOpen, setWasOpen] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const { give, close } = verbs
  const { stop } = live.verbs

  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) {
      setWay(source === null && (scenario.prometheus !== null || live.stage.at !== 'form') ? 'server' : 'file')
      live.verbs.begin(scenario)
    }
  }
  useEffect(() => {
    if (!open) return
    if (source !== null) give(source)
    return () => {
      close()
      stop()
    }
  }, [open, source, give, close, stop])
  const busy = way === 'server' ? live.stage.at === 'fetching' : flow.stage.at === 'importing'
  const take = useCallback(
    (file: File): void => {
      setWay('file')
      give(file)
    },
    [give],
  )
  // While something is read a file is refused, but not left to the browser, which would leave the page for it.
  useFileDrop(open, busy ? ignore : take)

  const finish = (words: string): void => {
    setDone({ words, scenarios: store.getState().scenarios })
    verbs.finish()
    onClose()
  }
  const first = way === 'server' ? live.stage.at === 'form' : flow.source === null || flow.stage.at === 'source'

  return (
    <>
      <Dialog open={open} onClose={onClose} title="Import data">
        {first && <WayChoice way={way} onWay={setWay} />}
        {way === 'server' ? (
          <LiveSteps live={live} server={server} scenario={scenario} onUsed={finish} />
        ) : (
          <CurrentStep flow={flow} verbs={verbs} onUsed={finish} />
        )}
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
    case 'series':
      return (
        <SeriesStep
          source={source}
          picked={stage.picked}
          trouble={stage.trouble}
          onDraft={verbs.pick}
          onAdd={(other) => verbs.give(joinedSource([source, other]))}
          onStart={() => verbs.start(source, stage.picked)}
          onBack={verbs.back}
        />
      )
    case 'found':
      return <FoundStep source={source} found={stage.found} onBack={verbs.back} onUsed={onUsed} />
    case 'report': {
      const { chosen, imported } = stage
      return <ReportStep source={source} chosen={chosen} imported={imported} onBack={verbs.back} onUsed={onUsed} />
    }
  }
}
