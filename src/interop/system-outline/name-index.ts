/** Looks something up by its name: as it is, else in small letters where that fits only one. */
export type NameIndex<Value> = (name: string) => Value | null

export const nameIndex = <Value>(entries: Iterable<readonly [string, Value]>): NameIndex<Value> => {
  const exact = new Map<string, Value>()
  const folded = new Map<string, Value | null>()
  for (const [name, value] of entries) {
    if (exact.has(name)) continue
    exact.set(name, value)
    const small = name.toLowerCase()
    folded.set(small, folded.has(small) ? null : value)
  }
  return (name) => exact.get(name) ?? folded.get(name.toLowerCase()) ?? null
}
