import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { SeriesSelector } from '../../../src/core/alert/service-metrics.ts'
import { MOST_MATCHERS } from '../../../src/core/scenario/limits.ts'
import { readSelector } from '../../../src/interop/prometheus-rules/read-selector.ts'
import { selectorText } from '../../../src/interop/prometheus-rules/selector-text.ts'
import { selectors } from './a-selector.ts'

const selectorOf = (text: string): SeriesSelector => {
  const result = readSelector(text, 'metrics.valid')
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const problemOf = (text: string) => {
  const result = readSelector(text, 'metrics.valid')
  if (result.ok) throw new Error(`not refused: ${text}`)
  return result.problem
}

describe('readSelector', () => {
  it('reads a metric and its label matchers', () => {
    expect(selectorOf('http_requests_total{job="checkout", code=~"5.."}')).toEqual({
      metric: 'http_requests_total',
      matchers: [
        { label: 'job', operator: '=', value: 'checkout' },
        { label: 'code', operator: '=~', value: '5..' },
      ],
    })
  })

  it('reads a bare metric, empty braces, and spaces and a comma where PromQL allows them', () => {
    expect(selectorOf('errors_total')).toEqual({ metric: 'errors_total', matchers: [] })
    expect(selectorOf('  errors_total { }\n')).toEqual({ metric: 'errors_total', matchers: [] })
    expect(selectorOf('a:b{ x != "1" ,\n\ty !~ "2" , }')).toEqual({
      metric: 'a:b',
      matchers: [
        { label: 'x', operator: '!=', value: '1' },
        { label: 'y', operator: '!~', value: '2' },
      ],
    })
  })

  it('reads double quotes, single quotes and backticks as Go does', () => {
    const valueOf = (literal: string) => selectorOf(`m{a=${literal}}`).matchers[0]?.value
    expect(valueOf(String.raw`"\"\\\n\t\a\x41\101\u00e9\U0001F600"`)).toBe('"\\\n\t\u0007AAé😀')
    expect(valueOf(String.raw`'it\'s "so"'`)).toBe(`it's "so"`)
    expect(valueOf('`as it\\n stands: "{}"`')).toBe('as it\\n stands: "{}"')
    // é is the bytes C3 A9 in UTF-8.
    expect(valueOf(String.raw`"\xc3\xa9"`)).toBe('é')
    expect(valueOf('"}"')).toBe('}')
  })

  it('reads a metric that is named within the braces', () => {
    expect(selectorOf('{__name__="on", job="x"}')).toEqual({
      metric: 'on',
      matchers: [{ label: 'job', operator: '=', value: 'x' }],
    })
  })

  it('says that nothing was typed', () => {
    expect(problemOf('  ')).toMatchObject({ path: 'metrics.valid', code: 'empty' })
  })

  test.each([
    ['rate(http_requests_total[5m])', 5],
    ['http_requests_total[5m]', 20],
    ['http_requests_total{job="checkout"}[5m]', 36],
    ['http_requests_total offset 5m', 21],
    ['errors{job}', 11],
    ['errors{job=}', 12],
    ['errors{job=checkout}', 12],
    ['errors{job="checkout}', 22],
    ['errors{job="checkout"', 22],
    ['errors{job="a" code="b"}', 16],
    ['errors{,}', 8],
    ['errors{job=="a"}', 12],
    [String.raw`errors{job="\q"}`, 13],
    [String.raw`errors{job="\'"}`, 13],
    [String.raw`errors{job="\ud800"}`, 13],
    ['errors{job="\n"}', 13],
    ['errors{job="\uFFFD"}', 13],
    // Byte C3 begins a character that never comes.
    [String.raw`errors{job="\xc3"}`, 12],
    ['errors{code=~"5(("}', 14],
    ['errors{code=~"(?=5)"}', 14],
    ['{job="a"}', 10],
    ['errors{__name__="other"}', 8],
    ['{__name__=~"a|b"}', 2],
  ])('says at which character %s stops being a selector', (text, place) => {
    expect(problemOf(text)).toMatchObject({ code: 'not-a-selector', expected: `character ${place}` })
  })

  test.each([
    ['5xx_total', '5xx_total'],
    ['http.requests', 'http.requests'],
    ['http-requests{a="b"}', 'http-requests'],
    ['errors{status-code="500"}', 'status-code'],
    ['errors{5xx="500"}', '5xx'],
  ])('names what is no name for Prometheus in %s', (text, name) => {
    expect(problemOf(text)).toMatchObject({ code: 'not-a-prometheus-name', received: name })
  })

  it('takes as many matchers, and values as long, as a scenario holds', () => {
    const many = (count: number) => `m{${Array.from({ length: count }, (_, index) => `l${index}="x"`).join(',')}}`
    expect(selectorOf(many(MOST_MATCHERS)).matchers).toHaveLength(MOST_MATCHERS)
    expect(problemOf(many(MOST_MATCHERS + 1))).toMatchObject({ code: 'too-many', expected: '50', received: '51' })
    expect(problemOf(`m{a="${'x'.repeat(1_001)}"}`)).toMatchObject({ code: 'too-long', expected: '1000' })
    expect(problemOf('m'.repeat(201))).toMatchObject({ code: 'too-long', expected: '200' })
  })
})

describe('selectorText', () => {
  it('writes the compact form, and escapes what Prometheus could not read', () => {
    const matchers = [{ label: 'a', operator: '!=' as const, value: '"\\\n\u0000\u2028é' }]
    expect(selectorText({ metric: 'errors', matchers })).toBe(String.raw`errors{a!="\"\\\n\u0000\u2028é"}`)
    expect(selectorText({ metric: 'errors', matchers: [] })).toBe('errors')
  })

  it('writes a question mark where a stored file holds half a character', () => {
    const matchers = [{ label: 'a', operator: '=' as const, value: 'x\ud800\uFFFD' }]
    expect(selectorText({ metric: 'errors', matchers })).toBe('errors{a="x??"}')
  })

  it('is read back as the same selector, whatever the labels hold', () => {
    fc.assert(
      fc.property(selectors, (selector) => {
        expect(selectorOf(selectorText(selector))).toEqual(selector)
      }),
      { numRuns: 1_000 },
    )
  })
})

it('never throws, whatever is typed', () => {
  const alphabet = fc.constantFrom('a', '{', '}', '=', '~', '!', '"', "'", '`', '\\', ',', ' ', '5', '(', 'é', '\ud83d')
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 30 }), (letters) => {
      readSelector(letters.join(''), 'metrics.bad')
    }),
    { numRuns: 3_000 },
  )
})
