import type { ChangeEffect, HeardChange } from '../../core/alert/change-effect.ts'
import type { Severity } from '../../core/alert/alert-rule.ts'
import type { Incident } from '../../core/incident/incident.ts'
import { formatCount } from '../../format/count.ts'
import { formatDelay } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { ruleName } from '../../format/rule-name.ts'

const LISTED = 3

/** A list in a sentence, the first few of many. */
const listed = (items: readonly string[], joint: string): string =>
  items.length > LISTED
    ? `${items.slice(0, LISTED).join(joint)}${joint}and ${formatCount(items.length - LISTED)} more`
    : items.join(joint)

/** What is then heard of the incident itself. */
const hereWords = ({ here }: ChangeEffect, heard: Severity): string => {
  if (here === null) return heard === 'page' ? 'Then nobody is woken for it.' : 'Then nothing tells of it.'
  if (here.alreadyFiring) return `Then it falls into ${ruleName(here.rule)}, which was firing already.`
  return heard === 'page'
    ? `Then ${ruleName(here.rule)} still wakes you, after ${formatDelay(here.after)}.`
    : `Then ${ruleName(here.rule)} still tells of it, after ${formatDelay(here.after)}.`
}

const elsewhereWords = ({ incident, before, after }: HeardChange, heard: Severity): string => {
  const name = incidentName(incident)
  const verb = heard === 'page' ? 'paged' : 'told of'
  if (after === null) return heard === 'page' ? `${name} wakes nobody` : `nothing tells of ${name}`
  if (after.alreadyFiring) return `${name} falls into ${ruleName(after.rule)}, which was firing already`
  const instead = before === null || before.alreadyFiring ? '' : ` instead of ${formatDelay(before.after)}`
  return `${name} is ${verb} after ${formatDelay(after.after)}${instead}`
}

/** What a change that keeps a rule calm about one incident comes to, there and elsewhere. */
export const quieterEffect = (effect: ChangeEffect, heard: Severity): string => {
  const others = effect.elsewhere.map((one) => elsewhereWords(one, heard))
  return others.length === 0
    ? `${hereWords(effect, heard)} Nothing changes for the other incidents.`
    : `${hereWords(effect, heard)} Elsewhere ${listed(others, '; ')}.`
}

/** What a change for the sake of all incidents comes to. */
export const everywhereEffect = ({ elsewhere }: ChangeEffect, heard: Severity): string =>
  elsewhere.length === 0
    ? 'Nothing else changes: another page comes first for every incident.'
    : `Then ${listed(
        elsewhere.map((one) => elsewhereWords(one, heard)),
        '; ',
      )}.`

/** What a change that makes a rule fire sooner comes to: when, and for what else. */
export const soonerEffect = (
  { here, also, firings, elsewhere }: ChangeEffect,
  heard: Severity,
  incident: Incident,
): string => {
  const when =
    here === null
      ? ''
      : `Then ${incidentName(incident)} is ${heard === 'page' ? 'paged' : 'told of'} after ${formatDelay(here.after)}. `
  const others = elsewhere.filter(({ before, after }) => before !== null && after !== null && after.at < before.at)
  const sooner =
    others.length === 0
      ? ''
      : `Elsewhere ${listed(
          others.map((one) => elsewhereWords(one, heard)),
          '; ',
        )}. `
  const more = also.length === 0 ? '' : `It then fires for ${listed(also.map(incidentName), ', ')} too. `
  const count =
    firings.after === firings.before
      ? `It fires as often as now: ${times(firings.after)}.`
      : `It fires ${times(firings.after)} in all, now ${times(firings.before)}.`
  return when + sooner + more + count
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${formatCount(count)} times`)
