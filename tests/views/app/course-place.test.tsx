import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { stepLearned } from '../../../src/store/learned.ts'
import { createLearningStore } from '../../../src/store/learning-store.ts'
import { LearningProvider } from '../../../src/store/use-learning.ts'
import { App } from '../../../src/views/app/app.tsx'
import { services } from '../../store/support/a-store.ts'
import { aBrokenCourse, aCourse } from './support/a-course.ts'
import { remembered } from './support/remembered.tsx'

setLocale('en-GB')

vi.mock('../../../src/lessons/course/courses.ts', () => ({
  fetchCourse: {
    budget: async () => aCourse,
    promise: async () => aBrokenCourse,
    methods: async () => Promise.reject(new Error('no network')),
  },
}))

const LATER = { timeout: 10_000 }

beforeAll(async () => {
  await Promise.all([
    import('../../../src/views/app/course-place.tsx'),
    import('../../../src/views/budget/budget-details.tsx'),
    import('../../../src/views/budget/budget-records.tsx'),
  ])
}, 60_000)

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionTexts.clear()
})

const go = (address: string): void => {
  act(() => {
    history.pushState(null, '', address)
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
}

/** What the tab keeps, over reloads. */
const sessionTexts = new Map<string, string>()

/** Opens the app at an address; what is learned is kept in a map. */
const openAt = async (address: string, canKeep = true) => {
  history.replaceState(null, '', address)
  const texts = new Map<string, string>()
  const storage = {
    getItem: (key: string) => {
      if (!canKeep) throw new DOMException('denied', 'SecurityError')
      return texts.get(key) ?? null
    },
    setItem: (key: string, text: string) => void texts.set(key, text),
  }
  const session = {
    getItem: (key: string) => sessionTexts.get(key) ?? null,
    setItem: (key: string, text: string) => void sessionTexts.set(key, text),
  }
  const learning = createLearningStore({ storage, session, events: window })
  const given = remembered()
  const { unmount: unload } = render(
    <LearningProvider value={learning}>
      <App remembered={given} />
    </LearningProvider>,
  )
  return { user: userEvent.setup(), learning, own: given.store, unload }
}

const lesson = async (): Promise<HTMLElement> => screen.findByRole('complementary', { name: 'Lesson' }, LATER)
const guess = async (user: UserEvent, option: string): Promise<void> => {
  await user.click(screen.getByRole('radio', { name: option }))
  await user.click(screen.getByRole('button', { name: 'This is my guess' }))
}
const link = (name: string): HTMLElement => screen.getAllByRole('link', { name })[0] as HTMLElement
const addressOf = (name: string): string | null => link(name).getAttribute('href')

describe('a lesson', () => {
  it('says its sentence, asks, and shows the parts of its step, the answer covered', async () => {
    await openAt('#/learn/lessons/budget')
    const panel = within(await lesson())
    // 20 of 43.2 minutes are spent, so 53.7 % is left.
    expect(panel.getByRole('heading', { level: 2 }).textContent.replaceAll('\u00a0', ' ')).toBe(
      'A budget of 0.1 % had an outage, and 53.7 % is left.',
    )
    expect(panel.getByText(/step 1 of 2/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Target' })).toBeVisible()
    expect(screen.getAllByText('Covered until you guess').length).toBeGreaterThan(0)
    expect(screen.queryByRole('status', { name: 'Error budget remaining' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'SLO window' })).toBeNull()
    expect(screen.getByText('30 days, rolling')).toBeVisible()
    await waitFor(() => expect(document.title).toBe('Step 1 · A course for tests · Learn · Burnline'))
  })

  it('takes one guess: a wrong one stays marked as the person’s own, beside the right one, and neither can be changed', async () => {
    const { user, learning } = await openAt('#/learn/lessons/budget')
    await lesson()
    await user.click(screen.getByRole('button', { name: 'This is my guess' }))
    expect(screen.getByText(/Choose an answer first/)).toBeVisible()
    expect(screen.queryByRole('status', { name: 'Error budget remaining' })).toBeNull()
    await guess(user, 'All of it')
    expect(screen.getByText('Not quite.')).toBeVisible()
    expect(screen.getByText(/That forgets the outage/)).toBeVisible()
    expect(screen.getByText('The answer:')).toBeVisible()
    expect(screen.getByText(/Twenty of forty-three minutes/)).toBeVisible()
    expect(screen.queryByText('Right:')).toBeNull()
    expect(screen.getByRole('status', { name: 'Error budget remaining' })).toBeVisible()
    expect(screen.queryByText('Covered until you guess')).toBeNull()
    const own = screen.getByRole('radio', { name: 'All of it · your guess' })
    expect(own).toBeChecked()
    expect(own).toHaveFocus()
    await user.click(screen.getByRole('radio', { name: 'About half · the answer' }))
    await user.keyboard('{ArrowDown}{Enter}')
    expect(own).toBeChecked()
    expect(screen.queryByRole('button', { name: /guess|again|Show the answer/i })).toBeNull()
    expect(stepLearned(learning.getState().learned, 'budget', 'left').right).toBe(false)
  })

  it('takes the guess by Enter on an answer, and marks a right one as such', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    act(() => screen.getByRole('radio', { name: 'All of it' }).focus())
    await user.keyboard('{Enter}')
    expect(screen.getByText(/Choose an answer first/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'About half' }))
    await user.keyboard('{Enter}')
    expect(screen.getByText('Right:')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'About half · your guess, and right' })).toBeChecked()
  })

  it('keeps the guess and what was done over a reload in this tab, until the step is begun anew', async () => {
    const { user, unload } = await openAt('#/learn/lessons/budget')
    await lesson()
    await guess(user, 'All of it')
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    unload()
    const again = await openAt('#/learn/lessons/budget')
    await lesson()
    expect(screen.getByRole('radio', { name: 'All of it · your guess' })).toBeChecked()
    expect(screen.getByText('Done.')).toBeVisible()
    expect(screen.getByText(/those that the step begins with/)).toBeVisible()
    expect(screen.getByRole('status', { name: 'Error budget remaining' })).toBeVisible()
    await again.user.click(screen.getByRole('button', { name: 'Restart this step' }))
    expect(screen.queryByText('Done.')).toBeNull()
    again.unload()
    await openAt('#/learn/lessons/budget')
    await lesson()
    expect(screen.getByRole('radio', { name: 'All of it' })).not.toBeChecked()
    expect(screen.getAllByText('Covered until you guess').length).toBeGreaterThan(0)
  })

  it('shows what the one thing has changed, once there is a guess', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    const panel = within(await lesson())
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    expect(panel.getByText('Guess too, and read here what it changed.', { exact: false })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show me' })).toBeNull()
    await guess(user, 'All of it')
    // At 99 % 432 minutes may fail, of which 20 did: 95.4 % is left, and 53.7 % of 43.2 minutes before.
    const done = panel.getByText('Done.').parentElement
    expect(done?.textContent.replaceAll('\u00a0', ' ')).toBe(
      'Done. Of the budget, 95.4 % is left now, and 53.7 % before.',
    )
    await user.click(screen.getByRole('button', { name: 'Show me' }))
    expect(vi.mocked(Element.prototype.scrollIntoView).mock.contexts).toEqual([
      screen.getByRole('status', { name: 'Error budget remaining' }),
    ])
  })

  it('says in words that a part is covered, where it cannot take one there', async () => {
    const { user } = await openAt('#/learn/lessons/budget/ledger')
    await lesson()
    await user.click(screen.getByRole('button', { name: /^Take me to/ }))
    expect(screen.getByText(/still covered. Guess first/)).toBeVisible()
    await guess(user, 'Nothing')
    expect(screen.queryByText(/still covered/)).toBeNull()
  })

  it('leads from a term to the glossary, and from there back to where one was', async () => {
    const { user } = await openAt('#/learn/lessons/budget/ledger')
    const panel = within(await lesson())
    await guess(user, 'Nothing')
    await user.click(
      panel.getAllByRole('link').find((one) => one.getAttribute('href')?.includes('glossary')) as Element,
    )
    expect(await screen.findByText('You asked for this term', {}, LATER)).toBeVisible()
    await user.click(await screen.findByRole('link', { name: 'Back to the lesson' }, LATER))
    await lesson()
    expect(location.hash).toBe('#/learn/lessons/budget/ledger')
    expect(screen.getByRole('radio', { name: 'Nothing · your guess' })).toBeChecked()
  })

  it('begins at its sentence for whoever comes by a link of the app, and nowhere for whoever has just arrived', async () => {
    const { unload } = await openAt('#/learn/lessons/budget')
    await lesson()
    expect(document.body).toHaveFocus()
    unload()
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { userActivation: { hasBeenActive: true } }))
    await openAt('#/learn/lessons/budget')
    await lesson()
    expect(screen.getByRole('heading', { level: 2, name: /^A budget of/ })).toHaveFocus()
  })

  it('sees by itself that the one thing was done, whichever way', async () => {
    const { user, learning } = await openAt('#/learn/lessons/budget')
    await lesson()
    const target = screen.getByRole('textbox', { name: 'Target' })
    await user.clear(target)
    await user.type(target, '99.99')
    expect(screen.queryByText('Done.')).toBeNull()
    await user.clear(target)
    await user.type(target, '99')
    expect(await screen.findByText('Done.', {}, LATER)).toBeVisible()
    expect(stepLearned(learning.getState().learned, 'budget', 'left')).toEqual({ right: null, done: true })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    // It was done all the same.
    expect(screen.getByText('Done.')).toBeVisible()
  })

  it('does it for whoever asks, as one step of undo, and keeps the focus near', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    expect(screen.getByText('Done.')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue('99 %')
    expect(screen.getByRole('button', { name: 'Take me to the target' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue('99.9 %')
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })

  it('takes one to the control', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    await user.click(screen.getByRole('button', { name: 'Take me to the target' }))
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveFocus()
  })

  it('never locks the way on, and makes it the thing to do once the step is guessed and done', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    expect(addressOf('Next step')).toBe('#/learn/lessons/budget/ledger')
    const before = link('Next step').className
    await user.click(screen.getByRole('radio', { name: 'About half' }))
    await user.click(screen.getByRole('button', { name: 'This is my guess' }))
    expect(link('Next step').className).toBe(before)
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    expect(link('Next step').className).not.toBe(before)
  })

  it('puts the focus on the sentence of the next step, which begins with facts of its own', async () => {
    await openAt('#/learn/lessons/budget')
    await lesson()
    go('#/learn/lessons/budget/ledger')
    const say = await screen.findByRole('heading', { name: 'Each incident has its price in error budget.' }, LATER)
    expect(say).toHaveFocus()
    expect(screen.getByRole('textbox', { name: 'Service' })).toHaveValue('Second service')
    expect(screen.queryByRole('status', { name: 'Error budget remaining' })).toBeNull()
    expect(addressOf('Back')).toBe('#/learn/lessons/budget/left')
  })

  it('ends with what was asked, the answers only of what was guessed, and the way to one’s own numbers', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    await guess(user, 'About half')
    go('#/learn/lessons/budget/end')
    // Not “You can answer this now”: half of it is open.
    expect(await screen.findByRole('heading', { name: 'What is left?' }, LATER)).toHaveFocus()
    expect(screen.getByText(/^1 of 2 steps right at the first guess, and 1 not guessed yet/)).toBeVisible()
    const recap = within(screen.getByRole('region', { name: 'What it was about' })).getAllByRole('listitem')
    expect(recap.map(({ textContent }) => textContent)).toEqual([
      'How much is left?About halfRight at the first guess',
      'How much is left?Not guessed yet. Guess it now',
    ])
    expect(screen.getByRole('link', { name: 'Guess it now' })).toHaveAttribute('href', '#/learn/lessons/budget/ledger')
    expect(screen.getByRole('link', { name: 'Budget' })).toHaveAttribute('href', '#/budget')
    expect(screen.getByRole('link', { name: 'To all lessons' })).toHaveAttribute('href', '#/learn')
  })

  it('says that one can answer its question only to whoever guessed all of it right', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    await guess(user, 'About half')
    go('#/learn/lessons/budget/ledger')
    await screen.findByText(/step 2 of 2/, {}, LATER)
    await guess(user, 'All of it')
    go('#/learn/lessons/budget/end')
    expect(await screen.findByRole('heading', { name: 'You can answer this now: What is left?' }, LATER)).toBeVisible()
    expect(screen.getByText('All 2 right at the first guess.')).toBeVisible()
  })

  it('begins a step anew when asked, its guess and its facts', async () => {
    const { user } = await openAt('#/learn/lessons/budget')
    await lesson()
    await user.click(screen.getByRole('radio', { name: 'About half' }))
    await user.click(screen.getByRole('button', { name: 'This is my guess' }))
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    await user.click(screen.getByRole('button', { name: 'Restart this step' }))
    expect(screen.getByRole('radio', { name: 'About half' })).not.toBeChecked()
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue('99.9 %')
    expect(screen.getAllByText('Covered until you guess').length).toBeGreaterThan(0)
    expect(screen.getByRole('heading', { level: 2, name: /^A budget of/ })).toHaveFocus()
  })

  it('begins the course anew when asked, and forgets its answers', async () => {
    const { user, learning } = await openAt('#/learn/lessons/budget/ledger')
    await lesson()
    await user.click(screen.getByRole('button', { name: 'I have looked' }))
    expect(stepLearned(learning.getState().learned, 'budget', 'ledger').done).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Restart from the first step' }))
    expect(await screen.findByRole('heading', { level: 2, name: /^A budget of/ }, LATER)).toBeVisible()
    expect(stepLearned(learning.getState().learned, 'budget', 'ledger').done).toBe(false)
    expect(location.hash).toBe('#/learn/lessons/budget/left')
  })
})

