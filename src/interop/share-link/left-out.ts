type Fields = Readonly<Record<string, unknown>>

const isFields = (data: unknown): data is Fields => typeof data === 'object' && data !== null && !Array.isArray(data)

/** What is left of a value, field by field, where what is as usual goes unsaid. undefined: all of it is. */
export const withoutUsual = (value: unknown, usual: unknown): unknown => {
  if (!isFields(value) || !isFields(usual)) return JSON.stringify(value) === JSON.stringify(usual) ? undefined : value
  const said = Object.entries(value).flatMap(([key, one]) => {
    const left = Object.hasOwn(usual, key) ? withoutUsual(one, usual[key]) : one
    return left === undefined ? [] : [[key, left] as const]
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/**
 * The value again. Fields of another kind of value may be left over from the usual one (the length of a rolling window
 * beside the months of a calendar): readers of scenarios leave them behind.
 *
 * @param said anybody's data. Its own fields are taken, none is written to an object by a name of its choice.
 */
export const withUsual = (said: unknown, usual: unknown): unknown => {
  if (said === undefined) return usual
  if (!isFields(said) || !isFields(usual)) return said
  const others = Object.entries(said).filter(([key]) => !Object.hasOwn(usual, key))
  const known = Object.entries(usual).map(
    ([key, one]) => [key, withUsual(Object.hasOwn(said, key) ? said[key] : undefined, one)] as const,
  )
  return Object.fromEntries([...known, ...others])
}
