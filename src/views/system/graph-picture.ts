import type { Component, Need, SystemModel } from '../../core/dependency/system-model.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { availabilityWords } from './availability-words.ts'
import type { ComponentAnswers } from './component-answers.ts'

/** A component as it is drawn. */
export interface GraphNode {
  readonly id: string
  readonly name: string
  /** "99.95 %". */
  readonly availability: string
  /** "1 of 2 replicas"; null where there is but one. */
  readonly replicas: string | null
  /** Its share of what fails; null where there is none to tell. */
  readonly share: Ratio | null
  readonly isJourney: boolean
  /** Whether something is wrong with it. */
  readonly troubled: boolean
}

/** A need, from who needs to what is needed. */
export interface GraphEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly soft: boolean
  /** "1 of 2"; null where all of a need is needed. */
  readonly label: string | null
}

export interface GraphPicture {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** A picture of more is a tangle that tells nobody anything. */
export const MOST_DRAWN = 200

export const graphPicture = (
  system: SystemModel,
  answers: ComponentAnswers,
  troubled: ReadonlyMap<string, unknown>,
): GraphPicture => {
  const known = new Set(system.components.map(({ id }) => id))
  return {
    nodes: system.components.map((component) => ({
      id: component.id,
      name: component.name,
      availability: availabilityWords(component, answers),
      replicas: replicasWords(component),
      share: answers.share(component.id),
      isJourney: component.id === system.journey,
      troubled: troubled.has(component.id),
    })),
    edges: system.components.flatMap(({ id, needs }) =>
      needs.flatMap((need) => need.on.filter((to) => known.has(to)).map((to): GraphEdge => edgeOf(id, to, need))),
    ),
  }
}

const edgeOf = (from: string, to: string, { kind, on, needed }: Need): GraphEdge => ({
  id: edgeId(from, to),
  from,
  to,
  soft: kind === 'soft',
  label: needed < on.length ? `${formatCount(needed)} of ${formatCount(on.length)}` : null,
})

/** Ids hold no line break, so no two edges have the same. */
const edgeId = (from: string, to: string): string => `${from}\n${to}`

const replicasWords = ({ replicas, neededReplicas }: Component): string | null =>
  replicas === 1
    ? null
    : `${formatCount(neededReplicas)} of ${counted(replicas, { one: 'replica', other: 'replicas' })}`

/** A node as it is read aloud: "Database, 99.95 %, 1 of 2 replicas, 12.3 % of failures, the journey". */
export const nodeLabel = ({ name, availability, replicas, share, isJourney }: GraphNode): string =>
  [
    name,
    availability,
    replicas,
    share === null ? null : `${formatPercent(share)} of failures`,
    isJourney ? 'the journey' : null,
  ]
    .filter(Boolean)
    .join(', ')
