import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.only-downtime', {
  name: 'What spends a budget',
  claim: 'The budget is only about downtime',
  never: 'It is never down. But for {lasted}, {failing} of its requests fail.',
  own: 'It was not down in {incident}. But for {lasted}, {failing} of its requests failed.',
  question: 'How much of the budget does that cost?',
  right: {
    text: '{cost}.',
    why: 'Every failed request counts, whoever else was served. So {failing} failing for {lasted} costs as much as {full} of everything.',
  },
  nothing: {
    text: 'Nothing. It was up all the time.',
    why: 'Being up was taken for serving everybody. Those whose requests failed were down, and the budget counts them.',
  },
  whole: {
    text: '{cost}. It was broken for {lasted}, so all of that counts.',
    why: 'That would be an outage of everything. Most requests went well, and the budget counts those too.',
  },
  failing: {
    text: '{failing}, as many as failed.',
    why: 'That is the share of the requests that failed. The budget asks how many of those that may fail are gone.',
  },
  answer: '{cost} of the budget: as much as {full} of full outage, of {allowed} in all.',
  invite: 'Change how many of the requests fail in the same time.',
  label: 'Requests failing',
  seen: '{failing} failing for {lasted} spends {cost} of the budget, as {full} of full outage would.',
  picture: 'Budget spent, over {lasted}',
  limit: 'The whole budget',
  sources: [sources.implementing, sources.risk],
} as const satisfies CardWords & Record<string, unknown>)
