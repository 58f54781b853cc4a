import type { NamedRule } from '../prometheus-rules/rule-plan.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { attribute, block } from './hcl-body.ts'
import type { HclItem } from './hcl-body.ts'
import { hclCode, hclText } from './hcl-expression.ts'
import type { HclExpression } from './hcl-expression.ts'

/** A service's name as Terraform's names are: `Checkout & Co` gives "checkout_co", `2 tills` gives "service_2_tills". */
export const resourceName = (service: string): string =>
  serviceSlug(service)
    .replaceAll('-', '_')
    .replace(/^(?=\d)/, 'service_')

/** What Terraform asks for when the file is used, because nobody but its user knows it. Without a usual value it must be given. */
export const variable = (
  name: string,
  type: 'string' | 'list(string)',
  description: string,
  usual: HclExpression | null = null,
): HclItem =>
  block(
    'variable',
    [name],
    [
      attribute('description', hclText(description)),
      attribute('type', hclCode(type)),
      ...(usual === null ? [] : [attribute('default', usual)]),
    ],
  )

/** The name of what a rule becomes: "checkout_page_1h_5m". */
export const ruleResource = (name: string, { alert }: NamedRule): string =>
  `${name}_${alert.replace('ErrorBudgetBurn', '').toLowerCase()}`
