/** What file systems do not allow in a name, what controls terminals, and what makes a name read as another. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu
const LONGEST = 120

/**
 * A name that every system takes for a file: what is not allowed in one becomes a space, the ending stays, and at most 120
 * characters are left.
 */
export const fileNameOf = (name: string): string => {
  const ending = /\.[a-z]+$/.exec(name)?.[0] ?? ''
  const stem = name
    .slice(0, name.length - ending.length)
    .replaceAll(UNSAFE, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  // Half a character would be left where the cut goes through one.
  const cut = stem
    .slice(0, LONGEST - ending.length)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()
  return `${cut || 'burnline'}${ending}`
}

/** Hands something to the person as a file to save. */
export const saveFile = (name: string, mediaType: string, content: string | Blob): void => {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameOf(name)
  link.click()
  // Not at once: a browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
