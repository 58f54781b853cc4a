import { expect, test } from 'vitest'
import { formatsIn, readSpecifications } from '../../../src/interop/specification/read-specifications.ts'
import { DEPLOYMENT, OPENSLO, PYRRA, SLOTH, together } from './some-yaml.ts'

const DEFAULTS = { clock: Date.UTC(2026, 10, 22), service: 'unnamed' }

test.each([
  ['OpenSLO', OPENSLO, ['openslo']],
  ['Sloth', SLOTH, ['sloth']],
  ['Sloth for Kubernetes', 'apiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\n', ['sloth']],
  ['Pyrra', PYRRA, ['pyrra']],
  ['OpenSLO as JSON on one line', '{"apiVersion":"openslo/v1","kind":"SLO"}', ['openslo']],
  ['all of them', together(PYRRA, DEPLOYMENT, SLOTH, OPENSLO), ['openslo', 'sloth', 'pyrra']],
  ['none of them', DEPLOYMENT, []],
  ['a name that only ends alike', 'myversion: prometheus/v1\n', []],
])('tells %s by its version', (_, text, formats) => {
  expect(formatsIn(text)).toEqual(formats)
})

test('reads every objective of mixed documents, in their order, with the line where each stands', async () => {
  const { objectives, formats } = await readSpecifications(together(SLOTH, DEPLOYMENT, OPENSLO, PYRRA), DEFAULTS)
  expect(formats).toEqual(['openslo', 'sloth', 'pyrra'])
  expect(objectives.map(({ scenario: { service, target } }) => [service, target])).toEqual([
    ['payments', 999_000_000],
    ['payments', 990_000_000],
    ['search', 999_500_000],
    expect.arrayContaining([995_000_000]),
  ])
  const lines = objectives.map(({ place }) => place.line ?? 0)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
})

test('says once that a document is of no kind that is read, however many formats stand beside it', async () => {
  const { remarks } = await readSpecifications(together(SLOTH, DEPLOYMENT, OPENSLO, PYRRA), DEFAULTS)
  const unknown = remarks.filter(({ code, place }) => code === 'unknown-kind' && place.document === 2)
  expect(unknown).toHaveLength(1)
  expect(remarks.filter(({ place }) => place.document !== 2 && place.path === '')).toEqual([])
})

test('keeps the text of each with its scenario', async () => {
  const { objectives } = await readSpecifications(together(OPENSLO, SLOTH, PYRRA), DEFAULTS)
  expect(objectives.map(({ scenario }) => scenario.specification?.format)).toEqual([
    'openslo',
    'sloth',
    'sloth',
    'pyrra',
  ])
})
