import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvField } from '../../../src/views/ui/csv-field.ts'

describe('a field of a CSV file', () => {
  it('stands in quotes where it holds what ends a field, and doubles its own quotes', () => {
    expect(csvField('plain words')).toBe('plain words')
    expect(csvField('a,b')).toBe('"a,b"')
    expect(csvField('say "no"')).toBe('"say ""no"""')
    expect(csvField('two\r\nlines')).toBe('"two\r\nlines"')
  })

  it.each(['=1+1', '+SUM(A1)', '-2+3', '@now', '\tcalc', '\rcalc', '＝1+1'])('is no formula: %j', (text) => {
    expect(csvField(text).replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('leaves numbers as they are, below zero too, and is empty for nothing', () => {
    expect([-12.5, 0, 1e-9, 0.1 + 0.2].map(csvField)).toEqual(['-12.5', '0', '1e-9', '0.30000000000000004'])
    expect(csvField('-12.5')).toBe('-12.5')
    expect([null, Number.NaN, Number.POSITIVE_INFINITY].map(csvField)).toEqual(['', '', ''])
  })

  it('is read back by a parser as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        const { data } = Papa.parse<readonly string[]>(`${csvField(one)},${csvField(other)}\r\nend,end`, {
          delimiter: ',',
          newline: '\r\n',
        })
        const bare = (text: string | undefined, typed: string): string | undefined =>
          text === `'${typed}` ? typed : text
        expect(bare(data[0]?.[0], one)).toBe(one)
        expect(bare(data[0]?.[1], other)).toBe(other)
      }),
    )
  })
})
