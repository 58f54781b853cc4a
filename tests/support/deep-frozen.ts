/** Freezes data and all that is in it, so that whoever writes to it throws. */
export const deepFrozen = <Data>(data: Data): Data => {
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data) || Object.isFrozen(data)) return data
  for (const one of Object.values(data)) deepFrozen(one)
  return Object.freeze(data)
}
