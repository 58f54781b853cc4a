import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { readPrometheusDuration } from '../../../src/interop/prometheus-rules/prometheus-duration.ts'

test.each([
  ['30d', 30 * DAY],
  ['2w', 14 * DAY],
  ['1y', 365 * DAY],
  ['1h30m', 90 * MINUTE],
  ['1d2h3m4s5ms', DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND + 5],
  ['0', 0],
  ['9007199254740991ms', Number.MAX_SAFE_INTEGER],
  ['', null],
  ['30', null],
  ['1.5h', null],
  ['30m1h', null],
  ['1h 30m', null],
  ['1M', null],
  ['-1d', null],
  ['9007199254740992ms', null],
  [`${'9'.repeat(400)}y`, null],
])('reads %j as %s ms', (text, length) => {
  expect(readPrometheusDuration(text)).toBe(length)
})
