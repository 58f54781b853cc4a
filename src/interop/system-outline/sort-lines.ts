import { SPLITS } from '../../core/dependency/system-model.ts'
import type { Split } from '../../core/dependency/system-model.ts'
import { ppb } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { readShareWords } from './availability-words.ts'
import { nameOf, readComponentLine } from './component-line.ts'
import type { ComponentLine } from './component-line.ts'
import { lineKind } from './line-kind.ts'
import type { LineKind } from './line-kind.ts'
import { readNeedLine } from './need-line.ts'
import type { NeedLine } from './need-line.ts'
import { lineProblem } from './outline-problem.ts'
import type { LineProblem } from './outline-problem.ts'
import type { ScenarioNames } from './scenario-names.ts'
import type { Token } from './tokens.ts'

/** Notes what is wrong with a line, which counts from 1. */
export type Complain = (line: number, problems: readonly LineProblem[]) => void

/** A component and the lines below it that say what it needs. */
export interface NamedComponent {
  readonly said: ComponentLine
  readonly name: Token
  readonly line: number
  readonly needs: readonly { readonly said: NeedLine; readonly line: number }[]
}

export interface SortedLines {
  readonly components: readonly NamedComponent[]
  /** Lines that begin a component, of whatever worth. */
  readonly begun: number
  /** null: not said. */
  readonly journey: { readonly name: Token; readonly line: number } | null
  readonly correlation: PartsPerBillion
  readonly split: Split
}

type HeadingLine = Extract<LineKind, { kind: 'heading' }>

/** What stands after the colon; null for nothing, which is complained about. */
const valueOf = ({ words, end }: HeadingLine, line: number, complain: Complain): Token | null => {
  const value = nameOf(words.tokens)
  if (value !== null) return value
  const place = words.tokens[0] ?? { column: end + 1, text: '' }
  complain(line, [lineProblem(place, words.tokens.length === 0 ? 'empty' : 'not-a-component')])
  return null
}

/**
 * Gathers the lines of an outline: headings, components, and what each needs. A line that begins further in than the first
 * component does must say a need.
 */
export const sortLines = (lines: readonly string[], scenarios: ScenarioNames, complain: Complain): SortedLines => {
  const components: (NamedComponent & { readonly needs: { said: NeedLine; line: number }[] })[] = []
  const names = new Set<string>()
  let [journey, correlation, split]: [SortedLines['journey'], PartsPerBillion, Split] = [null, ppb(0), 'equal']
  let begun = 0
  let margin: number | null = null
  // Needs below a line that names no component have nobody to belong to, which has been complained about there.
  const latest: { needs: { said: NeedLine; line: number }[] | null } = { needs: null }

  const readHeading = (found: HeadingLine, line: number): void => {
    const value = valueOf(found, line, complain)
    if (value === null) return
    if (found.heading === 'journey') journey = { name: value, line }
    else if (found.heading === 'split') {
      const choice = SPLITS.find((known) => known === value.text.toLowerCase())
      if (choice === undefined) complain(line, [lineProblem(value, 'not-a-choice', SPLITS.join(', '))])
      else split = choice
    } else {
      const share = readShareWords(found.words.tokens, 0)
      const isAll = share !== null && share.next === found.words.tokens.length
      complain(line, isAll ? share.problems : [lineProblem(value, 'not-a-share')])
      if (isAll && share.value !== null) correlation = share.value
    }
  }

  const readComponent = (tokens: readonly Token[], isOpen: boolean, indent: number, line: number): void => {
    const said = readComponentLine(tokens, scenarios)
    latest.needs = null
    const first = tokens[0] ?? { column: 1, text: '', quoted: false }
    if (margin !== null && indent > margin) {
      complain(line, [
        lineProblem({ ...first, text: tokens.map(({ text }) => text).join(' ') }, 'not-a-choice', 'needs, could use'),
      ])
      if (said.problems.length > 0) return
    }
    begun++
    margin = Math.min(margin ?? indent, indent)
    const { name } = said
    if (!isOpen) complain(line, said.problems)
    if (name === null) return
    const trimmed = name.text.trim()
    if (trimmed === '') return complain(line, [lineProblem(name, 'empty')])
    if (name.text.length > LONGEST_NAME) return complain(line, [lineProblem(name, 'too-long', String(LONGEST_NAME))])
    if (names.has(trimmed)) return complain(line, [lineProblem(name, 'repeated-key')])
    names.add(trimmed)
    latest.needs = []
    components.push({ said, name, line, needs: latest.needs })
  }

  for (const [at, raw] of lines.entries()) {
    const line = at + 1
    const found = lineKind(raw)
    if (found.kind === 'nothing') continue
    const { open, tokens } = found.words
    if (open !== null) complain(line, [lineProblem({ column: open, text: raw.slice(open - 1) }, 'not-closed')])
    if (found.kind === 'heading') readHeading(found, line)
    else if (found.kind === 'component') readComponent(tokens, open !== null, found.indent, line)
    else {
      const said = readNeedLine(tokens)
      if (open === null || said.names.length > 0) complain(line, said.problems)
      if (components.length === 0 && begun === 0)
        complain(line, [lineProblem({ ...(tokens[0] ?? { column: 1, text: '' }), text: raw.trim() }, 'nothing-above')])
      else latest.needs?.push({ said, line })
    }
  }
  return { components, begun, journey, correlation, split }
}
