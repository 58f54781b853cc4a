import { useEffect, useState } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { formatCount } from '../../format/count.ts'
import { fieldWords } from '../../format/field-words.ts'
import { formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { problemWords } from '../../format/problem-words.ts'
import { formatSloWindowShort } from '../../format/slo-window.ts'
import { sharedMeasurements } from '../../interop/scenario-file/shared.ts'
import type { SharedContents, SharedMeasurements } from '../../interop/scenario-file/shared.ts'
import { useRemembered } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { addShared } from './add-shared.ts'
import { hereAlready } from './here-already.ts'
import { Notes } from './notes.tsx'
import type { ReportNote } from './report-note.ts'
import { arrivedWords } from './share-words.ts'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'

export interface ScenariosStepProps {
  /** What they came in: "shop.json", "the link". */
  readonly sourceName: string
  readonly contents: SharedContents
  /** Words of the way out: "Back", "Not now". */
  readonly leave: string
  readonly onLeave: () => void
  readonly onUsed: (words: string) => void
}

const BECAME: Readonly<Record<SharedMeasurements['became'], string>> = {
  generated: 'made by Burnline',
  whole: 'every step',
  thinned: 'thinned',
  'left-out': 'left out',
}

const columnsFor = (measured: readonly SharedMeasurements[]): readonly DataColumn<Scenario>[] => [
  { id: 'title', header: 'Scenario', rowHeader: true, cell: scenarioTitle },
  { id: 'target', header: 'Target', align: 'end', cell: ({ target }) => formatShare(target) },
  { id: 'window', header: 'SLO window', cell: ({ sloWindow }) => formatSloWindowShort(sloWindow) },
  { id: 'incidents', header: 'Incidents', align: 'end', cell: ({ incidents }) => formatCount(incidents.length) },
  {
    id: 'measurements',
    header: 'Measurements',
    cell: ({ id }) => {
      const found = measured.find(({ scenarioId }) => scenarioId === id)
      return found === undefined ? 'none' : BECAME[found.became]
    },
  },
]

const scenariosNoun = { one: 'scenario', other: 'scenarios' } as const

/** Problems of what could not be read, and what became of measurements on the way. */
const notesOf = ({ problems }: SharedContents, measured: readonly SharedMeasurements[]): readonly ReportNote[] => [
  ...problems.map((problem, index) => ({
    id: `problem ${index}`,
    words: `${fieldWords(problem.path)}: ${problemWords(problem)} Left out.`,
    where: '',
  })),
  ...measured.flatMap((one) => {
    const words = arrivedWords(one)
    return words === null ? [] : [{ id: `measurements ${one.scenarioId}`, words, where: '' }]
  }),
]

/** Scenarios that a file or a link brings, to be added beside those that are there. Nothing has changed before they are. */
export const ScenariosStep = ({ sourceName, contents, leave, onLeave, onUsed }: ScenariosStepProps) => {
  const remembered = useRemembered()
  const [already, setAlready] = useState<ReadonlyMap<string, string> | null>(null)
  const [adding, setAdding] = useState(false)
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const found = await hereAlready(remembered, contents)
      if (isWanted) setAlready(found)
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [remembered, contents])
  if (already === null) return null
  const { scenarios, openId } = contents
  const measured = sharedMeasurements(contents)
  const news = scenarios.length - already.size
  const add = async (): Promise<void> => {
    setAdding(true)
    await addShared(remembered, contents, already)
    onUsed(
      `${counted(news, scenariosNoun)} of ${sourceName} added. Undo takes ${news === 1 ? 'it' : 'them'} away again.`,
    )
  }
  const open = (): void => {
    const there = already.get(openId)
    if (there !== undefined) remembered.store.getState().openScenario(there)
    onUsed('You had it already: it is open now.')
  }
  return (
    <Step title={`What is in ${sourceName}`}>
      <p>
        {news > 0
          ? `${scenarios.length === 1 ? 'A scenario' : 'Scenarios'} of Burnline, to be added beside yours, which stay as they are.`
          : `You have ${scenarios.length === 1 ? 'it' : 'all of them'} already, with the same facts: there is nothing to add.`}
      </p>
      <DataTable
        caption="Its scenarios"
        columns={columnsFor(measured)}
        rows={scenarios}
        rowKey={({ id }) => id}
        renderNote={({ id }) => (news > 0 && already.has(id) ? 'You have it already: it is not added again.' : null)}
        limitHeight
        stacks
      />
      <Notes title="What to know about these scenarios" notes={notesOf(contents, measured)} />
      <StepActions>
        <Button onClick={onLeave}>{leave}</Button>
        {news > 0 ? (
          <Button variant="primary" disabled={adding} onClick={() => void add()}>
            Add {counted(news, scenariosNoun)}
          </Button>
        ) : (
          <Button variant="primary" onClick={open}>
            Open it
          </Button>
        )}
      </StepActions>
    </Step>
  )
}
