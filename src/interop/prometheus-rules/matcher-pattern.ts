/** What Go's regular expressions write differently, or JavaScript only knows as a flag. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\(\?P</g, '(?<'],
  [/\(\?[imsU-]+\)/g, ''],
  [/\(\?[imsU-]+:/g, '(?:'],
  [/\\A/g, '^'],
  [/\\z/g, '$'],
]

/** What Go's regular expressions do not know: looking around, back references, and letters without a meaning. */
const UNKNOWN = /\(\?<?[=!]|\\[1-9]|\\[ceghijklmoquyEFGHIJKLMNORTUVXYZ]/

/**
 * The pattern of a `=~` or `!~` matcher, anchored at both ends as Prometheus does it.
 *
 * @returns null for what Prometheus would refuse, as far as can be told without Go's own parser.
 */
export const matcherPattern = (pattern: string): RegExp | null => {
  // A backslash and what it guards, so that "\\(" is never taken for a group.
  if (UNKNOWN.test(pattern.replaceAll('\\\\', ''))) return null
  const flags = /^\(\?[msU]*i/.test(pattern) ? 'is' : 's'
  try {
    return new RegExp(
      `^(?:${SPELLINGS.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), pattern)})$`,
      flags,
    )
  } catch {
    return null
  }
}
