/**
 * A part of a YAML document as it was written. Maps are lists of entries, so that no file chooses the fields of an object.
 * Aliases are resolved, as the very node that they name, and merge keys are merged in.
 */
export type YamlNode = YamlMap | YamlList | YamlScalar

export interface YamlMap {
  readonly kind: 'map'
  /** In the whole text, from 1. */
  readonly line: number
  /** In the order of the file, what was merged in at the end; no key stands twice. */
  readonly entries: readonly YamlEntry[]
}

export interface YamlEntry {
  readonly key: string
  readonly line: number
  readonly node: YamlNode
}

export interface YamlList {
  readonly kind: 'list'
  readonly line: number
  readonly items: readonly YamlNode[]
}

export interface YamlScalar {
  /** What YAML 1.2 takes it for; a number in quotes is a text. */
  readonly kind: 'text' | 'number' | 'flag' | 'nothing'
  readonly line: number
  /** Numbers keep their digits: "99.90". */
  readonly text: string
}

/** One document of a text. */
export interface YamlDocument {
  /** From 1, in the order of the text. Documents that could not be read count. */
  readonly number: number
  /** Its first line in the whole text, from 1. */
  readonly line: number
  readonly root: YamlNode
  /** It alone, as it was written, without the "---" that opens it. */
  readonly text: string
}

/** How much YAML is read. Tests pass smaller numbers; nothing else should. */
export interface YamlLimits {
  readonly characters: number
  readonly documents: number
  /** Words, signs, blanks and line ends, as the parser counts them. */
  readonly tokens: number
  /** Maps and lists within each other. */
  readonly depth: number
  /** Nodes of a document, counted wherever an alias repeats them. */
  readonly nodes: number
}

/** Many hundred objectives fit in, and the most hostile text is done with in two seconds. */
export const YAML_LIMITS: YamlLimits = {
  characters: 2_000_000,
  documents: 1_000,
  tokens: 300_000,
  depth: 60,
  nodes: 200_000,
}
