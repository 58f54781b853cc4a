import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { annotationAt } from '../specification/annotation.ts'
import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'

/** Facts of an SLO that OpenSLO has no field for, but numbers hang on. */
export type SloAnnotation =
  | 'service'
  | 'name'
  | 'slo-window'
  | 'slice-length'
  | 'slice-target'
  | 'empty-slices'
  | 'latency-threshold'
  | 'metrics'

/** Facts of an alert condition that are annotated. */
export type RuleAnnotation = 'long-window' | 'short-window' | 'for' | 'budget-share'

/** The counters in the file are ours to begin with: nobody has named any. */
export const ASSUMED_METRICS = 'assumed'

/** Annotations of one object, by the names above; null for those that it has none of. */
export type Annotations = (name: SloAnnotation | RuleAnnotation) => string | null

/** Reads what is annotated at an object with `metadata`. Whatever is no plain text counts as absent. */
export const annotationsAt = (object: At): Annotations => {
  const metadata = fieldAt(object, 'metadata')
  return (name) => (metadata === null ? null : annotationAt(metadata, name))
}

/** A whole number of milliseconds, as `durationText` writes it; null for anything else. */
export const annotatedDuration = (text: string | null): Milliseconds | null => {
  if (text === null) return null
  if (text === durationText(0)) return 0
  const result = parseDuration(text, '')
  return result.ok ? result.value : null
}
