import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.page-means-broken', {
  name: 'What a page says',
  claim: 'A page means that the SLO is broken',
  question: 'Everything fails, and {rule} wakes somebody. How much of the budget has that outage spent by then?',
  right: {
    text: '{spent} of it.',
    why: 'A page comes while there is still something to save. It says that the promise is on its way to be broken, not that it is.',
  },
  all: {
    text: '{all}. Nobody is woken while the promise is still kept.',
    why: 'The warning was taken for the loss. To break the promise takes {allowed} of everything failing; the page comes after {detection}.',
  },
  rate: {
    text: '{rate} of it, as its burn rate says.',
    why: 'The burn rate was read as a share. It is a speed: held for as long as the alert looks back, it spends {spent}.',
  },
  nothing: {
    text: 'Nothing yet. Alerts look at errors, not at budgets.',
    why: 'Every failed request spends some. This alert is even made so that it fires at a set part of the budget.',
  },
  answer:
    '{rule} fires after {detection} of full outage, at {spent} of the budget. The rest is what the page is there to save.',
  invite: 'Let less of everything fail, and see what each alert has let go by.',
  label: 'Requests failing',
  fires: '{rule} fires after {detection}, at {spent} of the budget.',
  silent: '{rule} stays silent: {failing} failing is too little for it.',
  row: '{spent}, after {detection}',
  never: 'does not fire',
  picture: 'Budget spent when each alert fires',
  limit: 'The promise is broken',
  sources: [sources.alerting, sources.onCall],
} as const satisfies CardWords & Record<string, unknown>)
