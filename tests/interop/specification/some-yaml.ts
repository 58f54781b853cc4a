/** An SLO of OpenSLO, whole. */
export const OPENSLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: search-availability
  displayName: Search answers
spec:
  service: search
  indicator:
    metadata:
      name: search-answered
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: search_requests_total{code!~"5.."}
        total:
          metricSource:
            type: Prometheus
            spec:
              query: search_requests_total
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Answered
      target: 0.9995
`

/** A specification of Sloth with two SLOs. */
export const SLOTH = `version: "prometheus/v1"
service: "payments"
labels:
  owner: "payments-team"
slos:
  - name: "requests-availability"
    objective: 99.9
    description: "Payments go through."
    sli:
      events:
        error_query: sum(rate(payments_total{result="error"}[{{.window}}]))
        total_query: sum(rate(payments_total[{{.window}}]))
    alerting:
      name: PaymentsFail
      page_alert:
        labels:
          severity: page
      ticket_alert:
        labels:
          severity: ticket
  - name: "refunds-availability"
    objective: 99
    sli:
      events:
        error_query: sum(rate(refunds_total{result="error"}[{{.window}}]))
        total_query: sum(rate(refunds_total[{{.window}}]))
    alerting:
      name: RefundsFail
`

/** A resource of Pyrra. */
export const PYRRA = `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: catalog-errors
  namespace: monitoring
spec:
  target: "99.5"
  window: 2w
  indicator:
    ratio:
      errors:
        metric: catalog_requests_total{code=~"5.."}
      total:
        metric: catalog_requests_total
`

/** Something that has nothing to do with it. */
export const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: search
`

export const together = (...documents: readonly string[]): string => documents.join('---\n')
