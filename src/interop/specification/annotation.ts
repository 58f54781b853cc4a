import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'

/**
 * What a format has no field for stands in the annotations of an object's `metadata` under this prefix. Other tools pass over
 * it. The name is of the domain that is set aside for private use, so that it is nobody's.
 */
export const ANNOTATION_PREFIX = 'burnline.internal/'

const LONGEST = 300

/** What is annotated at `metadata` under our prefix; null for nothing, for what is no plain text, and for what is too long. */
export const annotationAt = (metadata: At, name: string): string | null => {
  const annotations = fieldAt(metadata, 'annotations')
  const found = annotations === null ? null : fieldAt(annotations, ANNOTATION_PREFIX + name)
  if (found === null || found.node.kind === 'map' || found.node.kind === 'list') return null
  return found.node.text.length > LONGEST ? null : found.node.text
}
