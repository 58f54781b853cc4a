import { expect, it } from 'vitest'
import { setLocale } from '../../src/format/locale.ts'
import { comparedIdeas } from '../../src/lessons/compared-ideas.ts'
import { COMPARISON_ROWS } from '../../src/lessons/comparison.ts'
import { inCase } from './support/all-cases.ts'
import { said } from './support/said.ts'
import { noOthers } from './support/scenarios.ts'

setLocale('en-GB')

/** A text with nothing between its words and numbers but spaces: "43m 12s, or 720" has "43m 12s". */
const spaced = (text: string): string => ` ${text.replaceAll(/[,;:?](?!\d)|\.(?!\d)/g, ' ')} `

/** States in which no two numbers are the same by chance, as an hour of outage and an hour between two looks are. */
it.each([
  'two incidents',
  'the built-in scenario',
  'a calendar month',
  'measurements of some days, and an incident in which nothing failed',
  'an incident that wakes nobody',
  'background overspends',
])('no idea on the page tells the number that another one asks for: %s', (name) => {
  const one = inCase(name)
  const all = COMPARISON_ROWS.map((row) => {
    const { prediction } = comparedIdeas[row].practice(one.scenario, one.assessment, one.alerts, noOthers)
    return { row, typed: prediction?.guess.kind === 'text', ...said(row, one) }
  })
  const tellTales = all
    .filter(({ typed }) => typed)
    .flatMap(({ row, answer }) => {
      const [number = ''] = (answer ?? '').split(/[,;:](?!\d)|\.(?!\d)| a week/)
      const right = number.replace(/^[^\d−]*/, '')
      return all
        .filter((other) => other.row !== row && right !== '')
        .filter(({ lead, question, attempt }) => spaced(`${lead} ${question} ${attempt}`).includes(` ${right} `))
        .map((other) => `${right} of ${row} is in ${other.row}`)
    })
  expect(tellTales).toEqual([])
  expect(all.filter(({ typed }) => typed).length).toBeGreaterThan(4)
})
