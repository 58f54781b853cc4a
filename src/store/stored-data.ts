/** What a stored text says, of which nothing is believed unseen. */
export type Data = Readonly<Record<string, unknown>>

export const isData = (data: unknown): data is Data => typeof data === 'object' && data !== null && !Array.isArray(data)

/** Entries whose value could be read; `onUnread` is told of the others. */
export const readEntries = <Value>(
  data: unknown,
  read: (value: unknown) => Value | null,
  onUnread: () => void = () => undefined,
): Readonly<Record<string, Value>> => {
  if (!isData(data)) {
    onUnread()
    return {}
  }
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const one = read(value)
      if (one === null) onUnread()
      return one === null ? [] : [[key, one]]
    }),
  )
}
