/**
 * Hands something to the person as a file to save.
 *
 * @param name safe on every system, as `fileName` and the writers of files make them.
 */
export const saveFile = (name: string, mediaType: string, content: string | Blob): void => {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: a browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
