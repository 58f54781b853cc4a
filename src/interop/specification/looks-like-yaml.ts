/** A line that begins a map: "apiVersion: v1", "- name: x", "key:". */
const KEY = /^(?:- +)?(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z_][\w./-]*)[ \t]*:(?:[ \t]|$)/
/** A line that can follow it: another key, or something that lies within. */
const WITHIN = /^(?:[ \t]|- |-$|[\]}])/

/**
 * Whether a text is YAML rather than rows, by its first lines. A line of names or of values has no colon with a blank behind
 * it at its beginning; and where one has, the next is of the same kind.
 */
export const looksLikeYaml = (beginning: string): boolean => {
  const [first = '', second] = beginning
    .split(/\r?\n/, 1_000)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  if (first.startsWith('---') || first.startsWith('%YAML')) return true
  return KEY.test(first) && second !== undefined && (KEY.test(second) || WITHIN.test(second))
}