describe('the person’s own scenarios', () => {
  it('stay as they are, whatever is done and undone in a lesson', async () => {
    const { user, own } = await openAt('#/budget')
    const before = own.getState().scenarios
    act(() => own.getState().editScenario({ service: 'Edited before' }, ''))
    // The page's own shortcuts have been listening for longer.
    go('#/learn/lessons/budget')
    await lesson()
    const edited = own.getState().scenarios
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue('99.9 %')
    await user.keyboard('{Control>}z{/Control}')
    await user.keyboard('{Control>}z{/Control}')
    expect(own.getState().scenarios).toBe(edited)
    expect(edited).not.toBe(before)
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue('99 %')
    expect(own.getState().scenarios).toBe(edited)
  })

  it('get the one of the lesson beside them when asked, under a name that is free', async () => {
    const { user, own } = await openAt('#/learn/lessons/budget')
    await lesson()
    await user.click(screen.getByRole('button', { name: 'Do it for me' }))
    await user.click(screen.getByRole('button', { name: 'Keep as my scenario' }))
    expect(services(own)).toEqual(['Checkout', 'Search', 'Practice service'])
    expect(own.getState().scenarios.at(-1)).toMatchObject({ target: 990_000_000 })
    await user.click(screen.getByRole('button', { name: 'Keep as my scenario' }))
    expect(own.getState().scenarios.at(-1)?.name).toBe('Practice service (2)')
    expect(screen.getByText('Practice service (2)')).toBeVisible()
  })
})

