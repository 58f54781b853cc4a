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
