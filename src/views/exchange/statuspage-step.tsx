import { useState } from 'react'
import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { instantField } from '../../format/instant-field.ts'
import { problemWords } from '../../format/problem-words.ts'
import { chosenIncidents } from '../../interop/statuspage/chosen-incidents.ts'
import type { StatusContents, StatusIncident } from '../../interop/statuspage/incidents.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CheckField } from './check-field.tsx'
import type { ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import styles from './mapping-fields.module.css'
import { Notes } from './notes.tsx'
import { choiceOf, FIRST_DRAFT, impactsIn, shareProblem } from './statuspage-draft.ts'
import type { StatuspageDraft } from './statuspage-draft.ts'
import { contentsWords, IMPACT_WORDS, shareLabel, statuspageNotes } from './statuspage-words.ts'
import { StepActions } from './step-actions.tsx'
import { Step } from './step.tsx'
import { UseOutages } from './use-outages.tsx'

export interface StatuspageStepProps {
  readonly source: ImportSource
  readonly contents: StatusContents
  readonly onBack: () => void
  readonly onUsed: (words: string) => void
}

const SHOWN = 50
const ALL = ''

const COLUMNS: readonly DataColumn<StatusIncident>[] = [
  { id: 'name', header: 'Incident', rowHeader: true, cell: ({ name }) => name },
  { id: 'began', header: 'Began (UTC)', cell: ({ began }) => instantField(began, 'UTC') },
  {
    id: 'lasted',
    header: 'Lasted',
    align: 'end',
    cell: ({ began, ended }) => (ended === null ? 'not resolved' : formatDuration(ended - began)),
  },
  { id: 'impact', header: 'Impact', cell: ({ impact }) => IMPACT_WORDS[impact] },
  { id: 'components', header: 'Components', cell: ({ components }) => components.join(', ') },
]

/** The incidents of a status page as outages, by shares that the person gives each impact; its maintenances as exclusions. */
export const StatuspageStep = ({ source, contents, onBack, onUsed }: StatuspageStepProps) => {
  const [draft, setDraft] = useState<StatuspageDraft>(FIRST_DRAFT)
  const { incidents, maintenances, components } = contents
  const choice = choiceOf(draft, contents)
  const chosen = choice === null ? null : chosenIncidents(contents, choice)
  const shown = incidents.slice(-SHOWN).toReversed()
  return (
    <Step title={`What is in ${sourceName(source)}`}>
      <p>{contentsWords(contents)}</p>
      <div className={styles.fields}>
        {impactsIn(contents).map((impact) => {
          const problem = shareProblem(draft, impact)
          return (
            <TextField
              key={impact}
              label={shareLabel(impact, contents)}
              value={draft.shares[impact]}
              onText={(text) => setDraft({ ...draft, shares: { ...draft.shares, [impact]: text } })}
              error={problem === null ? undefined : problemWords(problem)}
            />
          )
        })}
        {components.length > 0 && (
          <SelectField
            label="What was affected"
            value={draft.component ?? ALL}
            options={[{ value: ALL, label: 'anything' }, ...components.map((name) => ({ value: name, label: name }))]}
            onValue={(value) => setDraft({ ...draft, component: value === ALL ? null : value })}
          />
        )}
      </div>
      <p>
        A status page tells how bad an incident was in words, not how many requests failed. These shares are the weights
        that Statuspage itself counts uptime with: correct them where you know better, and 0 % leaves incidents out.
      </p>
      {maintenances.length > 0 && (
        <CheckField checked={draft.maintenance} onChecked={(maintenance) => setDraft({ ...draft, maintenance })}>
          Planned maintenance does not count against the budget
        </CheckField>
      )}
      <DataTable
        caption={incidents.length > SHOWN ? `Its latest ${formatCount(SHOWN)} incidents` : 'Its incidents'}
        columns={COLUMNS}
        rows={shown}
        rowKey={(_, index) => index}
        empty="No incidents."
        limitHeight
      />
      {chosen === null ? (
        <StepActions>
          <Button onClick={onBack}>Back</Button>
        </StepActions>
      ) : (
        <>
          <Notes title="What to know about these incidents" notes={statuspageNotes(contents, chosen)} />
          <UseOutages
            outages={chosen.outages}
            {...(draft.maintenance ? { exclusions: chosen.exclusions } : {})}
            source={source}
            onBack={onBack}
            onUsed={onUsed}
          />
        </>
      )}
    </Step>
  )
}
