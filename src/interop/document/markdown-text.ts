/**
 * Plain text for a place inside a line or a table cell of Markdown (CommonMark with GitHub's tables): shown as it is, on one
 * line. Half characters, which no file can hold, become U+FFFD.
 */
export const markdownText = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    // A no-break space alone keeps a number and its sign together.
    .replaceAll(/[\s\p{Cc}]+/gu, (space) => (space === '\u00a0' ? space : ' '))
    .trim()
    .replaceAll(/[\\`*_[\]<>|&~$]/g, '\\$&')

/** The same for a line of its own, a heading or the item of a list: nothing at its ends makes it anything else. */
export const markdownLine = (text: string): string =>
  markdownText(text)
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
    // Marks at the end would close a heading, and be gone.
    .replace(/(?<=\s)#+$/, '\\$&')
