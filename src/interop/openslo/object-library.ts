import type { At, Remarks } from '../yaml/fields.ts'
import { scalarText } from './openslo-object.ts'
import type { OpenSloKind, OpenSloObject } from './openslo-object.ts'

/** What the documents of a text name, so that others may refer to it. */
export interface ObjectLibrary {
  /** The object of a kind with this name; the first where several have it. */
  readonly find: (kind: OpenSloKind, name: string) => OpenSloObject | null
  /** Whether there is any object of a kind. */
  readonly holds: (kind: OpenSloKind) => boolean
}

/** Sets objects up by kind and name. A name that was there before is a remark, and the first one stands. */
export const objectLibrary = (objects: readonly OpenSloObject[], remarks: Remarks): ObjectLibrary => {
  const byName = new Map<string, OpenSloObject>()
  const kinds = new Set<OpenSloKind>()
  for (const object of objects) {
    kinds.add(object.kind)
    if (object.name === '') continue
    const key = `${object.kind} ${object.name}`
    if (byName.has(key)) remarks.add('left-out', 'repeated-name', object.at, null, object.name)
    else byName.set(key, object)
  }
  return {
    find: (kind, name) => byName.get(`${kind} ${name}`) ?? null,
    holds: (kind) => kinds.has(kind),
  }
}

/** How much of a file is still read. Thousands of SLOs may refer to one policy of thousands of conditions. */
export interface Effort {
  /** Alert conditions, each counted wherever it is referred to. */
  conditions: number
}

/** What one SLO needs while it is read: where to look names up, which objects it has used, and where remarks go. */
export interface Reading {
  readonly library: ObjectLibrary
  readonly used: Set<OpenSloObject>
  readonly remarks: Remarks
  readonly effort: Effort
}

/** The object that a field names; where there is none, a remark, and what was meant is kept as it stands. */
export const referred = (kind: OpenSloKind, at: At, { library, used, remarks }: Reading): OpenSloObject | null => {
  const name = scalarText(at)
  const found = library.find(kind, name)
  if (found === null) remarks.add('missing', 'not-found', at, kind, name)
  else used.add(found)
  return found
}
