import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/format/file-name.ts'

describe('the name of a file', () => {
  it('is in kebab-case, as the names of exported code are', () => {
    expect(fileName('Berlin checkout Incidents', 'csv')).toBe('berlin-checkout-incidents.csv')
    expect(fileName('Storefront checkout burn-down', 'svg')).toBe('storefront-checkout-burn-down.svg')
    expect(fileName('Zürich – 99.9 %', 'png')).toBe('zurich-99-9.png')
  })

  it('keeps two services two, whatever their script', () => {
    // 決 is U+6C7A, 済 is U+6E08.
    expect(fileName('Zahlung 決済', 'csv')).toBe('zahlung-u6c7au6e08.csv')
  })

  it('has nothing in it that leads elsewhere or that a system forbids', () => {
    expect(fileName('../../etc/passwd burn-down', 'csv')).toBe('etc-passwd-burn-down.csv')
    expect(fileName('a:b*c?"d"<e>|f\u0000\n', 'png')).toBe('a-b-c-d-e-f.png')
    // Turned round by a mark that nobody sees it would read as another ending.
    expect(fileName('bill\u202efdp', 'svg')).toBe('bill-fdp.svg')
  })

  it('is never empty, hidden or too long', () => {
    expect(fileName('...', 'csv')).toBe('burnline.csv')
    expect(fileName('😀', 'csv')).toBe('burnline.csv')
    expect(fileName('x'.repeat(500), 'csv')).toBe(`${'x'.repeat(116)}.csv`)
    expect(fileName(`${'x'.repeat(115)} y`, 'csv')).toBe(`${'x'.repeat(115)}.csv`)
  })
})
