import { SEVERITIES } from '../../core/alert/alert-rule.ts'
import type { Severity } from '../../core/alert/alert-rule.ts'
import { fieldAt } from '../yaml/fields.ts'
import { scalarText } from './openslo-object.ts'
import type { OpenSloObject } from './openslo-object.ts'

/** The notification targets that are written for the rules of a severity. */
export const OWN_TARGETS: Readonly<Record<Severity, { readonly description: string; readonly target: string }>> = {
  page: { description: 'Wakes somebody now.', target: 'pager' },
  ticket: { description: 'Waits for working hours.', target: 'ticket' },
}

/** Whether a notification target is as it was written here, so that it says nothing but the severity, which a scenario has. */
export const isOwnTarget = ({ kind, at }: OpenSloObject): boolean => {
  const spec = kind === 'AlertNotificationTarget' ? fieldAt(at, 'spec') : null
  return (
    spec !== null &&
    SEVERITIES.some((severity) => {
      const { description, target } = OWN_TARGETS[severity]
      return scalarText(fieldAt(spec, 'description')) === description && scalarText(fieldAt(spec, 'target')) === target
    })
  )
}
