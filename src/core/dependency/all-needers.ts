import type { Component } from './system-model.ts'

/**
 * Ids of all components that hang on this one, softly or not, directly or through others; itself is one of them. It can need
 * none of these without a circle.
 */
export const allNeeders = (components: readonly Component[], id: string): ReadonlySet<string> => {
  const neededBy = new Map<string, string[]>()
  for (const one of components) {
    for (const other of one.needs.flatMap(({ on }) => on)) {
      const needers = neededBy.get(other)
      if (needers === undefined) neededBy.set(other, [one.id])
      else needers.push(one.id)
    }
  }
  // A set can grow while it is gone through.
  const found = new Set([id])
  for (const each of found) for (const needer of neededBy.get(each) ?? []) found.add(needer)
  return found
}
