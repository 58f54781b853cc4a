import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import { methodName } from '../../format/budgeting-method.ts'
import { formatCount } from '../../format/count.ts'
import { joinWords } from '../../format/join-words.ts'
import { counted } from '../../format/plural.ts'
import type { Counted } from '../../format/plural.ts'
import type { Loss, LossCode } from '../../interop/specification/written.ts'

/** " (7m)", " (month → 30d)" as " (month), written as 30d", or nothing where the code says it all. */
const inBrackets = (detail: string): string => {
  const [said, written] = detail.split(' → ')
  if (said === undefined || said === '') return ''
  return written === undefined ? ` (${said})` : ` (${said}), written as ${written}`
}

/** "Your 3 incidents", or "Your incidents" where nobody counted them. */
const yours = (detail: string, noun: Counted): string => {
  if (detail === '1') return `Your ${noun.one}`
  return /^\d{1,9}$/.test(detail) ? `Your ${counted(Number(detail), noun)}` : `Your ${noun.other}${inBrackets(detail)}`
}

const ALERT_RULES: Counted = { one: 'alert rule', other: 'alert rules' }

const RULES_NAMED = 6

/** Rules by their names, the first of them where there are many. */
const named = (rules: readonly string[]): readonly string[] => {
  const further = rules.length - RULES_NAMED
  const shown = rules.slice(0, RULES_NAMED).map((rule) => `“${rule}”`)
  return further > 0 ? [...shown, `${formatCount(further)} more`] : shown
}

/** A budgeting method by its name. */
const methodOf = (detail: string): string => {
  const method = BUDGETING_METHODS.find((one) => one === detail)
  return method === undefined ? detail : methodName(method)
}

/** What a file of another tool cannot say of a scenario, and what that means for who uses the file. */
const WORDS: Readonly<Record<LossCode, (detail: string) => string>> = {
  incidents: (detail) =>
    `${yours(detail, { one: 'incident', other: 'incidents' })}: the file says what is promised, not what happened.`,
  measurements: (detail) => `Your measurements${inBrackets(detail)}: the tool that reads the file measures by itself.`,
  exclusions: (detail) =>
    `${yours(detail, { one: 'exclusion', other: 'exclusions' })}: there the time counts like any other.`,
  traffic: (detail) => `How much traffic there is, and when${inBrackets(detail)}: the tool counts it by itself.`,
  delivery: () => 'How your team delivers changes.',
  policy: () => 'Your error-budget policy: what the team does as the budget runs low.',
  system: () => 'What the service is made of, and what it stands on.',
  cost: () => 'What an outage costs, and what the SLA promises.',
  story: () => 'The words about this scenario.',
  'calendar-window': (detail) =>
    `That the SLO window follows the calendar${inBrackets(detail)}: the format knows only windows that move along with now.`,
  'window-length': (detail) => `The length of the SLO window${inBrackets(detail)}: the format has no such length.`,
  'time-zone': (detail) =>
    `The time zone of the SLO window${inBrackets(detail)}: the tool begins and ends its windows by a clock of its own.`,
  'budgeting-method': (detail) =>
    `How the budget is counted${inBrackets(methodOf(detail))}: the format counts every request alike.`,
  'time-slices': (detail) => `The time slices${inBrackets(detail)}: the format does not have them so.`,
  'empty-slices': (detail) => `What a time slice without requests counts for${inBrackets(detail)}.`,
  'latency-threshold': (detail) =>
    `Within what time a request has to be answered${inBrackets(detail)}: the queries have to say it.`,
  'target-digits': (detail) => `Your target${inBrackets(detail)}: the format does not take it as it is.`,
  'alert-rules': (detail) => {
    const rules = detail.split('; ')
    return rules.length === 1
      ? `Your alert rule “${detail}”: the format has no place for it as it is.`
      : `Your ${counted(rules.length, ALERT_RULES)} ${joinWords(named(rules))}: the format has no place for them as they are.`
  },
  'alert-thresholds': (detail) =>
    /^\d{1,9}$/.test(detail)
      ? `The last digits of the thresholds of ${counted(Number(detail), ALERT_RULES)}: the format takes fewer.`
      : `When your alerts fire${inBrackets(detail)}: the tool works out thresholds of its own.`,
  'alert-for': (detail) =>
    /^\d{1,9}$/.test(detail)
      ? `How long ${counted(Number(detail), ALERT_RULES)} must hold before firing.`
      : `How long a rule must hold before it fires${inBrackets(detail)}.`,
  'alert-short-window': (detail) =>
    /^\d{1,9}$/.test(detail)
      ? detail === '1'
        ? 'The short window of an alert rule: the format has one window for it.'
        : `The short windows of ${counted(Number(detail), ALERT_RULES)}: the format has one window for each.`
      : `The short window of an alert rule${inBrackets(detail)}.`,
  'added-alert-rules': (detail) =>
    `${detail === '1' ? 'One alert rule more' : `${detail} alert rules more`} than you have: the tool makes its rules in pairs.`,
  name: (detail) => `How it is called${inBrackets(detail)}: the format takes fewer characters.`,
}

/** A loss in a sentence. */
export const lossWords = ({ code, detail }: Loss): string => WORDS[code](detail)
