import type { Source } from './sources.ts'

export const SRE_BOOK_POST_MORTEMS: Source = {
  words: 'Site Reliability Engineering, chapter 15, “Postmortem Culture: Learning from Failure”',
  address: 'https://sre.google/sre-book/postmortem-culture/',
}

export const WORKBOOK_POST_MORTEMS: Source = {
  words: 'Site Reliability Workbook, chapter 10, “Postmortem Culture: Learning from Failure”',
  address: 'https://sre.google/workbook/postmortem-culture/',
}
