import { useMemo } from 'react'
import type { Series } from '../../../core/measurement/series.ts'
import { assessedIncident } from '../../../core/scenario/assessed-incident.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import { costliestSpender } from '../../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { incidentTitle } from '../../../format/incident-name.ts'
import { formatDate, formatInstant } from '../../../format/instant.ts'
import { postMortemPage } from '../../../interop/post-mortem/post-mortem-page.ts'
import { writePostMortem } from '../../../interop/post-mortem/write-post-mortem.ts'
import { alertsOf } from '../../../store/alerts-of.ts'
import { useOpenScenario } from '../../../store/use-store.ts'
import { inIncidentOrder } from '../../scenario/incident-order.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { documentFileName } from './document-file-name.ts'
import { DocumentPage } from './document-page.tsx'
import { DocumentVerbs } from './document-verbs.tsx'
import { postMortemFacts } from './post-mortem-facts.ts'

export interface PostMortemSheetProps {
  readonly assessment: Assessment
  readonly series: Series | null
  /** null: the costliest. */
  readonly incidentId: string | null
  readonly onIncident: (id: string) => void
}

/** One incident's post-mortem, to be gone through together, and what can be done with it. */
export const PostMortemSheet = ({ assessment, series, incidentId, onIncident }: PostMortemSheetProps) => {
  const scenario = useOpenScenario()
  const { now, outlook, ledger } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const begun = inIncidentOrder(ledger, null)
    .filter(({ placement }) => placement !== 'after')
    .toReversed()
  const chosen =
    begun.find(({ incident }) => incident.id === incidentId) ?? costliestSpender(assessment) ?? begun[0] ?? null
  if (chosen === null) return <p>No incident has begun yet, so there is nothing to look back at.</p>
  return (
    <>
      <SelectField
        label="Incident"
        value={chosen.incident.id}
        options={begun.map(({ incident }) => ({
          value: incident.id,
          label:
            incident.label === ''
              ? incidentTitle(incident, timeZone)
              : `${incident.label}, ${formatInstant(incident.began, timeZone, now)}`,
        }))}
        onValue={onIncident}
      />
      <Sheet
        id={chosen.incident.id}
        assessment={assessment}
        series={series}
        fileName={documentFileName(
          `${scenario.service} ${formatDate(chosen.incident.began, timeZone, now)}`,
          'post-mortem',
        )}
      />
    </>
  )
}

interface SheetProps extends Pick<PostMortemSheetProps, 'assessment' | 'series'> {
  readonly id: string
  readonly fileName: string
}

const Sheet = ({ id, assessment, series, fileName }: SheetProps) => {
  const scenario = useOpenScenario()
  const facts = useMemo(() => {
    const assessed = assessedIncident(scenario, series, assessment, id)
    if (assessed === null) return null
    return postMortemFacts(scenario, assessed, alertsOf(scenario, assessed.assessment), assessment.now)
  }, [scenario, series, assessment, id])
  if (facts === null) return null
  return (
    <>
      <DocumentVerbs name="the post-mortem" fileName={fileName} markdown={writePostMortem(facts)} />
      <DocumentPage label="The post-mortem as a page" blocks={postMortemPage(facts)} />
    </>
  )
}
