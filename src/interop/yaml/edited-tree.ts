import { isMap, isScalar, isSeq, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Node, Pair } from 'yaml'
import type { YamlNode } from './yaml-node.ts'
import { exact, mapping, yamlNodeOf } from './yaml-text.ts'
import type { YamlPart } from './yaml-text.ts'

/** Fields and places of lists (from 0) on the way from the root of a document. */
export type YamlPath = readonly (string | number)[]

/** A tree as the writer has it, without comments. Numbers keep their digits. */
export const nodeOfTree = (tree: YamlNode): Node => {
  switch (tree.kind) {
    case 'map': {
      const map = new YAMLMap()
      for (const { key, node } of tree.entries) map.add({ key: yamlNodeOf(key), value: nodeOfTree(node) })
      return map
    }
    case 'list': {
      const sequence = new YAMLSeq()
      for (const item of tree.items) sequence.add(nodeOfTree(item))
      return sequence
    }
    case 'text':
      return yamlNodeOf(tree.text)
    case 'nothing':
      return new Scalar(null)
    case 'number':
    case 'flag':
      return exact(tree.text)
  }
}

/** What has to stand at the start of `path` so that `value` stands at its end. */
export const partAlong = (path: YamlPath, value: YamlPart): YamlPart =>
  path.reduceRight<YamlPart>((part, step) => {
    if (typeof step === 'number') throw new RangeError(`no list to put item ${step} into`)
    return mapping({ [step]: part })
  }, value)

/** The pair of a map with a key. */
export const pairOf = (map: YAMLMap, key: string | number): Pair<Node, Node | null> | undefined =>
  (map.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && String(pair.key.value) === key)

/**
 * The tree with a value put at a place, or with nothing there any more. Maps that are missing on the way are made.
 *
 * @throws RangeError for a place in a list that is neither in it nor next after it.
 */
export const edited = (root: Node, path: YamlPath, value: YamlPart | null): Node => {
  const [step, ...rest] = path
  if (step === undefined) {
    if (value === null) throw new RangeError('a document cannot be taken away from itself')
    return yamlNodeOf(value)
  }
  if (typeof step === 'number') {
    if (!isSeq(root) || step > root.items.length) throw new RangeError(`no item ${step}`)
    if (value === null && rest.length === 0) root.items.splice(step, 1)
    else if (step < root.items.length) root.items[step] = edited(root.items[step] as Node, rest, value)
    else if (value !== null) root.items.push(yamlNodeOf(partAlong(rest, value)))
    return root
  }
  const map = isMap(root) ? root : new YAMLMap()
  const pair = pairOf(map, step)
  if (value === null && rest.length === 0) {
    if (pair !== undefined) map.items.splice(map.items.indexOf(pair), 1)
  } else if (pair !== undefined) pair.value = edited(pair.value ?? new Scalar(null), rest, value)
  else if (value !== null) map.items.push(...(partAlong(path, value) as YAMLMap).items)
  return isMap(root) || value !== null ? map : root
}
