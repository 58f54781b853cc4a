import { isNeedLine } from './need-line.ts'
import { tokensOf } from './tokens.ts'
import type { Tokens } from './tokens.ts'

const HEADINGS = ['journey', 'correlation', 'split'] as const

export type Heading = (typeof HEADINGS)[number]

/** A line of an outline by what it is about, cut into words. `indent` is how far in it begins. */
export type LineKind =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'heading'; readonly heading: Heading; readonly words: Tokens; readonly end: number }
  | { readonly kind: 'need' | 'component'; readonly words: Tokens; readonly indent: number }

/** Sorts a line: a heading such as "Journey: Storefront", a need, a component, or nothing (empty, or a "#" before it). */
export const lineKind = (line: string): LineKind => {
  const indent = line.length - line.trimStart().length
  if (indent === line.length || line[indent] === '#') return { kind: 'nothing' }
  const [start = '', name = ''] = /^\s*(\w+)\s*:/.exec(line.slice(0, indent + 40)) ?? []
  const heading = HEADINGS.find((known) => known === name.toLowerCase())
  if (heading !== undefined) return { kind: 'heading', heading, words: tokensOf(line, start.length), end: line.length }
  const bullet = /^[-*•–]\s+/u.exec(line.slice(indent, indent + 40))?.[0] ?? ''
  const words = tokensOf(line, indent + bullet.length)
  return { kind: isNeedLine(words.tokens) ? 'need' : 'component', words, indent }
}