describe('addresses that lead nowhere', () => {
  it('open the beginning of the lesson where its step is unknown, and say so', async () => {
    await openAt('#/learn/lessons/budget/as-it-was-called')
    const panel = within(await lesson())
    expect(panel.getByText(/There is no step/)).toHaveTextContent('as-it-was-called')
    expect(panel.getByText(/step 1 of 2/)).toBeVisible()
  })

  it('list what there is where the lesson is unknown', async () => {
    await openAt('#/learn/lessons/no-such-lesson')
    expect(await screen.findByRole('heading', { name: 'There is no such lesson' }, LATER)).toBeVisible()
    expect(screen.getByText('no-such-lesson')).toBeVisible()
    expect(await screen.findByRole('link', { name: 'A course for tests' })).toHaveAttribute(
      'href',
      '#/learn/lessons/budget',
    )
    expect(screen.getByRole('link', { name: 'Everything in Learn' })).toHaveAttribute('href', '#/learn')
  })

  it('say that a lesson could not be fetched, and try again', async () => {
    const { user } = await openAt('#/learn/lessons/methods')
    expect(await screen.findByText(/This lesson could not be fetched/, {}, LATER)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/This lesson could not be fetched/, {}, LATER)).toBeVisible()
  })
})

describe('what goes wrong', () => {
  it('in a step leaves the page and a way on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await openAt('#/learn/lessons/promise/ledger')
    expect(await screen.findByText(/This step could not be shown/, {}, LATER)).toBeVisible()
    expect(screen.getByRole('banner')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go on without it' })).toHaveAttribute(
      'href',
      '#/learn/lessons/promise/end',
    )
    go('#/learn/lessons/promise/left')
    expect(await lesson()).toBeVisible()
  })

  it('in keeping progress is said in words, and nothing else changes', async () => {
    const { user } = await openAt('#/learn/lessons/budget', false)
    await lesson()
    await user.click(screen.getByRole('radio', { name: 'About half' }))
    await user.click(screen.getByRole('button', { name: 'This is my guess' }))
    expect(screen.getByText('Right:')).toBeVisible()
    await waitFor(() => expect(screen.getByText(/This browser keeps nothing/)).toBeVisible())
  })
})
