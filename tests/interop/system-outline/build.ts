import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import type { SystemModel } from '../../../src/core/dependency/system-model.ts'
import { readOutline } from '../../../src/interop/system-outline/read-outline.ts'
import type { OutlineReading, OutlineSurroundings } from '../../../src/interop/system-outline/read-outline.ts'

/** Reads a text over nothing, or over what is given; new ids are "new-1", "new-2". */
export const read = (text: string, more: Partial<OutlineSurroundings> = {}): OutlineReading => {
  let made = 0
  const createId = (): string => {
    made += 1
    return `new-${made}`
  }
  return readOutline(text, { over: NO_SYSTEM, createId, scenarios: [], ...more })
}

/** Problems at a glance: "2:7 not-a-component “Cart” (limit)". */
export const told = (reading: OutlineReading): readonly string[] =>
  reading.problems.map(
    ({ line, column, code, received, expected }) =>
      `${line}:${column} ${code} “${received}”${expected === null ? '' : ` (${expected})`}`,
  )

/** What a system says, with names for ids: "Cart needs 1 of Database". */
export const needsSaid = ({ components }: SystemModel): readonly string[] => {
  const names = new Map(components.map(({ id, name }) => [id, name]))
  return components.flatMap(({ name, needs }) =>
    needs.map(({ on, needed, kind }) => `${name} ${kind} ${needed} of ${on.map((id) => names.get(id)).join(' + ')}`),
  )
}
