import type { SamplesContents } from '../../interop/prometheus-json/contents.ts'
import { countsOf } from '../../interop/prometheus-json/mapping.ts'
import type { SamplesMapping, SamplesReading, SeriesRole } from '../../interop/prometheus-json/mapping.ts'

/** What the person says about the series of a Prometheus answer. */
export interface SamplesDraft {
  readonly roles: readonly SeriesRole[]
  readonly reading: SamplesReading
}

/** What seems to be right at first. */
export const samplesDraftOf = ({ roles }: SamplesContents): SamplesDraft => ({ roles, reading: 'auto' })

/** The draft with another role for one series. */
export const withRole = (draft: SamplesDraft, series: number, role: SeriesRole): SamplesDraft => ({
  ...draft,
  roles: draft.roles.map((one, index) => (index === series ? role : one)),
})

/** What keeps roles from being counted: none chosen, only one of two, or all three at once. */
export const rolesFault = ({ roles }: SamplesDraft): 'nothing' | 'one-side' | 'three' | null => {
  if (countsOf(roles) !== null) return null
  const kinds = new Set(roles.filter((role) => role !== 'unused'))
  return kinds.size === 0 ? 'nothing' : kinds.size === 1 ? 'one-side' : 'three'
}

/** The finished mapping; null while `rolesFault` finds something. */
export const samplesMappingOf = (draft: SamplesDraft): SamplesMapping | null =>
  rolesFault(draft) === null ? { kind: 'samples', roles: draft.roles, reading: draft.reading } : null
