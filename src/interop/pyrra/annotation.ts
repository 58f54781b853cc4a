import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { ANNOTATION_PREFIX } from '../openslo/annotation.ts'
import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'

export { ANNOTATION_PREFIX }

/** What Kubernetes's names are too narrow for. Pyrra passes over it. */
export type PyrraAnnotation = 'service' | 'name'

/** What is annotated at `metadata`; null for nothing, or nothing of use. */
export const annotationAt = (metadata: At, name: PyrraAnnotation): string | null => {
  const annotations = fieldAt(metadata, 'annotations')
  const found = annotations === null ? null : fieldAt(annotations, ANNOTATION_PREFIX + name)
  if (found === null || found.node.kind === 'map' || found.node.kind === 'list') return null
  return found.node.text.length > LONGEST_NAME ? null : found.node.text
}
