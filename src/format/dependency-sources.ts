import type { Source } from './sources.ts'

export const CALCULUS: Source = {
  words: 'B. Treynor, M. Dahlin, V. Rau and B. Beyer, “The Calculus of Service Availability”, ACM Queue 15(2), 2017',
  address: 'https://queue.acm.org/detail.cfm?id=3096459',
}

export const DECISION_DIAGRAMS: Source = {
  words: 'R. E. Bryant, “Graph-Based Algorithms for Boolean Function Manipulation”, 1986',
  address: 'https://doi.org/10.1109/TC.1986.1676819',
}

export const FRECHET: Source = {
  words: 'L. Rüschendorf, “Fréchet-Bounds and Their Applications”, 1991',
  address: 'https://doi.org/10.1007/978-94-011-3466-8_9',
}

export const CRITICALITY: Source = {
  words: 'M. Rausand and A. Høyland, “System Reliability Theory”, 2004, chapter 5',
  address: 'https://doi.org/10.1002/9780470316900',
}
