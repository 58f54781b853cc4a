/** One of every kind, with nothing wrong. */
export const SOUND_FILE = `# Kept with the service.
apiVersion: openslo/v1
kind: SLO
metadata:
  name: basket-availability
  displayName: Basket is there
  labels:
    team: [carts, checkout]
    tier: one
  annotations:
    example.org/dashboard: "7"
spec:
  description: People must be able to fill it.
  service: basket
  indicator:
    metadata:
      name: basket-good
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            metricSourceRef: main
            type: Prometheus
            spec:
              query: sum(basket_requests_total{code!~"5.."})
        total:
          metricSource:
            metricSourceRef: main
            type: Prometheus
            spec:
              query: sum(basket_requests_total)
  timeWindow:
    - duration: 1M
      isRolling: false
      calendar:
        startTime: 2024-01-01 00:00:00
        timeZone: Europe/Berlin
  budgetingMethod: Timeslices
  objectives:
    - target: 0.995 # agreed on
      timeSliceTarget: 0.95
      timeSliceWindow: 5m
  alertPolicies:
    - alertPolicyRef: basket-fast
    - kind: AlertPolicy
      metadata:
        name: basket-slow
      spec:
        alertWhenNoData: false
        alertWhenResolved: false
        alertWhenBreaching: true
        conditions:
          - kind: AlertCondition
            metadata:
              name: basket-slow
            spec:
              severity: ticket
              condition: { kind: burnrate, op: gt, threshold: 1.5, lookbackWindow: 3d }
        notificationTargets:
          - kind: AlertNotificationTarget
            metadata:
              name: basket-slow
            spec:
              target: tickets
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: basket
  displayName: Basket
spec:
  description: What people put things into.
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: basket-fast
spec:
  alertWhenNoData: false
  alertWhenResolved: true
  alertWhenBreaching: true
  conditions:
    - conditionRef: basket-fast
  notificationTargets:
    - targetRef: on-call
---
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: basket-fast
spec:
  severity: page
  condition:
    kind: burnrate
    op: gt
    threshold: 2
    lookbackWindow: 1h
    alertAfter: 5m
---
apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata:
  name: on-call
spec:
  target: pager
---
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: main
spec:
  type: Prometheus
  connectionDetails:
    url: http://127.0.0.1:9090
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: basket-latency
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: basket_seconds
`

