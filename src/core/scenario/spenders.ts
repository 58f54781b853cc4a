import { isNamed } from '../incident/named-incident.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Ratio } from '../quantity/units.ts'
import type { Assessment, LedgerEntry, Spend } from './assessment.ts'

const DUST: Ratio = 1e-9

/** Whether a part of the budget is worth a word. Less than a billionth of it is the dust of floating-point sums. */
export const isSpent = (share: Ratio): boolean => share > DUST

/** The incidents that lie in the SLO window up to now, wholly or in part, earliest first. */
export const incidentsInWindow = ({ ledger }: Assessment): readonly LedgerEntry[] =>
  ledger
    .filter(({ placement }) => placement === 'inside' || placement === 'partly')
    .toSorted((a, b) => a.incident.began - b.incident.began)

/** The incidents that have spent some of the present window's budget by themselves, earliest first. */
export const spenders = (assessment: Assessment): readonly LedgerEntry[] =>
  incidentsInWindow(assessment).filter(({ own }) => isSpent(own.share))

/** The incidents that have spent some of the present window's budget by themselves, dearest first; of equals the earliest. */
export const spendersByCost = (assessment: Assessment): readonly LedgerEntry[] =>
  spenders(assessment).toSorted((a, b) => b.own.share - a.own.share)

/** The spender that began last. null: there is none. */
export const latestSpender = (assessment: Assessment): LedgerEntry | null => spenders(assessment).at(-1) ?? null

/** The spender that cost most by itself; of equals the earliest. null: there is none. */
export const costliestSpender = (assessment: Assessment): LedgerEntry | null =>
  best(spenders(assessment), ({ own }) => own.share)

/** The longest spender during which a stated part of the requests, and not all, failed. null: there is none. */
export const longestPartialSpender = (assessment: Assessment): LedgerEntry | null =>
  best(
    spenders(assessment).filter(
      ({ incident }) => !isNamed(incident, assessment.outlook.history) && incident.failing < WHOLE,
    ),
    ({ incident }) => incident.lasted,
  )

/** What all incidents together spent of the present window's budget, own and shared. Nothing when nothing was measured. */
export const spentInIncidents = ({ consumed, underlying }: Assessment): Spend =>
  consumed === null
    ? { share: 0, time: 0, events: 0 }
    : {
        share: consumed.share - underlying.share,
        time: consumed.time - underlying.time,
        events: consumed.events - underlying.events,
      }

const best = (entries: readonly LedgerEntry[], measure: (entry: LedgerEntry) => number): LedgerEntry | null =>
  entries.reduce<LedgerEntry | null>(
    (most, entry) => (most === null || measure(entry) > measure(most) ? entry : most),
    null,
  )
