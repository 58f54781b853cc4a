/** A work that a formula comes from: how it is named, and where it can be read. */
export interface Source {
  readonly words: string
  readonly address: string
}

export const WORKBOOK_BUDGET: Source = {
  words: 'Site Reliability Workbook, chapter 2, “Implementing SLOs”',
  address: 'https://sre.google/workbook/implementing-slos/',
}

export const WORKBOOK_ALERTS: Source = {
  words: 'Site Reliability Workbook, chapter 5, “Alerting on SLOs”',
  address: 'https://sre.google/workbook/alerting-on-slos/',
}
