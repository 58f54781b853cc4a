import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { parseDeliveryTime } from '../../core/delivery/delivery-text.ts'
import { recoveryTime } from '../../core/delivery/recovery-time.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { DORA_METRICS } from '../../format/delivery-sources.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { formatNumber } from '../../format/number.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import styles from './dora-keys.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'
import type { ReactNode } from 'react'

interface Key {
  readonly name: string
  readonly value: ReactNode
  readonly words: ReactNode
}

/** The delivery in the terms in which DORA measures it. */
export const DoraKeys = ({ answer }: { readonly answer: DeliveryAssessment }) => (
  <section className={styles.keys} data-topic="deliver" data-part="four-keys" aria-labelledby="four-keys-heading">
    <h2 id="four-keys-heading">DORA’s four keys</h2>
    <DataTable
      caption="DORA’s four keys"
      captionHidden
      stacks
      columns={COLUMNS}
      rows={useKeys(answer)}
      rowKey={({ name }) => name}
    />
    <p className={styles.note}>
      The measures of speed and stability by which DORA’s research describes software delivery; the words are theirs,
      the numbers yours. Source:{' '}
      <a href={DORA_METRICS.address} target="_blank" rel="noreferrer">
        {DORA_METRICS.words}
      </a>
    </p>
  </section>
)

const COLUMNS: readonly DataColumn<Key>[] = [
  { id: 'key', header: 'Key', rowHeader: true, cell: ({ name }) => name },
  { id: 'value', header: 'Yours', cell: ({ value }) => value },
  { id: 'words', header: 'What it says here', cell: ({ words }) => <span className={styles.words}>{words}</span> },
]

const useKeys = ({ deploysPerWindow, failuresPerWindow, findings }: DeliveryAssessment): readonly Key[] => {
  const { deploysPerWeek, changeFailureRate, timeToRestore } = useOpenScenario().delivery
  return [
    {
      name: 'Deployment frequency',
      value: `${formatNumber(deploysPerWeek, 3)} a week`,
      words: `${formatNumber(deploysPerWindow, 1)} in an SLO window.`,
    },
    { name: 'Lead time for changes', value: <LeadTime />, words: <FixForward answer={findings} /> },
    {
      name: 'Change failure rate',
      value: formatShare(changeFailureRate),
      words: `${formatNumber(failuresPerWindow, 2)} failed changes in an SLO window, on average.`,
    },
    {
      name: 'Failed deployment recovery time',
      value: findings === null ? 'nobody knows' : formatSpan(recoveryTime(findings.spend.change)),
      words:
        findings === null
          ? 'No alert notices a failed change.'
          : `${formatSpan(findings.spend.change.detect)} until somebody knows, then ${formatDuration(timeToRestore)} until users are well. Until 2023 DORA called it time to restore service.`,
    },
  ]
}

const LeadTime = () => {
  const { leadTime } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <DraftField<Milliseconds | null>
      label="Lead time for changes"
      labelHidden
      size={8}
      placeholder="not given"
      value={leadTime}
      write={(time) => (time === null ? '' : durationText(time))}
      read={(text) => (text.trim() === '' ? { ok: true, value: null } : inWords(parseDeliveryTime(text, 'leadTime')))}
      onValue={(time) => edit({ leadTime: time }, 'lead time')}
    />
  )
}

/** What it would cost to go on until a repaired version is out. */
const FixForward = ({ answer }: { readonly answer: DeliveryAssessment['findings'] }) => {
  if (answer === null || answer.fixForward === null) {
    return <>From commit to running in production, such as 4h: then it is said what fixing forward would cost.</>
  }
  const { fixForward, perFailure } = answer
  return (
    <>
      From commit to running in production. If users had to wait for a fix that takes so long, one failed change would
      cost {formatPercent(fixForward.share)} of the budget, not {formatPercent(perFailure.share)}.
    </>
  )
}
