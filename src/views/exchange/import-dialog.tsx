import { useCallback, useEffect, useState } from 'react'
import type { Instant } from '../../core/quantity/units.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useFileDrop } from '../ui/use-file-drop.ts'
import { DoneNotice, useDone } from './done-notice.tsx'
import type { ImportFlow, ImportSource } from './import-flow.ts'
import { workerImporter } from './importer.ts'
import type { Importer } from './importer.ts'
import { MappingStep } from './mapping-step.tsx'
import { ProgressStep } from './progress-step.tsx'
import { FoundStep } from './found-step.tsx'
import { joinedSource, sourcesOf } from './joined-source.ts'
import { LiveSteps } from './prometheus/live-steps.tsx'
import { workerServer } from './prometheus/metrics-server.ts'
import type { MetricsServer } from './prometheus/metrics-server.ts'
import { useLiveFlow } from './prometheus/use-live-flow.ts'
import { Queue } from './queue.tsx'
import { ReportStep } from './report-step.tsx'
import { SeriesStep } from './series-step.tsx'
import { SourceStep } from './source-step.tsx'
import { useImportFlow } from './use-import-flow.ts'
import type { ImportVerbs } from './use-import-flow.ts'
import { WayChoice } from './way-choice.tsx'
import type { Way } from './way-choice.tsx'

export interface ImportDialogProps {
  readonly open: boolean
  /** What was dropped or pasted on the page, to be taken one after another; nothing starts with the choice of a file. */
  readonly sources: readonly ImportSource[]
  readonly onClose: () => void
  /** Takes a pasted text that is nothing to import but a link to scenarios; false where it is none. */
  readonly takeLink?: ((text: string) => boolean) | undefined
  readonly importer?: Importer
  readonly server?: MetricsServer
}

const ignore = (): void => undefined
const never = (): boolean => false
const clock = (): Instant => Date.now()

/**
 * Brings data into the open scenario or a new one: from a file or pasted text by way of mapping, progress and report, or
 * live from a server.
 */
export const ImportDialog = ({
  open,
  sources,
  onClose,
  takeLink = never,
  importer = workerImporter,
  server = workerServer,
}: ImportDialogProps) => {
  const scenario = useOpenScenario()
  const [flow, verbs] = useImportFlow(importer)
  const live = useLiveFlow(server, scenario, clock)
  const [way, setWay] = useState<Way>('file')
  const [wasOpen, setWasOpen] = useState(false)
  const [done, setDone] = useDone()
  const [queue, setQueue] = useState<readonly ImportSource[]>([])
  const { give, close } = verbs
  const { stop } = live.verbs

  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) {
      setQueue(sources.slice(1))
      setDone(null)
      setWay(sources.length === 0 && (scenario.prometheus !== null || live.stage.at !== 'form') ? 'server' : 'file')
      live.verbs.begin(scenario)
    }
  }
  useEffect(() => {
    if (!open) return
    const [first] = sources
    if (first !== undefined) give(first)
    return () => {
      close()
      stop()
    }
  }, [open, sources, give, close, stop])
  const busy = way === 'server' ? live.stage.at === 'fetching' : flow.stage.at === 'importing'
  const take = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const [first, ...others] = await sourcesOf(files)
      if (first === undefined) return
      setWay('file')
      setQueue(others)
      give(first)
    },
    [give],
  )
  const takeFiles = useCallback((files: readonly File[]): void => void take(files), [take])
  const takeSource = (source: ImportSource): void => {
    if (typeof source !== 'string' || !takeLink(source)) give(source)
  }
  // While something is read a file is refused, but not left to the browser, which would leave the page for it.
  useFileDrop(open, busy ? ignore : takeFiles)

  const takeNext = (): void => {
    const [next, ...others] = queue
    if (next === undefined) return onClose()
    setQueue(others)
    give(next)
  }
  const finish = (words: string): void => {
    setDone(words)
    verbs.finish()
    takeNext()
  }
  const first = way === 'server' ? live.stage.at === 'form' : flow.source === null || flow.stage.at === 'source'

  return (
    <>
      <Dialog open={open} onClose={onClose} title="Import data">
        <Queue done={done} waiting={queue} onNext={takeNext} onDrop={() => setQueue([])} />
        {first && <WayChoice way={way} onWay={setWay} />}
        {way === 'server' ? (
          <LiveSteps live={live} server={server} scenario={scenario} onUsed={finish} />
        ) : (
          <CurrentStep
            flow={flow}
            verbs={{ ...verbs, give: takeSource }}
            onFiles={takeFiles}
            takeLink={takeLink}
            onUsed={finish}
          />
        )}
      </Dialog>
      <DoneNotice done={open ? null : done} onDismiss={() => setDone(null)} />
    </>
  )
}

interface CurrentStepProps {
  readonly flow: ImportFlow
  readonly verbs: ImportVerbs
  readonly onFiles: (files: readonly File[]) => void
  readonly takeLink: (text: string) => boolean
  readonly onUsed: (words: string) => void
}

const CurrentStep = ({ flow: { typed, source, stage }, verbs, onFiles, takeLink, onUsed }: CurrentStepProps) => {
  if (source === null || stage.at === 'source') {
    const trouble = stage.at === 'source' ? stage.trouble : null
    return (
      <SourceStep
        typed={typed}
        onType={verbs.type}
        given={source}
        onGive={verbs.give}
        onFiles={onFiles}
        trouble={trouble}
      />
    )
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
      return <FoundStep source={source} found={stage.found} onBack={verbs.back} takeLink={takeLink} onUsed={onUsed} />
    case 'report': {
      const { chosen, imported } = stage
      return <ReportStep source={source} chosen={chosen} imported={imported} onBack={verbs.back} onUsed={onUsed} />
    }
  }
}
