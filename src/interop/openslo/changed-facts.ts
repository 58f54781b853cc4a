import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'
import type { YamlEdit } from '../yaml/changed-yaml.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import { ANNOTATION_PREFIX } from '../specification/annotation.ts'
import { partOf, sameValue } from './facts.ts'
import type { Facts } from './facts.ts'
import { placeWithin } from './openslo-object.ts'
import type { Place } from './openslo-object.ts'

/** An object or a map of a text that is to be changed. */
export interface Changeable {
  readonly at: At
  readonly place: Place
}

/** A value put at a place. */
export const put = ({ document, path }: Place, value: YamlPart): YamlEdit => ({ document, path, value })

/** Whatever stands at a field, taken away; nothing where there is no such field. */
export const without = ({ at, place }: Changeable, field: string): readonly YamlEdit[] =>
  fieldAt(at, field) === null ? [] : [{ ...placeWithin(place, field), value: null }]

/** A field with a text; null takes it away. */
export const setText = (map: Changeable, field: string, text: string | null): readonly YamlEdit[] =>
  text === null ? without(map, field) : [put(placeWithin(map.place, field), text)]

/** The field of something changeable; null where there is none. */
export const changeableField = ({ at, place }: Changeable, field: string): Changeable | null => {
  const found = fieldAt(at, field)
  return found === null ? null : { at: found, place: placeWithin(place, field) }
}

/** The fields whose value is another one, written; those that have none any more, taken away. */
export const changedFacts = (map: Changeable, was: Facts, now: Facts, prefix = ''): readonly YamlEdit[] =>
  Object.entries(now).flatMap(([name, value]) => {
    if (sameValue(was[name] ?? null, value)) return []
    const part = partOf(value)
    const field = prefix + name
    return part === null ? without(map, field) : [put(placeWithin(map.place, field), part)]
  })

/** The same for what is annotated at an object. */
export const changedAnnotations = (object: Changeable, was: Facts, now: Facts): readonly YamlEdit[] => {
  const metadata = changeableField(object, 'metadata')
  const annotations = metadata === null ? null : changeableField(metadata, 'annotations')
  const place = placeWithin(object.place, 'metadata', 'annotations')
  return changedFacts(annotations ?? { at: object.at, place }, was, now, ANNOTATION_PREFIX)
}
