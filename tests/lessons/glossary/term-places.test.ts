import { expect, it } from 'vitest'
import { forms } from '../../../src/lessons/glossary/forms.ts'
import { termStretches } from '../../../src/lessons/glossary/term-places.ts'
import { TERM_KEYS } from '../../../src/lessons/term-keys.ts'

const terms = (text: string): readonly (string | null)[] =>
  termStretches(text).flatMap(({ term, text: stretch }) => (term === null ? [] : [`${stretch}: ${term}`]))

it('finds a term in its forms, whatever the case', () => {
  expect(terms('Error budgets are spent; the burn rate says how fast.')).toEqual([
    'Error budgets: error-budget',
    'burn rate: burn-rate',
  ])
})

it('takes the longest: an error-budget policy is no error budget', () => {
  expect(terms('The error-budget policy is kept.')).toEqual(['error-budget policy: error-budget-policy'])
  expect(terms('The error budget policy is kept.')).toEqual(['error budget policy: error-budget-policy'])
})

it('finds whole words only', () => {
  expect(terms('Scenarios, slow, pre-incident, incidental, canaryish.')).toEqual([])
})

it('marks each term once', () => {
  expect(terms('A canary is a canary. Two canaries.')).toEqual(['canary: canary'])
})

it('does not take an SLO window of many days for the long window of a rule', () => {
  expect(terms('For a long window saves up what it allows.')).toEqual([])
  expect(terms('The long window decides when it fires.')).toEqual(['The long window: long-window'])
})

it('leaves the text as it was', () => {
  const text = 'The SLO, its SLI: an “error budget” (of 0.1 %) — and a post-mortem.'
  expect(
    termStretches(text)
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text)
  expect(termStretches('')).toEqual([])
})

it('does not mark what is being explained', () => {
  expect(termStretches('The burn rate.', new Set(['burn-rate']))).toEqual([{ text: 'The burn rate.', term: null }])
})

it('no two terms share a form', () => {
  const all = TERM_KEYS.flatMap((term) => forms[term].map((form) => form.toLowerCase()))
  expect(new Set(all).size).toBe(all.length)
})
