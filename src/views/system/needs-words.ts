import type { Component, Need } from '../../core/dependency/system-model.ts'
import { formatCount } from '../../format/count.ts'
import { joinWords } from '../../format/join-words.ts'

/** What a component is called by its id; a component that is not there is called so. */
export type NameOf = (id: string) => string

export const nameOf = (components: readonly Component[]): NameOf => {
  const names = new Map(components.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? 'a missing component'
}

/** "Cart", "1 of Payment A and Payment B", "Cart and Identity". */
const onWords = ({ on, needed }: Need, name: NameOf): string => {
  const all = joinWords(on.map(name))
  return needed < on.length ? `${formatCount(needed)} of ${all}` : all
}

/** "Cart", "1 of Payment A and Payment B", "Recommendations, if there". */
export const needWords = (need: Need, name: NameOf): string =>
  need.kind === 'soft' ? `${onWords(need, name)}, if there` : onWords(need, name)

/** What a component needs, in one line; "nothing" where it needs nothing. */
export const needsWords = ({ needs }: Component, name: NameOf): string =>
  needs.length === 0 ? 'nothing' : needs.map((need) => needWords(need, name)).join('; ')
