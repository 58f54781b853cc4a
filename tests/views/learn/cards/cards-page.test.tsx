import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../../src/format/locale.ts'
import type { PracticePart } from '../../../../src/lessons/topic.ts'
import { createLearningStore } from '../../../../src/store/learning-store.ts'
import { LearningProvider } from '../../../../src/store/use-learning.ts'
import { CardsPage } from '../../../../src/views/learn/cards/cards-page.tsx'
import { PresentedCard } from '../../../../src/views/learn/cards/presented-card.tsx'
import { assessed, handWorked, noOthers, scenarioWith } from '../../../lessons/support/scenarios.ts'
import type { Case } from '../../../lessons/support/scenarios.ts'

setLocale('en-GB')

const open = (...path: readonly string[]) => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  }
  const learning = createLearningStore({ storage, events: window })
  const onTry = vi.fn<(part: PracticePart) => void>()
  const page = (at: readonly string[], known: Case) => (
    <LearningProvider value={learning}>
      <CardsPage path={at} told={{ ...known, failingOf: noOthers }} onTry={onTry} />
    </LearningProvider>
  )
  const { rerender } = render(page(path, handWorked()))
  return {
    user: userEvent.setup(),
    onTry,
    go: (...to: readonly string[]) => rerender(page(to, handWorked())),
    change: (known: Case) => rerender(page(path, known)),
  }
}

const answerButton = () => screen.getByRole('button', { name: 'Show the answer' })

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ')

const RIGHT = /^2d 2h\.$/
const PERCENT = /many percent of it go every hour/

describe('a card', () => {
  it('asks before it tells', async () => {
    const { user } = open('burn-rate-as-percent')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('how long does a whole budget last?')
    expect(document.title).toBe('How fast a budget burns · Cards · Learn · Burnline')
    expect(answerButton()).toBeDisabled()
    expect(screen.queryByText(/What people say/)).toBeNull()
    expect(screen.queryByRole('slider')).toBeNull()
    await user.click(screen.getByRole('radio', { name: PERCENT }))
    expect(answerButton()).toBeEnabled()
  })

  it('says which answer is right, what each was mistaken for, and takes the focus there', async () => {
    const { user } = open('burn-rate-as-percent')
    await user.click(screen.getByRole('radio', { name: PERCENT }))
    await user.click(answerButton())
    const verdict = screen.getByRole('heading', { level: 2 })
    expect(plain(verdict.textContent)).toBe(
      'Not quite. At 14.4×, a whole budget lasts 2d 2h. For that, 1.44 % of everything has to fail.',
    )
    expect(verdict.parentElement).toHaveFocus()
    expect(screen.getByText(/^What people say/)).toHaveTextContent('14.4× means 14.4 %, or two hours left')
    expect(screen.getByText('Right:')).toBeVisible()
    expect(screen.getByText('Your answer:').closest('li')).toHaveTextContent(/not a share of the budget/)
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(8)
  })

  it('can be answered by number and Enter alone', async () => {
    const { user } = open('burn-rate-as-percent')
    await user.tab()
    await user.tab()
    await user.keyboard('2')
    expect(screen.getAllByRole('radio')[1]).toBeChecked()
    await user.keyboard('9')
    expect(screen.getAllByRole('radio')[1]).toBeChecked()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { level: 2 })).toBeVisible()
  })

  it('shows by a slider what the numbers do, and says it', async () => {
    const { user } = open('burn-rate-as-percent')
    await user.click(screen.getByRole('radio', { name: RIGHT }))
    await user.click(answerButton())
    const slider = screen.getByRole('slider', { name: 'Burn rate' })
    expect(slider).toHaveAttribute('aria-valuetext', '14.4×')
    expect(plain(screen.getByRole('status').textContent)).toMatch(
      /^At 14\.4×, a whole budget lasts 2d 2h\. One hour of it spends 2 %\./,
    )
    const picture = screen.getByRole('figure', { name: 'How long a whole budget lasts' })
    expect(within(picture).getByText('14.4×').closest('li')).toHaveAttribute('aria-current', 'true')
  })

  it('keeps what was asked while it is read, whatever becomes of the scenario', async () => {
    const { user, change } = open('perfect-target')
    await user.click(screen.getByRole('radio', { name: /^0s\./ }))
    await user.click(answerButton())
    change(assessed(scenarioWith({ target: handWorked().scenario.target, service: 'Another' })))
    expect(screen.getByText(/^Checkout/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ask again' }))
    expect(screen.getByText(/^Another/)).toBeVisible()
  })

  it('leads to where it is live, and on to the next', async () => {
    const { user, onTry } = open('burn-rate-as-percent')
    await user.click(screen.getByRole('radio', { name: RIGHT }))
    await user.click(answerButton())
    await user.click(screen.getByRole('button', { name: 'Take me to the rules' }))
    expect(onTry).toHaveBeenCalledWith('alert-rules')
    expect(screen.getByRole('link', { name: 'Next card' })).toHaveAttribute('href', '#/learn/cards/page-means-broken')
  })
})

describe('the cards', () => {
  it('are listed without giving anything away, and remember what was right at first', async () => {
    const { user, go } = open()
    expect(screen.getAllByText('Not asked yet')).toHaveLength(19)
    expect(screen.queryByText(/two hours left/)).toBeNull()
    go('burn-rate-as-percent')
    await user.click(screen.getByRole('radio', { name: RIGHT }))
    await user.click(answerButton())
    go()
    expect(screen.getAllByText('Not asked yet')).toHaveLength(18)
    expect(screen.getByText('1 of 1 right at first')).toBeVisible()
    expect(screen.getByText(/two hours left/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Forget my answers' }))
    expect(screen.getAllByText('Not asked yet')).toHaveLength(19)
  })

  it('are dealt by a seed, each once, and end with how it went', () => {
    const { go } = open('deal', '7', '1')
    const seen = Array.from({ length: 19 }, (_, place) => {
      go('deal', '7', `${place + 1}`)
      return screen.getByText(/^Card \d+ of 19/).textContent
    })
    expect(new Set(seen.map((text) => text?.replace(/^.*: /, ''))).size).toBe(19)
    expect(screen.queryByRole('link', { name: 'Next card' })).toBeNull()
    go('deal', '7', '20')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('That was the last card')
    expect(screen.getByRole('link', { name: 'Deal again' })).toHaveAttribute('href', '#/learn/cards/deal/8/1')
  })

  it('of another version are told as such, with a way on', () => {
    open('a-card-that-is-gone')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no such card')
    expect(screen.getByText(/“a-card-that-is-gone”/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'See all cards' })).toHaveAttribute('href', '#/learn/cards')
  })
})

describe('a presented card', () => {
  it('shows lettered answers, and once it is revealed the right one', () => {
    const told = { ...handWorked(), failingOf: noOthers }
    const { rerender } = render(<PresentedCard cardKey="ten-services" told={told} revealed={false} />)
    // A slide has a heading of its own, and hides any other of that level.
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/\?$/)
    expect(screen.getByText('A')).toBeVisible()
    expect(screen.getByText('D')).toBeVisible()
    expect(screen.queryByText('Right:')).toBeNull()
    rerender(<PresentedCard cardKey="ten-services" told={told} revealed />)
    expect(plain(screen.getByText('Right:').parentElement?.textContent ?? null)).toBe('Right: 99.9 %')
    expect(screen.getByRole('slider', { name: 'Services in a row' })).toBeVisible()
  })
})
