import { fileProblem } from '../csv/import-problem.ts'
import type { FileProblem } from '../csv/import-report.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

const MOST_KINDS = 5

const fieldText = (node: YamlNode, name: string): string => {
  const found = node.kind === 'map' ? node.entries.find(({ key }) => key === name)?.node : undefined
  return found === undefined || found.kind === 'map' || found.kind === 'list' ? '' : found.text
}

/** What a document says it is, "Deployment (apps/v1)", or else the fields that it has. */
const kindOfNode = (node: YamlNode): string => {
  const kind = fieldText(node, 'kind')
  const version = fieldText(node, 'apiVersion')
  if (kind !== '') return version === '' ? kind : `${kind} (${version})`
  if (node.kind !== 'map') return node.kind === 'list' ? 'a list' : `“${node.text}”`
  return node.entries
    .slice(0, MOST_KINDS)
    .map(({ key }) => `${key}:`)
    .join(' ')
}

/**
 * Why a text of YAML that is of no known format is refused.
 *
 * @returns problem `unknown-yaml` with the kinds that were found, or `not-yaml` with its line when nothing could be read.
 */
export const unknownYaml = (text: string): FileProblem => {
  const { documents, remarks } = readYaml(text)
  const [first] = remarks
  if (documents.length === 0 && first !== undefined) {
    return fileProblem('not-yaml', first.received, null, first.place.line)
  }
  const kinds = [...new Set(documents.map(({ root }) => kindOfNode(root)))]
  return fileProblem('unknown-yaml', kinds.slice(0, MOST_KINDS).join(', '))
}
