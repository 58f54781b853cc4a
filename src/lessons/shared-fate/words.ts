import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('shared-fate', {
  name: 'shared fate',
  title: 'Two copies double the nines, unless something takes both',
  lead: {
    none: 'Two copies of {service}, each working {target} of the time, are both gone for {apart} in {month} if nothing links them, and for {together} if whatever takes one takes the other.',
    replicas:
      '{part} runs {replicas}. Failing independently, too few of them are left for {apart} in {month}; failing together, for {together}.',
    pair: '{one} and {other} stand in for each other. Failing independently, neither is left for {apart} in {month}; failing together, for {together}.',
    choice:
      '{part} needs no more than {needed} of {parts} at once. Failing independently, too few of them are left for {apart} in {month}; failing together, for {together}.',
    shared:
      'With the correlation chosen here, {correlation}, it is {correlated}, {times} times as long as independently.',
    chain:
      'Nothing that {journey} stands on has a copy. Failing independently, something is missing for {apart} in {month}; if everything always failed at once, for {together}: what is shared hurts copies, not chains.',
    alone: 'Nothing here has a copy, so {journey} is gone whenever it fails, for {together} in {month}.',
    large:
      '{journey} can fail in too many ways for one number here. If everything always failed at once, it would be gone for {together} in {month}; failing independently, for {least} to {most}.',
    gains:
      'And yet {journey} as a whole works {correlated} of the time at {correlation}, instead of {independent}: what stands in a row gains when failures coincide, being down once instead of twice; what stands in for another loses.',
    loses:
      '{journey} as a whole works {correlated} of the time at {correlation}, instead of {independent}: what stands in for another loses more when failures coincide than what stands in a row gains.',
    alike:
      '{journey} as a whole works about {independent} of the time with the correlation of {correlation} and without: what stands in a row gains when failures coincide, what stands in for another loses, and here that comes to about the same.',
    row: 'So with the correlation chosen here, {correlation}, it works {correlated} of the time instead of {independent}: in a row, failures that coincide are one time down instead of two.',
  },
  sre: 'Asks of two copies what they share: power, network, a certificate, the configuration of this morning. What they share is one thing, not two.',
  devops: 'Brings a change to one copy at a time and looks, because change is what copies share most of all.',
  question:
    'Two copies promise {each} each, and their failures have a correlation of {correlation}. What can the two promise?',
  option: '{promise}',
  answer: 'Together {promise}. Without a shared cause it would be {apart}.',
  attempt: {
    begin:
      'Begin with {service} itself, give it a second replica, and see what that is worth with a correlation and without.',
    correlate:
      'Say beforehand what {journey} can promise if everything fails together. Then move the correlation from nothing to all of it, and see.',
  },
  sources: [sources.calculus, sources.cascading],
} as const satisfies IdeaWords & Record<string, unknown>)
