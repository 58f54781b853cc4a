import type { Need, SystemModel } from '../../core/dependency/system-model.ts'
import { percentText } from '../../core/quantity/share.ts'
import { readComponentLine, settingsWords } from './component-line.ts'
import { lineKind } from './line-kind.ts'
import { readNeedLine } from './need-line.ts'
import { scenarioNames } from './scenario-names.ts'
import type { ScenarioName, ScenarioNames } from './scenario-names.ts'
import { quoted, tokensOf } from './tokens.ts'

/**
 * A system as text that a person can read, change and have read again: exactly, for a system with nothing for `checkSystem` to find. Where
 * one is half finished, what it needs that is not there is left out.
 */
export const writeOutline = (system: SystemModel, scenarios: readonly ScenarioName[]): string => {
  const { components, journey, correlation, split } = system
  const known = scenarioNames(scenarios)
  const names = new Map(components.map(({ id, name }) => [id, nameWords(name)]))
  const headings: string[] = []
  if (components.length > 0)
    headings.push(`Journey: ${journeyWords(components.find(({ id }) => id === journey)?.name)}`)
  if (correlation > 0) headings.push(`Correlation: ${percentText(correlation)} %`)
  if (split !== 'equal') headings.push(`Split: ${split}`)
  const lines = components.flatMap((component) => [
    componentWords(component.name, settingsWords(component, known), known),
    ...component.needs.flatMap((need) => needWords(need, names)),
  ])
  const blocks = [headings.join('\n'), lines.join('\n')].filter((block) => block !== '')
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

const needWords = ({ on, needed, kind }: Need, names: ReadonlyMap<string, string>): readonly string[] => {
  const list = on.flatMap((id) => names.get(id) ?? [])
  if (list.length === 0) return []
  const amount = on.length === 1 && needed === 1 ? '' : `${needed} of `
  return [`  ${kind === 'hard' ? 'needs' : 'could use'} ${amount}${list.join(', ')}`]
}

/** A name where it is needed: without quotation marks if it is read back so. */
const nameWords = (name: string): string => {
  const { names, needed, problems } = readNeedLine(tokensOf(`needs ${name}`).tokens)
  const isRead = names.length === 1 && names[0]?.text === name && needed === null && problems.length === 0
  return isRead && isPlain(name) ? name : quoted(name)
}

const journeyWords = (name: string | undefined): string => {
  if (name === undefined) return 'none'
  return name.toLowerCase() === 'none' ? quoted(name) : nameWords(name)
}

const componentWords = (name: string, settings: string, scenarios: ScenarioNames): string => {
  const line = `${name} ${settings}`
  const kind = lineKind(line)
  const read = kind.kind === 'component' && isPlain(name) ? readComponentLine(kind.words.tokens, scenarios) : null
  return read?.name?.text === name && read.problems.length === 0 ? line : `${quoted(name)} ${settings}`
}

/** Whether a text is sure to come back from an editor, a chat or a printer as it is: one line, no marks, single spaces. */
const isPlain = (name: string): boolean =>
  /^[^\s"“”„,\p{C}\p{Zl}\p{Zp}]+(?: [^\s"“”„,\p{C}\p{Zl}\p{Zp}]+)*$/u.test(name)
