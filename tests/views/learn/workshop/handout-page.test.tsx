import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setLocale } from '../../../../src/format/locale.ts'
import { EXERCISE_KEYS } from '../../../../src/lessons/course/course-keys.ts'
import { exercises } from '../../../../src/lessons/workshop/exercises.ts'
import { HandoutPage } from '../../../../src/views/learn/workshop/handout-page.tsx'
import { handWorked, noOthers } from '../../../lessons/support/scenarios.ts'
import { renderPart } from '../../app/support/remembered.tsx'

const show = (...path: readonly string[]) =>
  renderPart(<HandoutPage path={path} told={{ ...handWorked(), failingOf: noOthers }} onTry={() => {}} />)

const rowOf = (table: string, name: RegExp): readonly string[] =>
  within(within(screen.getByRole('table', { name: table })).getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent.replaceAll('\u00a0', ' '))

beforeEach(() => setLocale('en-GB'))
afterEach(() => setLocale(null))

it('lists the cheat sheet and every exercise, each with its results', () => {
  show()
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(
    expect.arrayContaining([
      '#/learn/handouts/cheat-sheet',
      ...EXERCISE_KEYS.flatMap((key) => [`#/learn/handouts/${key}`, `#/learn/handouts/${key}/results`]),
    ]),
  )
  expect(document.title).toBe('Handouts · Learn · Burnline')
})

it.each([[['poster']], [['cheat-sheet', 'results']], [['night-watch', 'answers']], [['night-watch', 'results', 'x']]])(
  'a link to a handout that is not there says so, and shows all: %j',
  (path) => {
    show(...path)
    expect(screen.getByText(/There is no handout/)).toHaveTextContent(path.join('/'))
    expect(screen.getByRole('link', { name: 'Cheat sheet' })).toBeInTheDocument()
  },
)

describe('the cheat sheet', () => {
  it('has the downtime of 99.9 %: 86.4 s a day, 43m 12s in 30 days', () => {
    show('cheat-sheet')
    expect(rowOf('How long everything may fail', /^99\.9\s%/)).toEqual([
      '1m 26.4s',
      '10m 4.8s',
      '43m 12s',
      '2h 9m 36s',
      '8h 45m 36s',
    ])
  })

  it('has the burn rates: 14.4× lasts 50 h, spends 2 %, and fires after 51.84 s', () => {
    show('cheat-sheet')
    expect(rowOf('The four usual alert rules', /^page 1h\/5m/)).toEqual([
      '14.4×',
      '2 %',
      '2d 2h',
      '51.84s',
      '4m 55.68s',
    ])
  })

  it('has formulas as mathematics, and words in a line each', () => {
    show('cheat-sheet')
    expect(document.querySelectorAll('math').length).toBeGreaterThan(8)
    expect(screen.getAllByRole('term').length).toBeGreaterThan(10)
  })

  it('follows the locale', () => {
    setLocale('de-DE')
    show('cheat-sheet')
    expect(screen.getByRole('table', { name: 'How long everything may fail' })).toHaveTextContent('1m 26,4s')
  })
})

describe.each(EXERCISE_KEYS)('the pages of %s', (key) => {
  const { title } = exercises[key].course.words

  it('give the group its roles, something to fill in and something to write on, and no results', () => {
    show(key)
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Roles' })).toBeInTheDocument()
    const empty = within(screen.getByRole('table'))
      .getAllByRole('cell')
      .filter((cell) => cell.textContent === '')
    expect(empty.length).toBeGreaterThan(3)
    expect(screen.queryByRole('heading', { name: 'What comes out' })).not.toBeInTheDocument()
    expect(screen.getByText(new RegExp(`#/learn/exercises/${key}$`))).toBeInTheDocument()
  })

  it('give who leads all results, what goes wrong and what to ask', () => {
    show(key, 'results')
    const cells = within(screen.getByRole('table')).getAllByRole('cell')
    expect(cells.filter((cell) => cell.textContent === '')).toEqual([])
    for (const name of ['What comes out', 'What people get wrong', 'Ask afterwards'])
      expect(screen.getByRole('heading', { name })).toBeInTheDocument()
    expect(document.title).toBe(`${title}: results · Learn · Burnline`)
  })
})
