import type { Need } from '../../core/dependency/system-model.ts'
import { isComma, wordAt } from './availability-words.ts'
import { nameOf } from './component-line.ts'
import { lineProblem } from './outline-problem.ts'
import type { LineProblem } from './outline-problem.ts'
import type { Token } from './tokens.ts'

/** What a line below a component says. */
export interface NeedLine {
  readonly kind: Need['kind']
  /** null: each of the names is a dependency of its own. */
  readonly needed: number | null
  readonly names: readonly Token[]
  readonly problems: readonly LineProblem[]
}

/** How many words say that it is a need; 0: it is none. */
const wordsOfKind = (tokens: readonly Token[]): number => {
  if (/^needs:?$/.test(wordAt(tokens, 0))) return 1
  return wordAt(tokens, 0) === 'could' && /^use:?$/.test(wordAt(tokens, 1)) ? 2 : 0
}

export const isNeedLine = (tokens: readonly Token[]): boolean => wordsOfKind(tokens) > 0

/** "2 of", "one of", "any of", "all of". */
const amountOf = (tokens: readonly Token[], at: number): Token | null => {
  const amount = wordAt(tokens, at)
  return wordAt(tokens, at + 1) === 'of' && /^(?:\d+|one|any|all)$/.test(amount) ? (tokens[at] ?? null) : null
}

const neededOf = (amount: Token, names: readonly Token[]): { needed: number; problems: readonly LineProblem[] } => {
  const word = amount.text.toLowerCase()
  if (word === 'all') return { needed: names.length, problems: [] }
  const asked = /^\d+$/.test(word) ? Number(word) : 1
  if (asked < 1) return { needed: 1, problems: [lineProblem(amount, 'not-positive')] }
  if (asked <= names.length) return { needed: asked, problems: [] }
  const problems = [lineProblem(amount, 'more-than-there-are', String(names.length))]
  return { needed: names.length, problems }
}

/**
 * Reads "needs Cart", "needs Cart, Identity" (both), "needs 1 of Payment A, Payment B", "could use Recommendations".
 *
 * @param tokens of a line that `isNeedLine`.
 */
export const readNeedLine = (tokens: readonly Token[]): NeedLine => {
  const words = wordsOfKind(tokens)
  const amount = amountOf(tokens, words)
  const kind = wordAt(tokens, 0) === 'could' ? 'soft' : 'hard'
  const problems: LineProblem[] = []
  const names: Token[] = []
  const said = new Set<string>()
  let item: Token[] = []
  const close = (): void => {
    const [first] = item
    const name = nameOf(item)
    if (name !== null && said.has(name.text)) problems.push(lineProblem(name, 'repeated-key'))
    else if (name !== null) {
      said.add(name.text)
      names.push(name)
    } else if (first !== undefined)
      problems.push(lineProblem({ ...first, text: item.map(({ text }) => text).join(' ') }, 'not-a-component'))
    item = []
  }
  for (const token of tokens.slice(words + (amount === null ? 0 : 2))) {
    if (isComma(token)) close()
    else item.push(token)
  }
  close()
  if (names.length === 0) {
    const last = tokens.at(-1)
    const place = { column: (last?.column ?? 1) + (last?.text.length ?? 0), text: '' }
    return { kind, needed: null, names, problems: problems.length > 0 ? problems : [lineProblem(place, 'empty')] }
  }
  const asked = amount === null ? null : neededOf(amount, names)
  return { kind, needed: asked?.needed ?? null, names, problems: [...(asked?.problems ?? []), ...problems] }
}
