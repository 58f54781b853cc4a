import { fieldAt, itemsAt, placeOf, receivedOf, rootAt } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import type { YamlDocument } from '../yaml/yaml-node.ts'
import { OPENSLO_KINDS, OPENSLO_VERSION, objectAt, scalarText } from './openslo-object.ts'
import type { OpenSloObject, Place } from './openslo-object.ts'

const OPENSLO = /^openslo(\.com)?\//

/** Documents that other folders of ours read: nothing is said of them here. */
const OF_ANOTHER_FORMAT = /^(?:sloth\.slok\.dev|pyrra\.dev)\//
const isSloth = (at: At): boolean => scalarText(fieldAt(at, 'version')).startsWith('prometheus/')

const objectOf = (at: At, place: Place, remarks: Remarks): OpenSloObject | null => {
  if (at.node.kind !== 'map') {
    remarks.add('left-out', 'not-an-object', at)
    return null
  }
  const version = fieldAt(at, 'apiVersion')
  const versionText = scalarText(version)
  if (OF_ANOTHER_FORMAT.test(versionText) || (version === null && isSloth(at))) return null
  if (version === null) {
    remarks.add('left-out', 'missing', { ...placeOf(at), path: inPath(at, 'apiVersion') }, OPENSLO_VERSION, '')
    return null
  }
  const kind = fieldAt(at, 'kind')
  if (!OPENSLO.test(versionText)) {
    remarks.add('left-out', 'unknown-kind', kind ?? version, null, `${versionText} ${scalarText(kind)}`.trim())
    return null
  }
  if (versionText !== OPENSLO_VERSION) {
    remarks.add('left-out', 'unknown-version', version, OPENSLO_VERSION)
    return null
  }
  const known = OPENSLO_KINDS.find((one) => one === scalarText(kind))
  if (known !== undefined) return objectAt(known, at, place)
  if (kind === null) {
    remarks.add('left-out', 'missing', { ...placeOf(at), path: inPath(at, 'kind') }, OPENSLO_KINDS.join(', '), '')
  } else remarks.add('left-out', 'unknown-kind', kind, OPENSLO_KINDS.join(', '), receivedOf(kind))
  return null
}

const inPath = ({ path }: At, field: string): string => (path === '' ? field : `${path}.${field}`)

/**
 * The OpenSLO objects of a text, one to a document or several in a list, as OpenSLO's SDK writes them. Documents of no
 * format that we know, of other versions and of unknown kinds are remarks.
 */
export const findObjects = (documents: readonly YamlDocument[], remarks: Remarks): readonly OpenSloObject[] =>
  documents.flatMap((document) => {
    const root = rootAt(document)
    const place: Place = { document: document.number, path: [] }
    const found =
      root.node.kind === 'list'
        ? itemsAt(root).map((item, index) => objectOf(item, { ...place, path: [index] }, remarks))
        : [objectOf(root, place, remarks)]
    return found.filter((object) => object !== null)
  })
