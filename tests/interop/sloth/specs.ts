/** Of the same structure as the files that Sloth publishes as examples. */

/** Alerts that wait, by a plugin; labels, annotations and remarks. */
export const LEDGER = `# Ledger: what it promises to the shop.
version: "prometheus/v1"
service: "ledger"
labels:
  owner: "books"   # who is called
  tier: "2"
slo_plugins:
  chain:
    - id: "sloth.dev/contrib/alert_for/v1"
slos:
  # One posting in a thousand may fail.
  - name: "postings-availability"
    objective: 99.90
    description: "Postings that are answered well."
    sli:
      events:
        error_query: sum(rate(postings_total{job="ledger",code=~"(5..|429)"}[{{.window}}]))
        total_query: sum(rate(postings_total{job="ledger"}[{{.window}}]))
    alerting:
      name: LedgerHighErrorRate
      labels:
        category: "availability"
      annotations:
        summary: "Many postings fail"
      page_alert:
        for: 5m
        labels:
          severity: booksteam
      ticket_alert:
        for: 10m
        labels:
          severity: "chat"
          channel: "#books"
  - name: "postings-latency"
    objective: 95
    sli:
      events:
        error_query: |
          (
            sum(rate(posting_seconds_count[{{.window}}]))
            -
            sum(rate(posting_seconds_bucket{le="0.4"}[{{.window}}]))
          )
        total_query: sum(rate(posting_seconds_count[{{.window}}]))
    alerting:
      name: LedgerSlow
      page_alert:
        disable: true
      ticket_alert:
        labels:
          severity: "chat"
`

/** No alerts, and queries over several lines. */
export const QUIET = `version: prometheus/v1
service: quiet
slos:
  - name: answers
    objective: 99.99
    sli:
      events:
        error_query: |
          sum(
            rate(answers_total{job="quiet", code=~"5.."}[{{ .window }}])
          )
        total_query: |
          sum(
            rate(answers_total{job="quiet"}[{{.window}}])
          )
    alerting:
      page_alert:
        disable: true
      ticket_alert:
        disable: true
`

/** An SLI that is measured elsewhere, intervals of its own and a plugin. */
export const RAW = `version: prometheus/v1
service: signal
slos:
  - name: strength
    objective: 95
    interval:
      all: 5m
    plugins:
      chain:
        - id: "sloth.dev/core/debug/v1"
          config: {msg: "x"}
    sli:
      raw:
        error_ratio_query: 1 - avg_over_time(signal_ratio[{{.window}}])
    alerting:
      name: WeakSignal
`

/** Two resources for Kubernetes. */
export const CLUSTER = `---
# the first of two
apiVersion: sloth.slok.dev/v1
kind: PrometheusServiceLevel
metadata:
  name: ledger-slo
  namespace: monitoring
spec:
  service: "ledger"
  labels: {owner: "books"}
  sloPlugins:
    chain:
      - id: "sloth.dev/contrib/denominator_corrected_rules/v1"
  slos:
    - name: "postings-availability"
      objective: 99.9
      sli:
        events:
          errorQuery: sum(rate(postings_total{job="ledger",code=~"5.."}[{{.window}}]))
          totalQuery: sum(rate(postings_total{job="ledger"}[{{.window}}]))
      alerting:
        name: LedgerHighErrorRate
        pageAlert:
          disable: true
---
apiVersion: sloth.slok.dev/v1
kind: PrometheusServiceLevel
metadata:
  name: search-slo
spec:
  service: "search"
  slos:
    - name: "answers"
      objective: 99.99
      sli:
        plugin:
          id: "answers_availability"
          options:
            job: "search"
      alerting:
        name: SearchHighErrorRate
        ticketAlert:
          labels: {severity: chat}
`

/** Sloth's catalogue of alerts for weeks, as its examples have it. */
export const WEEKS = `apiVersion: sloth.slok.dev/v1
kind: AlertWindows
spec:
  sloPeriod: 7d
  page:
    quick:
      errorBudgetPercent: 8
      shortWindow: 5m
      longWindow: 1h
    slow:
      errorBudgetPercent: 12.5
      shortWindow: 30m
      longWindow: 6h
  ticket:
    quick:
      errorBudgetPercent: 20
      shortWindow: 2h
      longWindow: 1d
    slow:
      errorBudgetPercent: 42
      shortWindow: 6h
      longWindow: 3d
`
