/** How the reading of an answer ended. */
export type BodyReading =
  | { readonly ended: 'whole'; readonly text: string; readonly bytes: number }
  | { readonly ended: 'too-large'; readonly bytes: number }
  | { readonly ended: 'broken-off'; readonly bytes: number }

// Decoded in one go: piece by piece takes twice as long.
const textOf = (parts: readonly Uint8Array[], bytes: number): string => {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return new TextDecoder().decode(whole)
}

/** Reads an answer as text, and stops where it gets larger than `limit` bytes, so that no answer fills the memory. */
export const readBody = async (
  response: Response,
  limit: number,
  onBytes: (bytes: number) => void,
): Promise<BodyReading> => {
  const reader = response.body?.getReader()
  if (reader === undefined) return { ended: 'whole', text: '', bytes: 0 }
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.byteLength
      onBytes(value.byteLength)
      if (bytes > limit) {
        // Not waited for: a server that sends without end need not notice.
        reader.cancel().catch(() => undefined)
        return { ended: 'too-large', bytes }
      }
      parts.push(value)
    }
  } catch {
    return { ended: 'broken-off', bytes }
  }
  return { ended: 'whole', text: textOf(parts, bytes), bytes }
}
