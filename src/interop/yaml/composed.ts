import { Composer, Lexer, LineCounter, Parser } from 'yaml'
import type { CST, Document, YAMLError } from 'yaml'
import type { YamlLimits } from './yaml-node.ts'

/** One document as the parser has it, with its errors; or what ended the parsing of it: a limit, or something that stands where nothing may. */
export type Composed =
  | {
      readonly kind: 'document'
      readonly document: Document.Parsed
      readonly lines: LineCounter
      readonly tokens: number
    }
  | { readonly kind: 'too-deep' | 'not-yaml'; readonly line: number }
  | { readonly kind: 'too-large' }

/** The parser holds the document, what is open in it, and the text or the end of a line that it is at. */
const BESIDES = 3

/** Does something without noting where in our code each error was made. That takes ten times as long as the rest. */
const withoutTraces = <Made>(make: () => Made): Made => {
  const errors: { stackTraceLimit?: number } = Error
  const before = errors.stackTraceLimit
  errors.stackTraceLimit = 0
  try {
    return make()
  } finally {
    if (before === undefined) delete errors.stackTraceLimit
    else errors.stackTraceLimit = before
  }
}

/**
 * Parses one document as YAML 1.2, whatever its directives say, and builds nothing from it: no dates, no aliases, no merge
 * keys. The nesting is watched as the signs come in, because what puts nodes together calls itself for every level.
 *
 * @param tokens how many more may be read.
 */
export const composed = (text: string, { depth }: YamlLimits, tokens: number): Composed => {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const parts: CST.Token[] = []
  let read = 0
  for (const lexeme of new Lexer().lex(text)) {
    read += 1
    if (read > tokens) return { kind: 'too-large' }
    for (const part of parser.next(lexeme)) {
      if (part.type === 'error') return { kind: 'not-yaml', line: lines.linePos(part.offset).line }
      parts.push(part)
    }
    if (parser.stack.length > depth + BESIDES) return { kind: 'too-deep', line: lines.linePos(parser.offset).line }
  }
  for (const part of parser.end()) parts.push(part)
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    // With many keys it would compare each with each.
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const [document] = withoutTraces(() => [...composer.compose(parts, true, text.length)])
  if (document === undefined) throw new Error('The composer was asked for a document and made none.')
  return { kind: 'document', document, lines, tokens: read }
}

/** The first thing that is wrong with a document; null when it is sound. */
export const firstError = ({ errors }: Document.Parsed): YAMLError | null =>
  errors.reduce<YAMLError | null>(
    (first, error) => (first === null || error.pos[0] < first.pos[0] ? error : first),
    null,
  )
