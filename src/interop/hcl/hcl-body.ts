import { remarkLines } from '../specification/remark-lines.ts'
import { hclText } from './hcl-expression.ts'
import type { HclExpression } from './hcl-expression.ts'

interface Attribute {
  readonly kind: 'attribute'
  readonly name: string
  readonly value: HclExpression
}

interface Block {
  readonly kind: 'block'
  readonly type: string
  readonly labels: readonly string[]
  readonly items: readonly HclItem[]
}

interface Remark {
  readonly kind: 'remark'
  readonly paragraphs: readonly string[]
}

/** What a file or a block consists of. */
export type HclItem = Attribute | Block | Remark

/** `name = value`. The name is ours. */
export const attribute = (name: string, value: HclExpression): HclItem => ({ kind: 'attribute', name, value })

/** `type "label" "label" { … }`. */
export const block = (type: string, labels: readonly string[], items: readonly HclItem[]): HclItem => ({
  kind: 'block',
  type,
  labels,
  items,
})

/** Lines of remarks above what follows. */
export const remark = (...paragraphs: readonly string[]): HclItem => ({ kind: 'remark', paragraphs })

const commented = ({ paragraphs }: Remark): readonly string[] =>
  remarkLines(paragraphs).map((line) => (line === '' ? '#' : `# ${line}`))

/** As `terraform fmt` wants them: the signs of equality of lines that follow each other stand in line, but for values of several lines. */
const attributeLines = (attributes: readonly Attribute[]): readonly string[] => {
  const lines: string[] = []
  let chain: Attribute[] = []
  const endChain = (): void => {
    const widest = chain.reduce((width, { name }) => Math.max(width, name.length), 0)
    lines.push(...chain.map(({ name, value }) => `${name.padEnd(widest)} = ${value}`))
    chain = []
  }
  for (const one of attributes) {
    if (one.value.includes('\n')) {
      endChain()
      lines.push(...`${one.name} = ${one.value}`.split('\n'))
    } else chain.push(one)
  }
  endChain()
  return lines
}

const blockLines = ({ type, labels, items }: Block): readonly string[] => {
  const head = [type, ...labels.map(hclText), '{'].join(' ')
  return items.length === 0 ? [`${head}}`] : [head, ...bodyLines(items).map((line) => line && `  ${line}`), '}']
}

/** Attributes stand together; a block stands apart, and so does a remark with what it is about. */
const groupsOf = (items: readonly HclItem[]): readonly (readonly HclItem[])[] => {
  const groups: HclItem[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const before = group?.at(-1)?.kind
    if (before === 'remark' || (before === 'attribute' && item.kind === 'attribute')) group?.push(item)
    else groups.push([item])
  }
  return groups
}

const groupLines = (group: readonly HclItem[]): readonly string[] => [
  ...group.filter((item) => item.kind === 'remark').flatMap(commented),
  ...attributeLines(group.filter((item) => item.kind === 'attribute')),
  ...group.filter((item) => item.kind === 'block').flatMap(blockLines),
]

const bodyLines = (items: readonly HclItem[]): readonly string[] =>
  groupsOf(items)
    .map(groupLines)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

/** A whole file, under its opening remark. */
export const hclFile = (opening: readonly string[], items: readonly HclItem[]): string =>
  `${[...commented({ kind: 'remark', paragraphs: opening }), '', ...bodyLines(items)].join('\n')}\n`
