import type { AlertRule } from '../../core/alert/alert-rule.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'

/** What the objects of a scenario are called: each a label of DNS, at most 63 characters, none twice within its kind. */
export interface ObjectNames {
  readonly service: string
  readonly slo: string
  readonly indicator: string
}

/** An SLO without a name of its own is called like its service. */
export const objectNames = ({ service, name }: Pick<Scenario, 'service' | 'name'>): ObjectNames => {
  const slo = serviceSlug(name === '' ? service : `${service} ${name}`)
  return { service: serviceSlug(service), slo, indicator: `${slo}-ratio` }
}

/** Short ids of ours go into a name as they are; others become a number. */
const SHORT_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,10}[a-z0-9])?$/

/** Names of rules within an SLO of this name: "checkout-page-1h", and "checkout-alert-3" where an id is no label. */
export const ruleNames = (slo: string, rules: readonly AlertRule[]): ReadonlyMap<AlertRule, string> => {
  const taken = new Set(rules.map(({ id }) => id))
  let number = 0
  const unlike = (): string => {
    do number += 1
    while (taken.has(`alert-${number}`))
    return `alert-${number}`
  }
  return new Map(rules.map((rule) => [rule, `${slo}-${SHORT_LABEL.test(rule.id) ? rule.id : unlike()}`]))
}
