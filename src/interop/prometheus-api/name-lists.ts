import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { ask } from './ask.ts'
import type { Question } from './ask.ts'
import type { NameList, PrometheusAccess } from './contract.ts'
import { openDoor } from './door.ts'
import { LISTED_NAMES } from './fetch-limits.ts'
import { misshapen } from './shape.ts'
import type { Surroundings } from './surroundings.ts'
import type { PrometheusTrouble } from './trouble.ts'
import { quotedText } from '../prometheus-rules/promql-text.ts'

/** A list to ask for. */
export type NameQuestion =
  /** Metrics with `search` in their name, in any case; all of them when it is empty. */
  | { readonly list: 'metrics'; readonly search: string }
  /** The labels of a metric, its name itself left out. */
  | { readonly list: 'labels'; readonly metric: string }
  /** The values of a label of a metric. */
  | { readonly list: 'values'; readonly metric: string; readonly label: string }

const SIGNS = /[\\^$.*+?()[\]{}|-]/g

const escaped = (text: string): string => text.replaceAll(SIGNS, (sign) => (sign === '-' ? '-' : `\\${sign}`))

const named = (metric: string): string => `{__name__=${quotedText(metric)}}`

/** One more than are shown, to see whether there are more. Older servers do not know this field and send all. */
const LIMIT = ['limit', String(LISTED_NAMES + 1)] as const

const questionOf = (asked: NameQuestion): Question => {
  switch (asked.list) {
    case 'metrics': {
      const search = asked.search.trim()
      const match =
        search === '' ? [] : [['match[]', `{__name__=~${quotedText(`(?i).*${escaped(search)}.*`)}}`] as const]
      return { path: 'label/__name__/values', of: null, fields: [...match, LIMIT] }
    }
    case 'labels':
      return { path: 'labels', of: null, fields: [['match[]', named(asked.metric)], LIMIT] }
    case 'values':
      return {
        path: `label/${encodeURIComponent(asked.label)}/values`,
        of: null,
        fields: [['match[]', named(asked.metric)], LIMIT],
      }
  }
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lists what a server has to choose from. An empty list is an answer, too. */
export const listNames = async (
  access: PrometheusAccess,
  asked: NameQuestion,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<Result<NameList, PrometheusTrouble>> => {
  const door = openDoor(access)
  if (!door.ok) return door
  const asking = { door: door.value, surroundings, signal, onBytes: () => undefined }
  const answer = await ask(asking, questionOf(asked))
  if (!answer.ok) return answer
  const { data } = answer.value
  if (!Array.isArray(data)) return misshapen('data', '[ … ]', data)
  const names = (data as readonly unknown[])
    .filter((name) => typeof name === 'string')
    .filter((name) => asked.list !== 'labels' || name !== '__name__')
    .toSorted(byCode)
  return success({ names: names.slice(0, LISTED_NAMES), more: names.length > LISTED_NAMES })
}
