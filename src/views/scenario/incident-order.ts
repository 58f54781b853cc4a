import type { Incident } from '../../core/incident/incident.ts'

/** Entries of a table of incidents in the order in which they began, or in `order` with later additions at the end. */
export const inIncidentOrder = <Entry extends { readonly incident: Incident }>(
  entries: readonly Entry[],
  order: readonly string[] | null,
): readonly Entry[] => {
  if (order === null) return entries.toSorted((a, b) => a.incident.began - b.incident.began)
  const place = new Map(order.map((id, index) => [id, index]))
  const placeOf = ({ incident }: Entry): number => place.get(incident.id) ?? order.length
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b))
}
