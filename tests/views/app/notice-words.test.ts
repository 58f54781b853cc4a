import { describe, expect, it } from 'vitest'
import type { NoticeCode } from '../../../src/store/notice.ts'
import { interrupts, noticeWords, placedProblem } from '../../../src/views/app/notice-words.ts'

/** Every code, and whether something was lost or failed. */
const CODES: Readonly<Record<NoticeCode, boolean>> = {
  'stored-unreadable': true,
  'stored-partly-unreadable': true,
  'stored-newer': true,
  'storage-full': true,
  'storage-unavailable': true,
  'changed-in-another-tab': false,
  'both-tabs-changed': true,
  'other-tab-unreadable': true,
  'measurements-missing': true,
  'measurements-not-saved': true,
  'link-problems': false,
  'link-unreadable': true,
  'view-unknown': false,
  'update-ready': false,
}
const codes = Object.keys(CODES) as readonly NoticeCode[]
const notice = (code: NoticeCode) => ({ id: 'x', code, problems: [], original: null })

describe('notices', () => {
  it.each(codes)('%s is said in whole sentences of its own', (code) => {
    const words = noticeWords(notice(code))
    expect(words).toMatch(/^[A-Z].{20,}\.$/)
    expect(words).not.toContain(code)
    expect(codes.filter((other) => noticeWords(notice(other)) === words)).toEqual([code])
  })

  it.each(codes)('%s interrupts only when something was lost or failed', (code) => {
    expect(interrupts(notice(code))).toBe(CODES[code])
  })
})

it('says of missing measurements which they are, how that may be, and what helps', () => {
  const missing = { ...notice('measurements-missing'), about: 'month.csv' }
  expect(noticeWords(missing)).toBe(
    'The measurements of this scenario (“month.csv”) are not in this browser: they were left out when it was shared, or removed here. Import them again, or remove them under “Traffic”.',
  )
  expect(noticeWords({ ...missing, about: '' })).toMatch(/^The measurements of this scenario are not in this browser:/)
})

describe('a problem', () => {
  it('says where it is', () => {
    const problem = { path: 'incident[1].lasted', code: 'not-positive', expected: null, received: '0m' } as const
    expect(placedProblem(problem)).toBe('Incident 2, lasted: Expected more than 0. Found “0m”.')
  })

  it('of a key, or of everything, needs no place', () => {
    const key = { path: 'link', code: 'unknown-key', expected: 'target', received: 'colour' } as const
    expect(placedProblem(key)).toBe('Burnline does not know “colour” and leaves it out. It knows: target.')
    const all = { path: '', code: 'unreadable', expected: null, received: 'rubbish' } as const
    expect(placedProblem(all)).toMatch(/^This cannot be read/)
  })
})
