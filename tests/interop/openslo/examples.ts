/**
 * Files of the same shape, and with the same numbers, as the examples that OpenSLO's own specification gives: the names and the
 * queries are ours.
 */

/** An SLO with its SLI in it, as the specification shows it: without a window and without a method. */
export const INLINE_SLO = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: album-slo
  displayName: Album SLO
spec:
  service: album
  indicator:
    metadata:
      name: album-errors
      displayName: Album errors
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            metricSourceRef: datadog-source
            type: Datadog
            spec:
              query: sum:album.requests{status:200}.as_count()
        total:
          metricSource:
            metricSourceRef: datadog-source
            type: Datadog
            spec:
              query: sum:album.requests{*}.as_count()
  objectives:
    - displayName: All errors
      target: 0.98
`

/** Its window and its method, as the newest edition of the specification adds them. */
export const WINDOW_AND_METHOD = `  timeWindow:
    - duration: 4w
      isRolling: true
  budgetingMethod: Occurrences
`

/** Two objectives in one SLO, one as a ratio and one in percent. */
export const TWO_OBJECTIVES = INLINE_SLO.replace(
  '    - displayName: All errors\n      target: 0.98\n',
  `    - displayName: All errors
      target: 0.98
    - displayName: Payment errors
      targetPercent: 99.99
`,
)

/** An SLO whose alert policy, condition and targets stand in documents of their own, the SLO last. */
export const REFERENCED = `apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: disk-burn
  displayName: Disk burn
spec:
  description: The disks are too busy # and have been before
  severity: page
  condition:
    kind: burnrate
    op: gt
    threshold: 2
    lookbackWindow: 1h
    alertAfter: 5m
---
# Who is told.
apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata:
  name: OnCallMail
spec:
  description: A mail to whoever is on call
  target: email
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: DiskPolicy
spec:
  alertWhenBreaching: true
  alertWhenResolved: false
  conditions:
    - conditionRef: disk-burn
  notificationTargets:
    - targetRef: OnCallMail
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: album
  displayName: Photo album
spec: {}
---
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: metrics
spec:
  type: Prometheus
  connectionDetails: { url: "http://127.0.0.1:9090" }
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: album-answers
spec:
  ratioMetric:
    counter: true
    bad:
      metricSource:
        metricSourceRef: metrics
        spec:
          query: sum(rate(album_requests_total{code=~"5.."}[5m]))
    total:
      metricSource:
        metricSourceRef: metrics
        spec:
          query: sum(rate(album_requests_total[5m]))
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: album-slo
spec:
  service: album
  indicatorRef: album-answers
  timeWindow:
    - duration: 1Q
      calendar:
        startTime: 2024-04-01 00:00:00
        timeZone: America/New_York
  budgetingMethod: RatioTimeslices
  objectives:
    - target: 0.9995
      timeSliceWindow: 10
  alertPolicies:
    - alertPolicyRef: DiskPolicy
`

/** A policy with its condition inside it. */
export const inlinePolicy = (op: string): string => `${INLINE_SLO}${WINDOW_AND_METHOD}  alertPolicies:
    - kind: AlertPolicy
      metadata:
        name: DiskPolicy
      spec:
        alertWhenBreaching: true
        alertWhenResolved: false
        conditions:
          - kind: AlertCondition
            metadata:
              name: disk-burn
            spec:
              severity: page
              condition:
                kind: burnrate
                op: ${op}
                threshold: 2
                lookbackWindow: 1h
                alertAfter: 5m
        notificationTargets:
          - targetRef: OnCallMail
`

/** A latency that must stay below a value, in seconds by the metric's own name. */
export const THRESHOLD = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: album-search
spec:
  service: album
  indicator:
    metadata:
      name: album-latency
    spec:
      thresholdMetric:
        metricSource:
          type: Prometheus
          spec:
            query: histogram_quantile(0.99, sum by (le) (rate(album_search_seconds_bucket[5m])))
  timeWindow:
    - duration: 2w
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - op: lt
      value: 0.5
      target: 0.99
      timeSliceTarget: 0.95
      timeSliceWindow: 1m
`

/** Several objects in one list, as the Go SDK writes them. */
export const LISTED = `- apiVersion: openslo/v1
  kind: Service
  metadata:
    name: web
    displayName: Web site
  spec: {}
- apiVersion: openslo/v1
  kind: SLO
  metadata:
    name: web-availability
    labels: { env: [prod], team: [team-a, team-b] }
  spec:
    service: web
    indicator:
      metadata:
        name: web-good
      spec:
        ratioMetric:
          counter: true
          good:
            metricSource:
              type: Prometheus
              spec:
                query: sum(web_requests{cluster="prod",code=~"2xx|4xx"})
          total:
            metricSource:
              type: Prometheus
              spec:
                query: sum(web_requests{cluster="prod"})
    timeWindow:
      - duration: 1w
        isRolling: false
        calendar:
          startTime: 2022-01-01 12:00:00
          timeZone: America/New_York
    budgetingMethod: Timeslices
    objectives:
      - target: 0.995
        timeSliceTarget: 0.95
        timeSliceWindow: 1m
- apiVersion: openslo/v1
  kind: SLO
  metadata:
    name: web-composite
  spec:
    service: web
    timeWindow:
      - duration: 1M
        isRolling: true
    budgetingMethod: Occurrences
    objectives:
      - displayName: Pages
        target: 0.98
        compositeWeight: 1
        indicatorRef: none
      - displayName: Search
        target: 0.99
        compositeWeight: 2
        indicatorRef: none
`

/** Every file above. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'an inline SLI': INLINE_SLO,
  'two objectives': TWO_OBJECTIVES,
  'documents that refer to each other': REFERENCED,
  'an inline policy': inlinePolicy('gt'),
  'a threshold': THRESHOLD,
  'a list of objects': LISTED,
}
