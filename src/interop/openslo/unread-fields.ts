import { entriesAt, fieldAt, unknownFields } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { ANNOTATION_PREFIX } from '../specification/annotation.ts'
import { isOwnTarget } from './own-target.ts'
import type { OpenSloKind, OpenSloObject } from './openslo-object.ts'

const words = (text: string): readonly string[] => text.split(' ')

/** The fields of `spec`, by kind; those that end in "!" have no place in a scenario. */
const SPEC_FIELDS: Readonly<Record<OpenSloKind, readonly string[]>> = {
  SLO: words('description service indicator indicatorRef timeWindow budgetingMethod objectives alertPolicies'),
  Service: words('description!'),
  SLI: words('description! ratioMetric thresholdMetric'),
  AlertPolicy: words(
    'description! alertWhenBreaching alertWhenResolved alertWhenNoData conditions notificationTargets',
  ),
  AlertCondition: words('description! severity condition'),
  DataSource: words('description! type! connectionDetails!'),
  AlertNotificationTarget: words('description! target!'),
}

/** The fields of an objective. */
const OBJECTIVE_FIELDS = words(
  'displayName target targetPercent timeSliceTarget timeSliceWindow indicator indicatorRef op value compositeWeight',
)

const withoutPlace = (at: At, fields: readonly string[], remarks: Remarks): void => {
  const known = fields.map((field) => field.replace('!', ''))
  unknownFields(at, known, remarks)
  for (const field of fields) {
    const found = field.endsWith('!') ? fieldAt(at, field.slice(0, -1)) : null
    if (found !== null) remarks.add('kept', 'no-place', found)
  }
}

const metadataRemarks = (object: OpenSloObject, isNamed: boolean, remarks: Remarks): void => {
  const metadata = fieldAt(object.at, 'metadata')
  if (metadata === null) return
  withoutPlace(metadata, ['name', isNamed ? 'displayName' : 'displayName!', 'labels!', 'annotations'], remarks)
  const annotations = fieldAt(metadata, 'annotations')
  if (annotations === null) return
  const foreign = entriesAt(annotations).filter(({ key }) => !key.startsWith(ANNOTATION_PREFIX))
  if (foreign.length > 0) remarks.add('kept', 'no-place', annotations)
}

/** Says of an object's fields that a scenario has no place for them, or that the standard does not have them. */
export const objectRemarks = (object: OpenSloObject, remarks: Remarks): void => {
  unknownFields(object.at, ['apiVersion', 'kind', 'metadata', 'spec'], remarks)
  metadataRemarks(object, object.kind === 'SLO' || object.kind === 'Service', remarks)
  const spec = fieldAt(object.at, 'spec')
  if (spec === null) return
  const fields = SPEC_FIELDS[object.kind]
  withoutPlace(spec, isOwnTarget(object) ? fields.map((field) => field.replace('!', '')) : fields, remarks)
}

/** The same for an objective. A name of its own is read where there are several. */
export const objectiveRemarks = (objective: At, isOnly: boolean, hasLatency: boolean, remarks: Remarks): void => {
  unknownFields(objective, OBJECTIVE_FIELDS, remarks)
  const unread = [...(isOnly ? ['displayName'] : []), 'compositeWeight', ...(hasLatency ? [] : ['op', 'value'])]
  for (const field of unread) {
    const at = fieldAt(objective, field)
    if (at !== null) remarks.add('kept', 'no-place', at)
  }
}
