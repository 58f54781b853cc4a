import { expect, it } from 'vitest'
import { lossWords } from '../../../src/views/exchange/loss-words.ts'

it.each([
  ['incidents', '1', 'Your incident: the file says what is promised, not what happened.'],
  ['incidents', '1200', 'Your 1,200 incidents: the file says what is promised, not what happened.'],
  ['policy', '', 'Your error-budget policy: what the team does as the budget runs low.'],
  ['window-length', '30d → 28d', 'The length of the SLO window (30d), written as 28d: the format has no such length.'],
  ['alert-for', '7m', 'How long a rule must hold before it fires (7m).'],
  ['alert-short-window', '4', 'The short windows of 4 alert rules: the format has one window for each.'],
] as const)('says of %s (%s) what it means', (code, detail, words) => {
  expect(lossWords({ code, detail })).toBe(words)
})
