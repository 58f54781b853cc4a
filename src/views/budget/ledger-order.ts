import type { LedgerEntry } from '../../core/scenario/assessment.ts'

/** The ledger's entries in the order in which they began, or in `order` with later additions at the end. */
export const ledgerOrder = (
  ledger: readonly LedgerEntry[],
  order: readonly string[] | null,
): readonly LedgerEntry[] => {
  if (order === null) return ledger.toSorted((a, b) => a.incident.began - b.incident.began)
  const place = new Map(order.map((id, index) => [id, index]))
  const placeOf = ({ incident }: LedgerEntry): number => place.get(incident.id) ?? order.length
  return ledger.toSorted((a, b) => placeOf(a) - placeOf(b))
}
