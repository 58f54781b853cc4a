import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { ReadWorkspace } from '../../core/scenario/workspace.ts'
import { formatCount } from '../../format/count.ts'
import { fieldWords } from '../../format/field-words.ts'
import { formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { problemWords } from '../../format/problem-words.ts'
import { formatSloWindowShort } from '../../format/slo-window.ts'
import { useRemembered } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import type { ImportSource } from './import-flow.ts'
import { addedScenarios, sourceName } from './import-use.ts'
import { Notes } from './notes.tsx'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'

export interface ScenariosStepProps {
  readonly source: ImportSource
  readonly read: ReadWorkspace
  readonly onBack: () => void
  readonly onUsed: (words: string) => void
}

const MEASUREMENTS = {
  none: 'none',
  generated: 'made by Burnline',
  imported: 'not in the file',
} as const

const COLUMNS: readonly DataColumn<Scenario>[] = [
  { id: 'title', header: 'Scenario', rowHeader: true, cell: scenarioTitle },
  { id: 'target', header: 'Target', align: 'end', cell: ({ target }) => formatShare(target) },
  { id: 'window', header: 'SLO window', cell: ({ sloWindow }) => formatSloWindowShort(sloWindow) },
  { id: 'incidents', header: 'Incidents', align: 'end', cell: ({ incidents }) => formatCount(incidents.length) },
  {
    id: 'measurements',
    header: 'Measurements',
    cell: ({ measurements }) => MEASUREMENTS[measurements?.kind ?? 'none'],
  },
]

/** The scenarios of a file, to be added beside those that are there. */
export const ScenariosStep = ({ source, read, onBack, onUsed }: ScenariosStepProps) => {
  const { store } = useRemembered()
  const { scenarios } = read.workspace
  const imported = scenarios.filter(({ measurements }) => measurements?.kind === 'imported').length
  const notes = [
    ...read.problems.map((problem, index) => ({
      id: `problem ${index}`,
      words: `${fieldWords(problem.path)}: ${problemWords(problem)} Left out.`,
      where: '',
    })),
    ...(imported === 0
      ? []
      : [
          {
            id: 'measurements',
            words: `${counted(imported, { one: 'scenario has', other: 'scenarios have' })} imported measurements, which such a file does not hold: they are there only if this browser still keeps them.`,
            where: '',
          },
        ]),
  ]
  const add = (): void => {
    const { scenarios: before, replaceWorkspace } = store.getState()
    const added = addedScenarios(before, read.workspace, () => crypto.randomUUID())
    replaceWorkspace(added)
    onUsed(
      `${counted(scenarios.length, { one: 'scenario', other: 'scenarios' })} of ${sourceName(source)} added. Undo takes them away again.`,
    )
  }
  return (
    <Step title={`What is in ${sourceName(source)}`}>
      <p>Scenarios of Burnline. They are added beside yours, which stay as they are.</p>
      <DataTable caption="Its scenarios" columns={COLUMNS} rows={scenarios} rowKey={({ id }) => id} limitHeight />
      <Notes title="What to know about these scenarios" notes={notes} />
      <StepActions>
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" onClick={add}>
          Add {counted(scenarios.length, { one: 'scenario', other: 'scenarios' })}
        </Button>
      </StepActions>
    </Step>
  )
}
