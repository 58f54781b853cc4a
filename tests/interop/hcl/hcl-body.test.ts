import { describe, expect, it } from 'vitest'
import { attribute, block, hclFile, remark } from '../../../src/interop/hcl/hcl-body.ts'
import { hclCode, hclJoined, hclNumber, hclText } from '../../../src/interop/hcl/hcl-expression.ts'
import { resourceName } from '../../../src/interop/hcl/terraform-parts.ts'
import { readHcl } from './hcl-reader.ts'

describe('hclFile', () => {
  it('aligns signs of equality as terraform fmt does: over lines that follow each other, not over values of several lines', () => {
    const file = hclFile(
      ['Opening'],
      [
        block(
          'resource',
          ['a', 'b'],
          [
            attribute('x', hclNumber('1')),
            attribute('longer', hclText('two')),
            attribute('filters', hclJoined(' AND ', ['p', 'q'])),
            attribute('y', hclCode('var.z')),
            block('empty', [], []),
            remark('About the block below.'),
            block('inner', [], [attribute('k', hclNumber('2'))]),
          ],
        ),
      ],
    )
    expect(file).toBe(
      `# Opening

resource "a" "b" {
  x      = 1
  longer = "two"
  filters = join(" AND ", [
    "p",
    "q",
  ])
  y = var.z

  empty {}

  # About the block below.
  inner {
    k = 2
  }
}
`,
    )
  })

  it('keeps every remark on lines of its own, of 110 characters where there are blanks', () => {
    const file = hclFile(['one\ntwo\u2028} three\0', 'word '.repeat(40)], [attribute('a', hclNumber('1'))])
    const lines = file.split('\n')
    expect(lines[0]).toBe('# one two } three')
    expect(lines.slice(1, 3).map((line) => line.length)).toEqual([111, 91])
    expect(readHcl(file)).toEqual({ attributes: { a: { number: '1' } }, blocks: [] })
  })
})

describe('resourceName', () => {
  it('begins with a letter and holds letters, digits and underscores only', () => {
    expect(resourceName('Checkout & Co')).toBe('checkout_co')
    expect(resourceName('2 tills')).toBe('service_2_tills')
    expect(resourceName('💥')).toBe('service')
  })
})
