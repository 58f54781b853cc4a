import { formatCount } from './count.ts'

const LIST_ITEMS: Readonly<Record<string, string>> = {
  incident: 'incident',
  incidents: 'incident',
  scenario: 'scenario',
  scenarios: 'scenario',
  row: 'row',
  rows: 'row',
  alert: 'alert rule',
  alertRules: 'alert rule',
  canary: 'canary step',
  clauses: 'clause',
  components: 'component',
  needs: 'need',
  bands: 'credit band',
}

const FIELDS: Readonly<Record<string, string>> = {
  sloWindow: 'SLO window',
  window: 'SLO window',
  method: 'budgeting method',
  rate: 'requests per second',
  background: 'background failure rate',
  backgroundFailing: 'background failure rate',
  label: 'what happened',
  failing: 'requests failing',
  deploys: 'deploys a week',
  'failure-rate': 'change failure rate',
  'lead-time': 'lead time',
  detect: 'time to detect',
  restore: 'time to restore',
  'deploy-hours': 'deploy hours',
  elsewhere: 'budget spent elsewhere',
}

const known = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined

const spaced = (name: string): string =>
  name.replaceAll(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`)

const segmentWords = (segment: string): string => {
  const [, name = segment, index] = /^(\w+)\[(\d{1,15})\]$/.exec(segment) ?? []
  if (index === undefined) return known(FIELDS, name) ?? spaced(name)
  return `${known(LIST_ITEMS, name) ?? spaced(name)} ${formatCount(Number(index) + 1)}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A problem's path as a place that a person can find: "target" gives "Target", "incident[2].lasted" gives
 * "Incident 3, lasted" (people count from one), "link.window" gives "Link, key window" (keys of a link stay as typed),
 * and the empty path, the data as a whole, gives "The data".
 */
export const fieldWords = (path: string): string => {
  if (path === '') return 'The data'
  const key = /^link\.(.*)$/s.exec(path)?.[1]
  if (key !== undefined) return `Link, key ${key}`
  return capitalised(path.split('.').map(segmentWords).join(', '))
}
