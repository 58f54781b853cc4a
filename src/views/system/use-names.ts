import { useMemo } from 'react'
import type { Component } from '../../core/dependency/system-model.ts'

/** How often each name is there, in lower case: the same map for as long as the names are the same. */
export const useNames = (components: readonly Component[]): ReadonlyMap<string, number> => {
  const all = components.map(({ name }) => name.toLowerCase()).join('\n')
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const one of all.split('\n')) counts.set(one, (counts.get(one) ?? 0) + 1)
    return counts
  }, [all])
}
