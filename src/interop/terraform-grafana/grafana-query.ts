import type { ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { attribute, block } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclText } from '../hcl/hcl-expression.ts'
import { restSelector } from '../prometheus-rules/rest-selector.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'

/**
 * The share of good requests: by two counters where one selector can say which are good, else by an expression of our own.
 * Without a single bad request that counter may not be there at all, and then none is bad.
 */
export const grafanaQuery = (metrics: ServiceMetrics): HclItem => {
  const good = restSelector(metrics.valid, metrics.bad)
  const total = selectorText(metrics.valid)
  if (good !== null)
    return block(
      'query',
      [],
      [
        attribute('type', hclText('ratio')),
        block(
          'ratio',
          [],
          [attribute('success_metric', hclText(selectorText(good))), attribute('total_metric', hclText(total))],
        ),
      ],
    )
  const rate = (selector: string): string => `sum(rate(${selector}[$__rate_interval]))`
  const expression = `(${rate(total)} - (${rate(selectorText(metrics.bad))} or vector(0))) / ${rate(total)}`
  return block(
    'query',
    [],
    [attribute('type', hclText('freeform')), block('freeform', [], [attribute('query', hclText(expression))])],
  )
}
