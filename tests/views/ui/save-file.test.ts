import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../src/views/ui/save-file.ts'

describe('the name of a file', () => {
  it('keeps its words and its ending', () => {
    expect(fileNameOf('Storefront checkout burn-down.svg')).toBe('Storefront checkout burn-down.svg')
    expect(fileNameOf('Zahlung Ü 決済.csv')).toBe('Zahlung Ü 決済.csv')
  })

  it('has nothing in it that leads elsewhere or that a system forbids', () => {
    expect(fileNameOf('../../etc/passwd burn-down.csv')).toBe('etc passwd burn-down.csv')
    expect(fileNameOf('a:b*c?"d"<e>|f\u0000\n.png')).toBe('a b c d e f.png')
    // Turned round by a mark that nobody sees it would read as another ending.
    expect(fileNameOf('bill\u202efdp.svg')).toBe('bill fdp.svg')
  })

  it('is never empty, hidden or too long', () => {
    expect(fileNameOf('...csv')).toBe('burnline.csv')
    expect(fileNameOf('///.csv')).toBe('burnline.csv')
    expect(fileNameOf(`${'x'.repeat(500)}.csv`)).toBe(`${'x'.repeat(116)}.csv`)
    expect(fileNameOf(`${'x'.repeat(115)}😀.csv`)).toBe(`${'x'.repeat(115)}.csv`)
  })
})
