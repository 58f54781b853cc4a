import type { Component } from './system-model.ts'

/** A way round: the component that it begins with stands at its end again. */
export interface SystemCycle {
  readonly ids: readonly string[]
  /** The need that closes it, as in `components[3].needs[0].on[1]`. */
  readonly path: string
}

/** After so many the rest are not told: whoever mends these will see the next. */
const MOST_CYCLES = 20

/** A step down into one component: which of its edges comes next. */
interface Visit {
  readonly index: number
  next: number
}

/**
 * The cycles that a walk in depth comes upon, soft needs included: none exactly when there is no cycle at all, and at least
 * one in every knot. The walk keeps its own stack, so a chain of thousands is no deeper than one of three.
 */
export const systemCycles = (components: readonly Component[]): readonly SystemCycle[] => {
  const indexOf = new Map<string, number>()
  components.forEach(({ id }, index) => {
    if (!indexOf.has(id)) indexOf.set(id, index)
  })
  const edges = components.map(({ needs }) =>
    needs.flatMap(({ on }, need) =>
      on.flatMap((id, place) => {
        const to = indexOf.get(id)
        return to === undefined ? [] : [{ to, need, place }]
      }),
    ),
  )
  // Where a component stands on the way that is being walked; done and not yet begun are no place.
  const place = new Int32Array(components.length).fill(UNSEEN)
  const found: SystemCycle[] = []
  for (let root = 0; root < components.length && found.length < MOST_CYCLES; root++) {
    if (place[root] !== UNSEEN) continue
    const way: Visit[] = [{ index: root, next: 0 }]
    place[root] = 0
    while (way.length > 0) {
      const visit = way[way.length - 1] as Visit
      const edge = edges[visit.index]?.[visit.next]
      if (edge === undefined) {
        place[visit.index] = DONE
        way.pop()
        continue
      }
      visit.next++
      const at = place[edge.to] as number
      if (at === UNSEEN) {
        place[edge.to] = way.length
        way.push({ index: edge.to, next: 0 })
      } else if (at >= 0 && found.length < MOST_CYCLES) {
        const round = [...way.slice(at).map(({ index }) => index), edge.to]
        found.push({
          ids: round.map((index) => components[index]?.id ?? ''),
          path: `components[${visit.index}].needs[${edge.need}].on[${edge.place}]`,
        })
      }
    }
  }
  return found
}

const UNSEEN = -1
const DONE = -2
