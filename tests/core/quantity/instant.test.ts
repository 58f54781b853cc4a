import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantText, isTimeZone, parseInstant } from '../../../src/core/quantity/instant.ts'

const read = (text: string, timeZone = 'UTC'): string => {
  const result = parseInstant(text, 'now', timeZone)
  return result.ok ? new Date(result.value).toISOString() : result.problem.code
}

describe('parseInstant', () => {
  it.each([
    ['2026-11-04T14:02Z', '2026-11-04T14:02:00.000Z'],
    ['2026-11-04 14:02:30', '2026-11-04T14:02:30.000Z'],
    ['2026-11-04 14:02:30.5Z', '2026-11-04T14:02:30.500Z'],
    ['2026-11-04T14:02:30,125Z', '2026-11-04T14:02:30.125Z'],
    ['2026-11-04 9:05', '2026-11-04T09:05:00.000Z'],
    ['2026-11-04', '2026-11-04T00:00:00.000Z'],
    ['2026-11-04T14:02+01:00', '2026-11-04T13:02:00.000Z'],
    ['2026-11-04 14:02 -0530', '2026-11-04T19:32:00.000Z'],
    ['2026-11-04 14:02 +02', '2026-11-04T12:02:00.000Z'],
    ['2026-11-04 14:02 utc', '2026-11-04T14:02:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['1970-01-01', '1970-01-01T00:00:00.000Z'],
  ])('reads %j', (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  it.each([
    ['', 'empty'],
    ['tomorrow', 'not-an-instant'],
    ['2026-02-30', 'not-an-instant'],
    ['2026-02-29', 'not-an-instant'],
    ['2026-13-01', 'not-an-instant'],
    ['2026-00-10', 'not-an-instant'],
    ['2026-11-04 25:00', 'not-an-instant'],
    ['2026-11-04 24:00', 'not-an-instant'],
    ['2026-11-04 12:60', 'not-an-instant'],
    ['2026-11-04 12:00:61', 'not-an-instant'],
    ['04.11.2026', 'not-an-instant'],
    ['1969-12-31', 'not-an-instant'],
    ['2200-01-01', 'not-an-instant'],
    ['0001-01-01', 'not-an-instant'],
    ['<b>2026-11-04</b>', 'not-an-instant'],
  ])('refuses %j as %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it('takes text without a zone as the clock on the wall', () => {
    expect(read('2026-11-04 14:02', 'Europe/Berlin')).toBe('2026-11-04T13:02:00.000Z')
    expect(read('2026-07-04 14:02', 'Europe/Berlin')).toBe('2026-07-04T12:02:00.000Z')
    expect(read('2026-07-04', 'Asia/Kathmandu')).toBe('2026-07-03T18:15:00.000Z')
  })

  it('moves a time that the clocks skip forward by the gap', () => {
    // 29 March 2026: 02:00 CET is followed by 03:00 CEST, so 02:30 means 03:30 CEST.
    expect(read('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    // 4 October 2026, Lord Howe: 02:00 (+10:30) is followed by 02:30 (+11:00); 02:15 means 02:45.
    expect(read('2026-10-04 02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z')
  })

  it('starts a day whose midnight is skipped with its first instant', () => {
    // Cairo, 24 April 2026: 00:00 (+02:00) is followed by 01:00 (+03:00).
    expect(read('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
  })

  it('takes the first of two equal times when clocks go back', () => {
    // 25 October 2026, 02:30 is seen twice in Berlin; the first is CEST (+02:00).
    expect(read('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('keeps a zone that the text names over the local one', () => {
    expect(read('2026-11-04T14:02Z', 'America/New_York')).toBe('2026-11-04T14:02:00.000Z')
  })
})

it('writes the shortest text that reads back exactly', () => {
  expect(instantText(Date.UTC(2026, 10, 4, 14, 2))).toBe('2026-11-04T14:02Z')
  expect(instantText(Date.UTC(2026, 10, 4, 14, 2, 5))).toBe('2026-11-04T14:02:05Z')
  expect(instantText(Date.UTC(2026, 10, 4, 14, 2, 0, 7))).toBe('2026-11-04T14:02:00.007Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2199, 11, 31) }), (instant) => {
      expect(parseInstant(instantText(instant), 'x', 'Asia/Tokyo')).toEqual({ ok: true, value: instant })
    }),
  )
})

it('knows time zones, and nothing else, by their names', () => {
  const names = ['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', '', 'Mars/Olympus', '<script>', 'Europe']
  expect(names.filter(isTimeZone)).toEqual(['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia'])
})
