import { beforeEach, expect, test } from 'vitest'
import { fieldWords } from '../../src/format/field-words.ts'
import { setLocale } from '../../src/format/locale.ts'

beforeEach(() => setLocale('en-GB'))

test.each([
  ['target', 'Target'],
  ['window', 'SLO window'],
  ['sloWindow', 'SLO window'],
  ['incident[2].lasted', 'Incident 3, lasted'],
  ['incidents[0].failing', 'Incident 1, requests failing'],
  ['scenarios[4].incidents[0].label', 'Scenario 5, incident 1, what happened'],
  ['alertRules[1].shortWindow', 'Alert rule 2, short window'],
  ['scenarios[0].alertRules[0].for', 'Scenario 1, alert rule 1, for'],
  ['requestsPerSecond', 'Requests per second'],
  ['link.window', 'Link, key window'],
  ['link.a.b[0]', 'Link, key a.b[0]'],
  ['row', 'Row'],
  ['link', 'Link'],
  ['background', 'Background failure rate'],
  ['', 'The data'],
  ['constructor', 'Constructor'],
])('%s is found at "%s"', (path, words) => {
  expect(fieldWords(path)).toBe(words)
})
