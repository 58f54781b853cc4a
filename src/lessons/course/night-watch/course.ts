import type { IncidentAlerts } from '../../../core/alert/alert-assessment.ts'
import { SEVERITIES } from '../../../core/alert/alert-rule.ts'
import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { ended } from '../../../core/incident/overlay.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { count, delay, duration, incidentNamed, percent, ruleNamed, share } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import { monthOf } from '../../workshop/months.ts'
import type { Course, Known, Step } from '../course.ts'
import { words } from './words.ts'

/** A month in which half of the pages say what another has said already. */
export const NIGHT_SEED = 'raven'

const pagesOf = ({ alertRules }: Scenario): readonly AlertRule[] =>
  alertRules.filter(({ severity }) => severity === SEVERITIES[0])

const longestPage = (scenario: Scenario): AlertRule | undefined =>
  pagesOf(scenario).reduce<AlertRule | undefined>(
    (longest, one) => (longest === undefined || one.longWindow > longest.longWindow ? one : longest),
    undefined,
  )

/** The scenario with its slowest page as a ticket. */
export const trimmed = (begin: Scenario): Scenario => {
  const slow = longestPage(begin)
  return {
    ...begin,
    alertRules: begin.alertRules.map((rule) => (rule.id === slow?.id ? { ...rule, severity: 'ticket' } : rule)),
  }
}

const wakings = (value: number) => sentence(words.times, { wakings: count(value, words.waking) })

const spentOf = ({ assessment }: Known, { incident }: IncidentAlerts): Ratio =>
  assessment.ledger.find((entry) => entry.incident.id === incident.id)?.own.share ?? 0

/** What woke nobody, dearest first. */
export const unheard = (known: Known): readonly IncidentAlerts[] =>
  known.alerts.incidents
    .filter(({ firstPage }) => firstPage === null)
    .toSorted((a, b) => spentOf(known, b) - spentOf(known, a))

const begin = (start: Scenario): Scenario => start

const howMany: Step = {
  key: 'wakings',
  view: 'alerts',
  shows: ['alert-headline', 'alert-timeline', 'alert-incidents', 'alert-rules'],
  covers: ['alert-headline', 'alert-timeline', 'alert-incidents'],
  begin,
  attempt: { kind: 'look', part: 'alert-rules' },
  told: ({ scenario, alerts }) => {
    const text = words.wakings
    const { incidents, alertRules } = scenario
    return {
      say: sentence(text.say, {
        incidents: count(incidents.length, nouns.incident),
        rules: count(alertRules.length, text.rule),
      }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: wakings(alerts.pagedIncidents), why: sentence(text.byIncident, {}) },
          { text: wakings(incidents.length), why: sentence(text.all, {}) },
          { text: wakings(alerts.pages), why: sentence(text.right, {}) },
          { text: wakings(alerts.pages + alerts.tickets), why: sentence(text.tickets, {}) },
        ],
        right: 2,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const slept: Step = {
  key: 'slept-through',
  view: 'alerts',
  shows: ['alert-timeline', 'alert-incidents', 'alert-rules'],
  covers: ['alert-incidents'],
  begin,
  attempt: { kind: 'look', part: 'alert-timeline' },
  told: (known) => {
    const text = words.slept
    const silent = unheard(known)
    const woke = known.alerts.incidents
      .filter(({ firstPage }) => firstPage !== null)
      .toSorted((a, b) => spentOf(known, b) - spentOf(known, a))
    const [most, least, dearest, outage] = [
      silent[0],
      silent.at(-1),
      woke[0],
      woke.find(({ incident }) => incident.failing === WHOLE),
    ]
    if (most === undefined || least === undefined || dearest === undefined || outage === undefined)
      throw new RangeError('not a month for the night watch')
    const option = ({ incident }: IncidentAlerts) => sentence(words.incident, { incident: incidentNamed(incident) })
    const spent = (one: IncidentAlerts) => ({ spent: percent(spentOf(known, one)) })
    return {
      say: sentence(text.say, {}),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: option(dearest), why: sentence(text.woke, spent(dearest)) },
          { text: option(least), why: sentence(text.small, spent(least)) },
          { text: option(most), why: sentence(text.right, spent(most)) },
          { text: option(outage), why: sentence(text.woke, spent(outage)) },
        ],
        right: 2,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const trim: Step = {
  key: 'trim',
  view: 'alerts',
  shows: ['alert-headline', 'alert-timeline', 'alert-incidents', 'alert-rules'],
  covers: [],
  begin,
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    apply: trimmed,
    done: (now, before) => pagesOf(now).length < pagesOf(before).length,
  },
  told: ({ scenario, alerts }, look) => {
    const text = words.trim
    const slow = longestPage(scenario)
    const fast = pagesOf(scenario).find((rule) => rule !== slow)
    if (slow === undefined || fast === undefined) throw new RangeError('two rules must page')
    const { pages } = look(trimmed(scenario)).alerts
    return {
      say: sentence(text.say, { fast: duration(fast.longWindow), slow: duration(slow.longWindow) }),
      task: sentence(text.task, { rule: ruleNamed(slow) }),
      question: {
        text: sentence(text.question, { before: count(alerts.pages, words.waking) }),
        options: [
          { text: wakings(pages - 1), why: sentence(text.fewer, {}) },
          { text: wakings(pages), why: sentence(text.right, {}) },
          { text: wakings(alerts.pages - 1), why: sentence(text.one, {}) },
          { text: wakings(alerts.pages), why: sentence(text.same, {}) },
        ],
        right: 1,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const leak: Step = {
  key: 'slow-leak',
  view: 'alerts',
  shows: ['alert-timeline', 'alert-incidents', 'alert-rules'],
  covers: ['alert-incidents', 'alert-timeline'],
  begin: trimmed,
  attempt: { kind: 'look', part: 'alert-rules' },
  told: (known) => {
    const text = words.leak
    const [most] = unheard(known)
    const [fast] = pagesOf(known.scenario)
    const first = most?.first ?? null
    if (most === undefined || fast === undefined || first?.spent == null)
      throw new RangeError('no leak that set off a ticket')
    const { incident } = most
    const option = (ms: number) => sentence(words.after, { after: delay(ms) })
    return {
      say: sentence(text.say, { leak: incidentNamed(incident), failing: share(incident.failing) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: option(fast.shortWindow ?? fast.longWindow / 12), why: sentence(text.short, {}) },
          { text: option(fast.longWindow), why: sentence(text.long, {}) },
          { text: option(first.after), why: sentence(text.right, { spent: percent(first.spent) }) },
          { text: option(ended(incident) - incident.began), why: sentence(text.whole, {}) },
        ],
        right: 2,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

/** Which alerts would have woken whom in a bad month, and which of them to keep. */
export const nightWatch: Course = {
  key: 'night-watch',
  words: words.course,
  minutes: 20,
  start: ({ builtIn, midnight }) => ({ ...monthOf(builtIn, NIGHT_SEED, midnight), name: '' }),
  steps: [howMany, slept, trim, leak],
}
