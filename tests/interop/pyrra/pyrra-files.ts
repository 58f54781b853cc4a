/** Fixtures with the structure and the numbers of Pyrra's own examples. Names and queries are ours. */

/** What Pyrra's README shows: two counters and a grouping, 99 % over two weeks. */
export const RATIO = `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: tills-errors
  namespace: shop
  labels:
    prometheus: main
    pyrra.dev/team: payments # copied to every series
spec:
  target: "99"
  window: 2w
  description: Sales that failed at the till.
  indicator:
    ratio:
      errors:
        metric: till_sales_total{job="tills",outcome=~"5.."}
      total:
        metric: till_sales_total{job="tills"}
      grouping:
        - branch
`

/** A latency by a bucket of a histogram: 90 % within 50 ms over four weeks. */
export const LATENCY = `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: shelf-latency
spec:
  indicator:
    latency:
      success:
        metric: shelf_reply_seconds_bucket{job="shelf",code!~"5..",le="0.05"}
      total:
        metric: shelf_reply_seconds_count{job="shelf",code!~"5.."}
  target: '90' # of all replies
  window: 4w
`

/** A latency of a native histogram, and every switch of the alerts. */
export const NATIVE = `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: lens-latency
spec:
  target: "99.5"
  window: 28d
  indicator:
    latencyNative:
      total:
        metric: lens_reply_seconds{job="lens"}
      latency: 200ms  # from asking to answering
  alerting:
    name: LensBurnsItsBudget
    burnrates: true
    absent: false
    disabled: false
`

/** A gauge that is 0 or 1. */
export const GAUGE = `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: up-and-running
spec:
  target: "99.9"
  window: 28d
  indicator:
    bool_gauge:
      metric: up{job="tills"}
`
