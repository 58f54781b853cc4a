import { fieldWords } from '../../format/field-words.ts'
import { problemWords } from '../../format/problem-words.ts'
import type { Problem } from '../../core/result.ts'
import type { Notice, NoticeCode } from '../../store/notice.ts'

const WORDS: Readonly<Record<NoticeCode, string | ((about: string) => string)>> = {
  'stored-unreadable':
    'What was saved in this browser could not be read, so Burnline started afresh. The original is kept; you can download it.',
  'stored-partly-unreadable':
    'Part of what was saved in this browser could not be read and is missing here. The original is kept; you can download it.',
  'stored-newer':
    'What is saved in this browser comes from a newer Burnline. It is left untouched, and edits in this tab are not saved until you reload with the newer version.',
  'storage-full':
    'The browser’s storage is full, so the latest edits are not saved. They are still here: download them, or free some space and edit on.',
  'storage-unavailable':
    'This browser does not let Burnline save anything. Everything works, but edits are gone when the tab closes.',
  'changed-in-another-tab': 'Another tab changed something. It is shown here too.',
  'both-tabs-changed':
    'Another tab changed the same scenario as this one. Both versions are kept: theirs has a number after its name, such as “(2)”.',
  'other-tab-unreadable':
    'Something else has saved data here that cannot be read. What is open here stays as it is; you can download what was saved.',
  'measurements-missing': (about) =>
    `The measurements of this scenario${about === '' ? '' : ` (“${about}”)`} are not in this browser: they were left out when it was shared, or removed here. Import them again, or remove them under “Traffic”.`,
  'measurements-not-saved':
    'The measurements could not be saved in this browser. They are here until the tab closes; then import them again.',
  'link-problems': 'The link was opened, but not all of it could be used.',
  'link-unreadable': 'The link could not be opened. What was here before is still open.',
  'view-unknown': 'The address names a page that Burnline does not have. This is the Budget view.',
  'update-ready':
    'A newer Burnline is ready. It takes over when you load the page anew; what you entered is kept. There is no hurry.',
}

const WAITING: ReadonlySet<NoticeCode> = new Set([
  'changed-in-another-tab',
  'link-problems',
  'view-unknown',
  'update-ready',
])

/** Notices of things lost or failed interrupt; the others wait their turn. */
export const interrupts = ({ code }: Notice): boolean => !WAITING.has(code)

export const noticeWords = ({ code, about = '' }: Notice): string => {
  const words = WORDS[code]
  return typeof words === 'string' ? words : words(about)
}

/** A problem with its place: "Target: Expected …". */
export const placedProblem = (problem: Problem): string =>
  problem.code === 'unknown-key' || problem.code === 'repeated-key' || problem.path === ''
    ? problemWords(problem)
    : `${fieldWords(problem.path)}: ${problemWords(problem)}`
