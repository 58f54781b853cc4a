import { fieldAt, itemsAt, rootAt } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import type { YamlDocument } from '../yaml/yaml-node.ts'

/** The only version there is. */
export const PYRRA_VERSION = 'pyrra.dev/v1alpha1'

/** The only kind that is read. */
export const PYRRA_KIND = 'ServiceLevelObjective'

/** A ServiceLevelObjective and where it stands in its document. */
export interface PyrraObject {
  readonly at: At
  readonly document: YamlDocument
  /** From the root of the document: empty, or the place in a Kubernetes list. */
  readonly path: readonly (string | number)[]
}

const LISTS = new Set(['List', `${PYRRA_KIND}List`])

/** Documents that other folders of ours read: nothing is said of them here. */
const OF_ANOTHER_FORMAT = /^(?:sloth\.slok\.dev|openslo(?:\.com)?)\//

/** The text of a field; empty where there is none. */
export const scalarText = (at: At | null): string =>
  at === null || at.node.kind === 'map' || at.node.kind === 'list' ? '' : at.node.text

/** Which objective of its document an object is: "" or "items/2". `objectPath` reads it back. */
export const locatorOf = ({ path }: PyrraObject): string => path.join('/')

const isWanted = (at: At, remarks: Remarks): boolean => {
  if (at.node.kind !== 'map') {
    remarks.add('left-out', 'not-an-object', at)
    return false
  }
  const version = fieldAt(at, 'apiVersion')
  const kind = fieldAt(at, 'kind')
  const [versionText, kindText] = [scalarText(version), scalarText(kind)]
  if (OF_ANOTHER_FORMAT.test(versionText)) return false
  if (version === null && scalarText(fieldAt(at, 'version')).startsWith('prometheus/')) return false
  if (versionText === PYRRA_VERSION && kindText === PYRRA_KIND) return true
  if (kindText === PYRRA_KIND && version !== null) remarks.add('left-out', 'unknown-version', version, PYRRA_VERSION)
  else remarks.add('left-out', 'unknown-kind', kind ?? version ?? at, null, `${versionText} ${kindText}`.trim())
  return false
}

/**
 * Every ServiceLevelObjective of a text: one to a document, or several in a list as `kubectl get -o yaml` gives them. Of other
 * kinds it is said that they are left out.
 */
export const findPyrraObjects = (documents: readonly YamlDocument[], remarks: Remarks): readonly PyrraObject[] =>
  documents.flatMap((document): readonly PyrraObject[] => {
    const root = rootAt(document)
    const items = LISTS.has(scalarText(fieldAt(root, 'kind'))) ? fieldAt(root, 'items') : null
    if (items !== null)
      return itemsAt(items)
        .map((at, index): PyrraObject => ({ at, document, path: ['items', index] }))
        .filter(({ at }) => isWanted(at, remarks))
    return isWanted(root, remarks) ? [{ at: root, document, path: [] }] : []
  })
