import { expect, it } from 'vitest'
import { lossWords } from '../../../src/views/exchange/loss-words.ts'

it.each([
  ['incidents', '1', 'Your incident: the file says what is promised, not what happened.'],
  ['incidents', '1200', 'Your 1,200 incidents: the file says what is promised, not what happened.'],
  ['policy', '', 'Your error-budget policy: what the team does as the budget runs low.'],
  ['window-length', '30d → 28d', 'The length of the SLO window (30d), written as 28d: the format has no such length.'],
  ['alert-for', '7m', 'How long a rule must hold before it fires (7m).'],
  [
    'alert-rules',
    'ticket over 3d and 6h',
    'Your alert rule “ticket over 3d and 6h”: the format has no place for it as it is.',
  ],
  [
    'alert-rules',
    'page over 1h and 5m; ticket over 3d',
    'Your 2 alert rules “page over 1h and 5m” and “ticket over 3d”: the format has no place for them as they are.',
  ],
  [
    'alert-rules',
    'a; b; c; d; e; f; g; h',
    'Your 8 alert rules “a”, “b”, “c”, “d”, “e”, “f”, and 2 more: the format has no place for them as they are.',
  ],
  [
    'calendar-window',
    'calendar month, Europe/Berlin → 30d',
    'That the SLO window follows the calendar (calendar month, Europe/Berlin), written as 30d: the format knows only windows that move along with now.',
  ],
  [
    'budgeting-method',
    'ratio-timeslices',
    'How the budget is counted (RatioTimeslices): the format counts every request alike.',
  ],
  ['alert-short-window', '1', 'The short window of an alert rule: the format has one window for it.'],
  ['alert-short-window', 'none → 8m', 'The short window of an alert rule (none), written as 8m.'],
  ['alert-for', '1', 'How long 1 alert rule must hold before firing.'],
  ['alert-short-window', '4', 'The short windows of 4 alert rules: the format has one window for each.'],
] as const)('says of %s (%s) what it means', (code, detail, words) => {
  expect(lossWords({ code, detail })).toBe(words)
})
