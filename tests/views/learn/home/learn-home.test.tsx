import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../../src/format/locale.ts'
import { createLearningStore } from '../../../../src/store/learning-store.ts'
import { LearningProvider } from '../../../../src/store/use-learning.ts'
import { LearnHome } from '../../../../src/views/learn/home/learn-home.tsx'
import { handWorked, noOthers } from '../../../lessons/support/scenarios.ts'
import { aCourse } from '../../app/support/a-course.ts'

setLocale('en-GB')

vi.mock('../../../../src/lessons/course/courses.ts', () => ({
  fetchCourse: {
    tour: async () => ({ ...aCourse, key: 'tour', words: { title: 'The tour', question: 'What is it about?' } }),
    budget: async () => aCourse,
    methods: async () => ({ ...aCourse, key: 'methods', minutes: 4, words: { title: 'Methods', question: 'Which?' } }),
  },
}))

const open = async (path: readonly string[] = [], isFull = false) => {
  const texts = new Map<string, string>()
  const learning = createLearningStore({
    storage: {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError')
        texts.set(key, text)
      },
    },
    events: window,
  })
  const home = (
    <LearningProvider value={learning}>
      <LearnHome path={path} told={{ ...handWorked(), failingOf: noOthers }} onTry={() => {}} />
    </LearningProvider>
  )
  render(home)
  await screen.findByRole('heading', { name: 'Start here' })
  return { user: userEvent.setup(), learn: learning.getState() }
}

const finish = (learn: Awaited<ReturnType<typeof open>>['learn'], course: string, right = true): void => {
  for (const step of ['left', 'ledger']) {
    learn.answered(course, step, right)
    learn.did(course, step)
  }
}

const primary = (): HTMLElement =>
  within(screen.getByRole('region', { name: 'Start here' })).getAllByRole('link')[0] as HTMLElement

const row = (title: string): HTMLElement => screen.getByRole('link', { name: title }).closest('li') as HTMLElement

describe('the front door of Learn', () => {
  it('begins with the tour, and lists each lesson with its question, its minutes and how far one is', async () => {
    await open()
    expect(document.title).toBe('Learn · Burnline')
    expect(primary()).toHaveTextContent('Take the tour')
    expect(primary()).toHaveAttribute('href', '#/learn/tour')
    expect(row('A course for tests')).toHaveTextContent('What is left?')
    expect(row('A course for tests')).toHaveTextContent('About 3m')
    expect(row('A course for tests')).toHaveTextContent('Not begun')
    expect(screen.getByText(/lessons done/)).toHaveTextContent('0 of 2 lessons done. About 7m to go.')
  })

  it('goes on where one stopped: the first step that is not both guessed and done', async () => {
    const { learn } = await open()
    learn.answered('budget', 'left', false)
    learn.did('budget', 'left')
    learn.answered('budget', 'ledger', true)
    expect(await screen.findByRole('link', { name: 'Go on with “A course for tests”' })).toHaveAttribute(
      'href',
      '#/learn/lessons/budget/ledger',
    )
    expect(row('A course for tests')).toHaveTextContent('1 of 2 steps done')
  })

  it('leads to the first open lesson after the tour, and to the cards after the last', async () => {
    const { learn } = await open()
    finish(learn, 'tour')
    expect(await screen.findByRole('link', { name: 'Begin “A course for tests”' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Take the tour' })).toHaveAttribute('href', '#/learn/tour')
    finish(learn, 'budget', false)
    finish(learn, 'methods')
    expect(await screen.findByRole('link', { name: 'Try the cards' })).toHaveAttribute('href', '#/learn/cards')
    expect(row('A course for tests')).toHaveTextContent('Done, 0 of 2 right at the first guess')
    expect(screen.getByText('All 2 lessons done.')).toBeVisible()
  })

  it('names every other page of Learn', async () => {
    const { learn } = await open()
    learn.cardAnswered('one', true)
    learn.cardAnswered('two', false)
    const ways = within(screen.getByRole('region', { name: 'More ways in' }))
    expect(ways.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/learn/cards',
      '#/learn/ideas',
      '#/learn/game',
      '#/learn/workshop',
      '#/learn/handouts',
      '#/learn/glossary',
    ])
    expect(await ways.findByText(/right at the first guess/)).toHaveTextContent('1 of 2')
  })

  it('forgets what was learned, and takes that back', async () => {
    const { user, learn } = await open()
    expect(screen.queryByRole('button', { name: 'Forget my progress' })).toBeNull()
    finish(learn, 'budget')
    await user.click(await screen.findByRole('button', { name: 'Forget my progress' }))
    expect(row('A course for tests')).toHaveTextContent('Not begun')
    await user.click(screen.getByRole('button', { name: 'Take that back' }))
    expect(row('A course for tests')).toHaveTextContent('Done, 2 of 2 right at the first guess')
  })

  it('says when progress is not kept', async () => {
    const { learn } = await open([], true)
    learn.cardAnswered('one', true)
    expect(await screen.findByText(/There is no room left/)).toBeVisible()
  })

  it('says which page an address asked for that there is not', async () => {
    await open(['nowhere', 'at', 'all'])
    expect(screen.getByText(/There is no page/)).toHaveTextContent('nowhere/at/all')
  })
})
