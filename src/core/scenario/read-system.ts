import { SPLITS } from '../dependency/system-model.ts'
import type { Component, ComponentAvailability, Need, SystemModel } from '../dependency/system-model.ts'
import { WHOLE } from '../quantity/units.ts'
import { LARGEST_WEIGHT, LONGEST_NAME, LONGEST_REPAIR, MOST_COMPONENTS, MOST_REPLICAS } from './limits.ts'
import { choice, kindOf, list, orNull, record, share, text, whole, within } from './reading.ts'
import type { Reader } from './reading.ts'

type Kind<Name extends ComponentAvailability['kind']> = Extract<ComponentAvailability, { kind: Name }>

const id = text(100)

const readAvailability: Reader<ComponentAvailability> = (data, path) => {
  switch (kindOf(data)) {
    case 'repair':
      return record<Kind<'repair'>>({
        kind: choice(['repair']),
        mttf: whole(1, LONGEST_REPAIR),
        mttr: whole(1, LONGEST_REPAIR),
      })(data, path)
    case 'scenario':
      return record<Kind<'scenario'>>({ kind: choice(['scenario']), scenarioId: id })(data, path)
    case 'measured':
      return record<Kind<'measured'>>({ kind: choice(['measured']), share: share(0, WHOLE) })(data, path)
    default:
      return record<Kind<'target'>>({ kind: choice(['target']), share: share(0, WHOLE) })(data, path)
  }
}

const readNeed = record<Need>({
  on: list(id, MOST_COMPONENTS),
  needed: whole(1, MOST_COMPONENTS),
  kind: choice(['hard', 'soft']),
})

const readComponent = record<Component>({
  id,
  name: text(LONGEST_NAME),
  availability: readAvailability,
  replicas: whole(1, MOST_REPLICAS),
  neededReplicas: whole(1, MOST_REPLICAS),
  needs: list(readNeed, MOST_COMPONENTS),
  weight: within(0, LARGEST_WEIGHT),
})

/**
 * Reads a system. Whether it makes sense (no cycle, nothing missing, no more needed than there is) is for `checkSystem` to
 * say, so that a half-finished system can be kept.
 */
export const readSystem: Reader<SystemModel> = record<SystemModel>({
  components: list(readComponent, MOST_COMPONENTS),
  journey: orNull(id),
  correlation: share(0, WHOLE),
  split: choice(SPLITS),
})
