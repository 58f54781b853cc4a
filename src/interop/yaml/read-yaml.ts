import type { SpecificationCode, SpecificationRemark } from '../specification/specification.ts'
import { composed, firstError } from './composed.ts'
import { YAML_LIMITS } from './yaml-node.ts'
import type { YamlDocument, YamlLimits } from './yaml-node.ts'
import { pieceText, yamlPieces } from './yaml-pieces.ts'
import type { YamlPiece } from './yaml-pieces.ts'
import { yamlTree } from './yaml-tree.ts'

/** The sound documents of a text, and what is wrong with the others. */
export interface YamlReading {
  readonly documents: readonly YamlDocument[]
  readonly remarks: readonly SpecificationRemark[]
}

/** More remarks than a person reads. What is wrong with a document as a whole is always said. */
const MOST_REMARKS = 200

/**
 * Reads YAML 1.2, of which JSON is a part, one document at a time: a broken one is a remark, and the others are read. Nothing
 * in it is evaluated or built. Never throws.
 *
 * Of a whole text or document: `too-large`, `too-many-documents`, `not-yaml`, `tab`, `too-deep`, `too-many-aliases`
 * (also for one that holds itself). Of a single place, which then counts as empty: `duplicate-key` (the first stands), `tag`,
 * `not-found` (an alias), `not-text` (a key), `not-an-object` (what is merged in).
 */
export const readYaml = (text: string, limits: YamlLimits = YAML_LIMITS): YamlReading => {
  const documents: YamlDocument[] = []
  const remarks: SpecificationRemark[] = []
  const leftOut = (
    code: SpecificationCode,
    document: number | null,
    line: number | null,
    received = '',
    expected: string | null = null,
  ): void => {
    remarks.push({
      kind: 'left-out',
      code,
      place: { document, line, path: '' },
      expected,
      received: received.slice(0, LONGEST_RECEIVED),
    })
  }
  if (text.length > limits.characters) {
    leftOut('too-large', null, null, String(text.length), String(limits.characters))
    return { documents, remarks }
  }
  const broken = (piece: YamlPiece, source: string, number: number): void => {
    const { line, received } = lastWritten(source, number)
    // A line that begins with blanks and a tab is one whose depth nobody knows.
    leftOut(/^ *\t/.test(received) ? 'tab' : 'not-yaml', piece.number, piece.line + line - 1, received.trim())
  }
  let tokens = limits.tokens

  const readPiece = (piece: YamlPiece): void => {
    const source = text.slice(piece.start, piece.end)
    const parsed = composed(source, limits, tokens)
    if (parsed.kind === 'too-large') {
      tokens = 0
      leftOut('too-large', piece.number, piece.line, '', String(limits.tokens))
      return
    }
    if (parsed.kind !== 'document') {
      if (parsed.kind === 'not-yaml') broken(piece, source, parsed.line)
      else leftOut('too-deep', piece.number, piece.line + parsed.line - 1, '', String(limits.depth))
      return
    }
    tokens -= parsed.tokens
    const { document, lines } = parsed
    const error = firstError(document)
    if (error !== null) {
      broken(piece, source, lines.linePos(error.pos[0]).line)
      return
    }
    const { root, faults } = yamlTree(document.contents, lines, piece.line, limits)
    for (const { code, line, received, expected } of faults)
      if (root === null || remarks.length < MOST_REMARKS) leftOut(code, piece.number, line, received, expected)
    if (root !== null && root.kind !== 'nothing')
      documents.push({ number: piece.number, line: piece.line, root, text: pieceText(text, piece) })
  }

  const pieces = yamlPieces(text)
  for (const piece of pieces.slice(0, limits.documents)) if (tokens > 0) readPiece(piece)
  const next = pieces[limits.documents]
  if (next !== undefined)
    leftOut('too-many-documents', next.number, next.line, String(pieces.length), String(limits.documents))
  return { documents, remarks }
}

const LONGEST_RECEIVED = 80

/** The line with that number, or what was written last before it: something left open is missed at the end only. */
const lastWritten = (text: string, number: number): { readonly line: number; readonly received: string } => {
  const lines = text.split('\n', number)
  const written = lines.findLastIndex((line) => line.trim() !== '')
  return written === -1 ? { line: 1, received: '' } : { line: written + 1, received: lines[written] as string }
}
