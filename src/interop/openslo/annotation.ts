import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'

/**
 * What OpenSLO has no field for, but numbers hang on, stands in `metadata.annotations` under this prefix. Other tools pass
 * over it. The name is of the domain that is set aside for private use, so that it is nobody's.
 */
export const ANNOTATION_PREFIX = 'burnline.internal/'

/** Facts of an SLO that are annotated. */
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

const LONGEST = 300

/** Reads what is annotated at an object with `metadata`. Whatever is no plain text counts as absent. */
export const annotationsAt = (object: At): Annotations => {
  const metadata = fieldAt(object, 'metadata')
  const annotations = metadata === null ? null : fieldAt(metadata, 'annotations')
  return (name) => {
    const found = annotations === null ? null : fieldAt(annotations, ANNOTATION_PREFIX + name)
    if (found === null || found.node.kind === 'map' || found.node.kind === 'list') return null
    return found.node.text.length > LONGEST ? null : found.node.text
  }
}

/** A whole number of milliseconds, as `durationText` writes it; null for anything else. */
export const annotatedDuration = (text: string | null): Milliseconds | null => {
  if (text === null) return null
  if (text === durationText(0)) return 0
  const result = parseDuration(text, '')
  return result.ok ? result.value : null
}