/** For every rule, what has to be replaced in the sound file, and by what, so that the rule is broken: one pair or two. */
export const RULE_BREAKERS: Readonly<Record<string, readonly string[]>> = {
  'apiVersion is openslo/v1': ['apiVersion: openslo/v1', 'apiVersion: openslo/v2'],
  'kind is one of seven': ['kind: Service', 'kind: Team'],
  'metadata.name is a label of RFC 1123': ['name: basket-availability', 'name: Basket_availability'],
  'metadata.displayName is a text': ['displayName: Basket is there', 'displayName: 7'],
  'metadata.displayName is not empty': ['displayName: Basket is there', 'displayName: ""'],
  'metadata.displayName has at most 63 characters': ['displayName: Basket is there', `displayName: ${'x'.repeat(64)}`],
  'label keys are at most 63 letters, digits, dashes, underscores and dots': ['team: [', 'the team: ['],
  'labels are texts or lists of texts': ['tier: one', 'tier: 1'],
  'annotations are a map of texts': ['dashboard: "7"', 'dashboard: 7'],
  'annotation keys are a name with an optional domain before it': ['example.org/dashboard', 'Example/org/dashboard'],
  'openslo.com/ is not used': ['example.org/dashboard', 'openslo.com/dashboard'],
  'spec is a map': ['spec:\n  description: What people put things into.', 'spec: []'],
  'spec.description has at most 1050 characters': ['What people put things into.', 'x'.repeat(1051)],
  'spec.service is given': ['service: basket', 'service: ""'],
  'spec.service is a name': ['service: basket', 'service: The basket'],
  'either indicator or indicatorRef': ['service: basket', 'service: basket\n  indicatorRef: basket-latency'],
  'timeWindow has exactly one entry': ['- duration: 1M', '- duration: 30d\n      isRolling: true\n    - duration: 1M'],
  'the window has a duration shorthand': ['duration: 1M', 'duration: one month'],
  'isRolling is true or false': ['isRolling: false', 'isRolling: "no"'],
  'a rolling window has no calendar, any other has one': ['isRolling: false', 'isRolling: true'],
  'startTime is a date with a time of day': ['2024-01-01 00:00:00', '2024-01-01'],
  'timeZone is one of the IANA': ['Europe/Berlin', 'Europe/Nowhere'],
  'budgetingMethod is one of three': ['budgetingMethod: Timeslices', 'budgetingMethod: TimeSlices'],
  'there are objectives': ['objectives:', 'aims:'],
  'a threshold metric has one objective': [
    'ratioMetric:',
    'thresholdMetric: { metricSource: { type: Any, spec: { a: 1 } } }\n      ratioMetric:',
    'objectives:',
    'objectives:\n    - { target: 0.9, timeSliceTarget: 0.9, timeSliceWindow: 5m }',
  ],
  'either target or targetPercent': ['target: 0.995', 'target: 0.995\n      targetPercent: 99.5'],
  'target is from 0 up to, not including, 1': ['target: 0.995', 'target: 1'],
  'targetPercent is from 0 up to, not including, 100': ['target: 0.995', 'targetPercent: 100'],
  'Timeslices need a timeSliceTarget above 0, up to 1': ['timeSliceTarget: 0.95', 'timeSliceTarget: 0'],
  'Timeslices and RatioTimeslices need a timeSliceWindow': ['timeSliceWindow: 5m', 'timeSliceWindow: 300s'],
  'timeSliceTarget stands only where it is required': [
    'budgetingMethod: Timeslices',
    'budgetingMethod: RatioTimeslices',
  ],
  'timeSliceWindow stands only where it is required': ['budgetingMethod: Timeslices', 'budgetingMethod: Occurrences'],
  'a ratio metric has neither op nor value': ['target: 0.995', 'op: gt\n      target: 0.995'],
  'an alert policy is a reference or inline': ['- alertPolicyRef: basket-fast', '- policy: basket-fast'],
  'a reference to an alert policy is a name': ['- alertPolicyRef: basket-fast', '- alertPolicyRef: ./basket fast'],
  'every referred alert policy is in the file': ['- alertPolicyRef: basket-fast', '- alertPolicyRef: basket-quick'],
  'the service is in the file': ['service: basket', 'service: trolley'],
  'either ratioMetric or thresholdMetric': ['  thresholdMetric:', '  otherMetric:'],
  'counter is true or false': ['counter: true', 'counter: 1'],
  'either total or raw': ['        total:', '        sum:'],
  'total goes with either good or bad': ['        good:', '        fine:'],
  'raw goes with a rawType, and nothing else does': ['counter: true', 'counter: true\n        rawType: success'],
  'every metric has a metricSource with a spec': ['spec:\n        query: basket_seconds', 'query: basket_seconds'],
  'the spec of a source is not empty': ['spec:\n        query: basket_seconds', 'spec: {}'],
  'a source without a reference has a type': ['type: Prometheus\n      spec:\n        query', 'spec:\n        query'],
  'all three flags are given': ['alertWhenNoData: false', 'alertWhenAny: false'],
  'there is exactly one condition': [
    '- conditionRef: basket-fast',
    '- conditionRef: basket-fast\n    - conditionRef: basket-fast',
  ],
  'a condition is a reference or inline': ['- conditionRef: basket-fast', '- condition: basket-fast'],
  'every referred condition is in the file': ['- conditionRef: basket-fast', '- conditionRef: basket-quick'],
  'there is a notification target': ['notificationTargets:\n    - targetRef: on-call', 'notificationTargets: []'],
  'a notification target is a reference or inline': ['- targetRef: on-call', '- target: on-call'],
  'every referred notification target is in the file': ['- targetRef: on-call', '- targetRef: off-call'],
  'severity is given': ['severity: page', 'urgency: page'],
  'the condition is on a burn rate': ['kind: burnrate\n', 'kind: budget\n'],
  'op is one of four': ['op: gt\n', 'op: above\n'],
  'threshold is a number': ['threshold: 2\n', 'threshold: twice\n'],
  'lookbackWindow is a duration shorthand': ['lookbackWindow: 1h', 'lookbackWindow: 60'],
  'alertAfter is a duration shorthand where it is given': ['alertAfter: 5m', 'alertAfter: 90s'],
  'target is given': ['target: pager', 'to: pager'],
  'type is given': ['spec:\n  type: Prometheus', 'spec:\n  system: Prometheus'],
  'connectionDetails are given': ['connectionDetails:', 'details:'],
  'no two of a kind have the same name': [
    'kind: DataSource\nmetadata:\n  name: main',
    'kind: Service\nmetadata:\n  name: basket',
  ],
}
