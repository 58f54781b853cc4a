import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.slo-and-sla', {
  name: 'The objective and the contract',
  claim: 'An SLO is an SLA',
  own: 'The contract with its customers says {sla} in a month of {month}, or {credit} of the fee back.',
  supposed: 'Say that a contract with its customers says {sla} in a month of {month}, or {credit} of the fee back.',
  question:
    'One outage of everything lasts {outage}, more than the objective allows in that month. What is due to customers?',
  right: {
    text: 'Nothing. The contract allows {contract}, and the objective has warned us before.',
    why: 'The objective (SLO) is the team’s own line. The contract (SLA) is looser on purpose, so that there is room to act between the two.',
  },
  credit: {
    text: '{credit} of the fee. The promise is broken.',
    why: 'The objective was taken for the contract. Only the contract says what is paid, and it is not broken yet.',
  },
  harmless: {
    text: 'Nothing, and nobody has to act. An objective binds no one.',
    why: 'Nothing is due, but the team has work to do: the rest of the room up to the contract is all that is left.',
  },
  demand: {
    text: 'Whatever customers ask for. They were promised the objective.',
    why: 'An objective is not promised to customers, or it would be a contract. Teams choose it to be warned in time.',
  },
  answer:
    'The objective allows {objective} in that month, the contract {contract}. An outage of {outage} lies between.',
  invite: 'Let the outage grow, and see which of the two lines breaks first.',
  label: 'One outage of everything in the month',
  kept: 'The objective is kept: {spent} of its budget is spent. The contract is kept too.',
  warned:
    'The objective is missed: {spent} of its budget is spent. The contract is kept, with {left} to go. Now the team acts.',
  broken: 'Both are broken: {spent} of the objective’s budget is spent, and customers get {credit} of the fee back.',
  beyond: 'Both are broken: {spent} of the objective’s budget is spent. The contract names no credit for so little.',
  picture: 'Full outage in the month',
  outage: 'This outage',
  objective: 'Allowed by the objective, {target}',
  contract: 'Allowed by the contract, {target}',
  sources: [sources.objectives],
} as const satisfies CardWords & Record<string, unknown>)
