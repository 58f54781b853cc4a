import { useState } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { SpecificationFormat } from '../../core/scenario/kept-specification.ts'
import { methodName } from '../../format/budgeting-method.ts'
import { formatCount } from '../../format/count.ts'
import { joinWords } from '../../format/join-words.ts'
import { formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { formatSloWindowZoned } from '../../format/slo-window.ts'
import type { SpecificationContents } from '../../interop/specification/read-specifications.ts'
import type { FoundObjective, RemarkKind } from '../../interop/specification/specification.ts'
import { useRemembered } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import type { ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { namesakeWords } from './namesake.ts'
import { Notes } from './notes.tsx'
import { keptNotes, missingWords, remarkNotes, REMARK_TITLES } from './specification-words.ts'
import styles from './specification-step.module.css'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'

export interface SpecificationStepProps {
  readonly source: ImportSource
  readonly contents: SpecificationContents
  readonly onBack: () => void
  readonly onUsed: (words: string) => void
}

const FORMATS: Readonly<Record<SpecificationFormat, string>> = { openslo: 'OpenSLO', sloth: 'Sloth', pyrra: 'Pyrra' }

const SCENARIOS = { one: 'scenario', other: 'scenarios' }

const KINDS: readonly RemarkKind[] = ['missing', 'left-out', 'assumed', 'kept']

/** The objectives of specifications, to be chosen and added as scenarios beside those that are there. */
export const SpecificationStep = ({ source, contents, onBack, onUsed }: SpecificationStepProps) => {
  const { store } = useRemembered()
  const { objectives, formats } = contents
  const [left, setLeft] = useState<ReadonlySet<FoundObjective>>(new Set())
  const chosen = objectives.filter((objective) => !left.has(objective))
  const groups = [contents.remarks, ...objectives.map((objective) => objective.remarks)]
  const names = joinWords(formats.map((format) => FORMATS[format]))
  const here = store.getState().scenarios
  const choose = (objective: FoundObjective, wanted: boolean): void => {
    const others = [...left].filter((one) => one !== objective)
    setLeft(new Set(wanted ? others : [...others, objective]))
  }
  const add = (): void => {
    const added = chosen.map(({ scenario }) => ({ ...scenario, id: crypto.randomUUID() }))
    const [first] = added
    if (first === undefined) return
    const { scenarios, replaceWorkspace } = store.getState()
    replaceWorkspace({ scenarios: [...scenarios, ...added], openId: first.id })
    onUsed(
      `${counted(added.length, SCENARIOS)} of ${sourceName(source)} added. Undo takes ${added.length === 1 ? 'it' : 'them'} away again.`,
    )
  }
  return (
    <Step title={`What is in ${sourceName(source)}`}>
      {objectives.length === 0 ? (
        <p role="status">{names}, but no objective in it can become a scenario. What stands in the way:</p>
      ) : (
        <>
          <p>
            {counted(objectives.length, { one: 'objective', other: 'objectives' })} of {names}. Each becomes a scenario
            beside yours, which stay as they are. What it was read from is kept with it, for writing it again.
          </p>
          <DataTable
            caption="Its objectives"
            columns={columnsFor(left, choose, here)}
            rows={objectives}
            rowKey={(_, index) => index}
            limitHeight
          />
          {objectives.length > 1 && (
            <div className={styles.all}>
              <Button variant="quiet" onClick={() => setLeft(new Set())}>
                Choose all
              </Button>
              <Button variant="quiet" onClick={() => setLeft(new Set(objectives))}>
                Choose none
              </Button>
            </div>
          )}
        </>
      )}
      {KINDS.map((kind) => (
        <Notes
          key={kind}
          title={REMARK_TITLES[kind]}
          notes={kind === 'kept' ? keptNotes(groups) : remarkNotes(groups.flat(), kind)}
        />
      ))}
      <StepActions>
        <Button onClick={onBack}>Back</Button>
        {objectives.length > 0 && (
          <Button variant="primary" disabled={chosen.length === 0} onClick={add}>
            Add {counted(chosen.length, SCENARIOS)}
          </Button>
        )}
      </StepActions>
    </Step>
  )
}

/** What to know of an objective before it is added. */
const RowNotes = ({ objective, here }: { readonly objective: FoundObjective; readonly here: readonly Scenario[] }) => {
  const missing = missingWords(objective.remarks)
  const notes = [
    missing === '' ? '' : `Refers to what is not in this text: ${missing}.`,
    namesakeWords(objective.scenario, here),
  ].filter((note) => note !== '')
  return notes.map((note) => (
    <span key={note} className={styles.note}>
      {note}
    </span>
  ))
}

const columnsFor = (
  left: ReadonlySet<FoundObjective>,
  choose: (objective: FoundObjective, wanted: boolean) => void,
  here: readonly Scenario[],
): readonly DataColumn<FoundObjective>[] => [
  {
    id: 'name',
    header: 'Objective',
    rowHeader: true,
    cell: (objective) => (
      <>
        <label className={styles.objective}>
          <input
            type="checkbox"
            checked={!left.has(objective)}
            onChange={(event) => choose(objective, event.currentTarget.checked)}
          />
          <span>
            {scenarioTitle(objective.scenario)}
            {objective.scenario.name !== '' && <span className={styles.service}>{objective.scenario.service}</span>}
          </span>
        </label>
        <RowNotes objective={objective} here={here} />
      </>
    ),
  },
  { id: 'target', header: 'Target', align: 'end', cell: ({ scenario }) => formatShare(scenario.target) },
  { id: 'window', header: 'SLO window', cell: ({ scenario }) => formatSloWindowZoned(scenario.sloWindow) },
  { id: 'method', header: 'Method', cell: ({ scenario }) => methodName(scenario.budgetingMethod) },
  {
    id: 'alerts',
    header: 'Alerts',
    align: 'end',
    cell: ({ scenario }) => formatCount(scenario.alertRules.length),
  },
  {
    id: 'place',
    header: 'Line',
    align: 'end',
    cell: ({ place }) => (place.line === null ? '' : formatCount(place.line)),
  },
]
