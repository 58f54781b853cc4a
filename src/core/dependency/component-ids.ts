import type { SystemModel } from './system-model.ts'

/**
 * Gives ids that no component of the system has: "component-1", "component-2" and so on, each once. The same system always
 * gives the same ids, so nothing here needs chance.
 */
export const componentIds = ({ components }: SystemModel): (() => string) => {
  const taken = new Set(components.map(({ id }) => id))
  let number = 0
  return () => {
    let id = ''
    do {
      number += 1
      id = `component-${number}`
    } while (taken.has(id))
    return id
  }
}
