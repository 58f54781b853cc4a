import type { Source } from './sources.ts'

export const DORA_METRICS: Source = {
  words: 'DORA, “DORA’s software delivery performance metrics”',
  address: 'https://dora.dev/guides/dora-metrics/',
}

export const COMPOUND_POISSON: Source = {
  words: 'Rolski, Schmidli, Schmidt and Teugels, “Stochastic Processes for Insurance and Finance”, 1999, chapter 4',
  address: 'https://doi.org/10.1002/9780470317044',
}

export const WORKBOOK_POLICY: Source = {
  words: 'Site Reliability Workbook, appendix B, “Example Error Budget Policy”',
  address: 'https://sre.google/workbook/error-budget-policy/',
}
