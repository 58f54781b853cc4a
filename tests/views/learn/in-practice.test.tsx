import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { arrivalIn } from '../../../src/lessons/arrival.ts'
import { IDEAS_IN } from '../../../src/lessons/idea-keys.ts'
import type { LearningView, PracticePart, Topic } from '../../../src/lessons/topic.ts'
import { InPractice } from '../../../src/views/learn/in-practice.tsx'
import {
  assessed,
  badDeploy,
  builtIn,
  handWorked,
  incident,
  noOthers,
  overspent,
  scenarioWith,
  unknown,
} from '../../lessons/support/scenarios.ts'
import type { Case } from '../../lessons/support/scenarios.ts'

setLocale('en-GB')

const renderPanel = (topic: Topic = 'arrival', start: Case = handWorked(), view: LearningView = 'budget') => {
  const onTry = vi.fn<(part: PracticePart) => void>()
  const page = (topic: Topic, given: Case, view: LearningView) => (
    <>
      <button type="button">Somewhere else</button>
      <InPractice view={view} topic={topic} told={{ ...given, failingOf: noOthers }} onTry={onTry} />
    </>
  )
  const { rerender } = render(page(topic, start, view))
  return {
    user: userEvent.setup(),
    onTry,
    panel: within(screen.getByRole('complementary', { name: 'In practice' })),
    move: (topic: Topic, to: Case = start) => rerender(page(topic, to, view)),
    open: (view: LearningView, topic: Topic = arrivalIn[view]) => rerender(page(topic, start, view)),
  }
}

const title = (): string => screen.getByRole('heading', { level: 2 }).textContent

/** The sentence with the person's own numbers, its no-break spaces plain. */
const lead = (): string =>
  (screen.getByText(/^You have spent/).closest('p')?.textContent ?? '').replaceAll('\u00a0', ' ')

/** What is announced beside the question. */
const answer = (): HTMLElement => screen.getAllByRole('status').at(-1) as HTMLElement

const BUDGETS = 'A budget is permission to take risk, until it is spent'
const RELIABILITY = 'As reliable as promised, and no more'
const SPEED = 'A burn rate is a speed, not an amount'
const WARNING = 'A page is a warning, not a broken promise'
const CHANGES = 'Small changes, shipped often, undone at once'
const GOALS = 'Speed and safety draw on one budget'

describe('the panel', () => {
  it('is a complementary region that says which idea it is about', () => {
    const { panel } = renderPanel()
    expect(panel.getByText('In practice: error budgets')).toBeVisible()
    expect(title()).toBe(BUDGETS)
  })

  it('speaks with the person’s own numbers, as text', () => {
    renderPanel()
    expect(lead()).toBe(
      'You have spent 67.1 % of this window’s budget in 2 incidents. You can afford 1 more incident like the last before releases pause.',
    )
  })

  it('shows what it means for SRE and for DevOps, each under its heading', () => {
    const { panel } = renderPanel()
    const under = (name: string) => panel.getByRole('heading', { level: 3, name }).closest('section')
    expect(under('SRE')).toHaveTextContent('Puts a number on acceptable failure')
    expect(under('DevOps')).toHaveTextContent('with small batches and fast rollback')
  })

  it('writes a name that looks like markup as it is', () => {
    const label = '<img src=x onerror=alert(1)>'
    const { panel } = renderPanel('arrival', assessed(scenarioWith({ incidents: [incident({ label })] })))
    expect(panel.getAllByText(`“${label}”`).length).toBeGreaterThan(0)
    expect(document.querySelector('img')).toBeNull()
  })

  it('follows an edit without a word to the screen reader', () => {
    const { panel, move } = renderPanel()
    move('arrival', overspent())
    expect(lead()).toContain('138.9 %')
    for (const status of panel.getAllByRole('status')) expect(status).toBeEmptyDOMElement()
  })

  it('gives its sources', async () => {
    const { panel, user } = renderPanel()
    await user.click(panel.getByText('Sources'))
    expect(panel.getByRole('link', { name: /Error Budget Policy/ })).toHaveAttribute(
      'href',
      'https://sre.google/workbook/error-budget-policy/',
    )
  })

  it('tells the story of the built-in scenario with the idea of one team', () => {
    const { panel } = renderPanel('scenarios', builtIn())
    expect(title()).toBe('One team, one shop, one budget')
    expect(panel.getByText(/One team runs an online shop/)).toBeVisible()
    expect(panel.getByText(/The team promises/)).toHaveTextContent('99.9 % for Storefront checkout')
  })

  it('asks nothing while there is no assessment', () => {
    render(
      <InPractice
        view="budget"
        topic="arrival"
        told={{ ...unknown(builtIn()), failingOf: noOthers }}
        onTry={() => {}}
      />,
    )
    expect(screen.getByRole('complementary')).toHaveTextContent(/leaves an error budget of/)
    expect(screen.queryByRole('heading', { name: 'Predict first' })).toBeNull()
    expect(screen.getByRole('heading', { name: 'Try it' })).toBeVisible()
  })
})

describe('predicting first', () => {
  it('keeps the answer back until Show, then announces it beside the guess', async () => {
    const { panel, user } = renderPanel()
    expect(panel.getByText(/^Had /)).toHaveTextContent(
      'Had “Bad deploy” lasted 5m instead of 20m, how much of the budget would be left?',
    )
    expect(answer()).toBeEmptyDOMElement()
    await user.type(panel.getByRole('textbox', { name: 'Your guess' }), 'half of it')
    await user.click(panel.getByRole('button', { name: 'Show' }))
    expect(answer()).toHaveTextContent(
      'Your guess: half of itThat cannot be read as one percentage, so compare for yourself. 67.6 %, instead of 32.9 %: it would have spent 11.6 % instead of 46.3 %.',
    )
  })

  it.each([
    ['67.6', 'Your guess: 67.6Right. 67.6 %, instead of 32.9 %'],
    ['65 %', 'Your guess: 65 %Close: 2.6 % too low. 67.6 %, instead of 32.9 %'],
    ['50', 'Your guess: 50Too low, by 17.6 % of the budget. 67.6 %, instead of 32.9 %'],
  ])('judges a guess that was typed, %s, and says how far off it is and why', async (guess, verdict) => {
    const { panel, user } = renderPanel()
    const field = panel.getByRole('textbox', { name: 'Your guess' })
    expect(field).toHaveAccessibleDescription('In percent.')
    await user.type(field, `${guess}{Enter}`)
    expect(answer()).toHaveTextContent(verdict)
  })

  it('works by keyboard alone, and keeps the focus', async () => {
    const { panel, user } = renderPanel()
    panel.getByRole('textbox', { name: 'Your guess' }).focus()
    await user.keyboard('50{Enter}')
    const again = panel.getByRole('button', { name: 'Ask again' })
    expect(again).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(panel.getByRole('button', { name: 'Show' })).toHaveFocus()
    expect(panel.getByRole('textbox', { name: 'Your guess' })).toHaveValue('')
    expect(answer()).toBeEmptyDOMElement()
  })

  it('shows the answer without a guess, too', async () => {
    const { panel, user } = renderPanel()
    await user.click(panel.getByRole('button', { name: 'Show' }))
    expect(answer()).toHaveTextContent(/^67.6 %, instead of 32.9 %: it would have spent 11.6 % instead of 46.3 %.$/)
  })

  it.each([
    ['“Bad deploy”', 'Right. “Bad deploy”, with 46.3 % of the budget.'],
    ['“Brown-out”', 'Not quite. “Bad deploy”, with 46.3 % of the budget.'],
  ])('judges a choice in words: %s', async (choice, verdict) => {
    const { panel, user } = renderPanel('incidents')
    const options = panel.getByRole('radiogroup', { name: 'Which of these took most of the budget?' })
    await user.click(within(options).getByRole('radio', { name: choice }))
    await user.click(panel.getByRole('button', { name: 'Show' }))
    expect(answer()).toHaveTextContent(verdict)
  })

  it('keeps what was asked and answered when the scenario changes, and says so', async () => {
    const { panel, user, move } = renderPanel()
    await user.click(panel.getByRole('button', { name: 'Show' }))
    move('arrival', assessed(scenarioWith({ incidents: [badDeploy] })))
    expect(answer()).toHaveTextContent('67.6 %, instead of 32.9 %:')
    expect(panel.getByText(/has changed since/)).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Ask again' }))
    await user.click(panel.getByRole('button', { name: 'Show' }))
    // (23.2 + 15) / 43.2 = 88.43 %, where 23.2 / 43.2 = 53.70 % is left
    expect(answer()).toHaveTextContent('88.4 %, instead of 53.7 %:')
    expect(panel.queryByText(/has changed since/)).toBeNull()
  })

  it('starts over with another idea', async () => {
    const { panel, user, move } = renderPanel()
    await user.click(panel.getByRole('button', { name: 'Show' }))
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    move('chart')
    move('arrival')
    expect(panel.getByRole('button', { name: 'Show' })).toBeVisible()
  })
})

describe('trying it', () => {
  it('names the part of the page to go to', async () => {
    const { panel, user, onTry } = renderPanel()
    expect(panel.getByText(/^Cut /)).toHaveTextContent('Cut “Bad deploy” from 20m to 5m')
    await user.click(panel.getByRole('button', { name: 'Take me to the incidents' }))
    expect(onTry).toHaveBeenCalledExactlyOnceWith('incidents')
  })

  it('keeps the idea while the person does there what it said, and lets go when they move on', async () => {
    const { panel, user, move } = renderPanel()
    await user.click(panel.getByRole('button', { name: 'Take me to the incidents' }))
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    move('incidents')
    expect(title()).toBe(BUDGETS)
    move('incident')
    expect(title()).toBe(BUDGETS)
    move('chart')
    expect(title()).toBe(GOALS)
    move('incidents')
    expect(title()).not.toBe(BUDGETS)
  })
})

describe('which idea is shown', () => {
  it('follows what the person is doing', () => {
    const { move } = renderPanel()
    move('chart')
    expect(title()).toBe(GOALS)
    move('numbers')
    expect(title()).toBe(BUDGETS)
  })

  it('can be walked through by hand, all eight and round again, and each title is announced', async () => {
    const { panel, user } = renderPanel()
    const seen = new Set([title()])
    for (let step = 1; step < IDEAS_IN.budget.length; step++) {
      await user.click(panel.getByRole('button', { name: 'Next idea' }))
      seen.add(title())
      expect(panel.getAllByRole('status')[0]).toHaveTextContent(title())
      expect(panel.getByText(`${step + 1} of 8`)).toBeVisible()
    }
    expect(seen.size).toBe(8)
    await user.click(panel.getByRole('button', { name: 'Next idea' }))
    expect(title()).toBe(BUDGETS)
    await user.click(panel.getByRole('button', { name: 'Previous idea' }))
    expect(title()).toBe('One team, one shop, one budget')
  })

  it('is one of the Alerts view’s there, and of the Budget view’s back here', async () => {
    const { panel, open } = renderPanel()
    open('alerts')
    expect(await panel.findByText('1 of 5')).toBeVisible()
    expect(title()).toBe(SPEED)
    open('alerts', 'rules-as-code')
    expect(title()).toBe('What stands in a file is the same everywhere')
    open('budget')
    expect(title()).toBe(BUDGETS)
  })

  it('is walked through within its view', async () => {
    const { panel, user } = renderPanel('alerts-arrival', handWorked(), 'alerts')
    await user.click(await panel.findByRole('button', { name: 'Previous idea' }))
    expect(panel.getByText('5 of 5')).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Next idea' }))
    expect(title()).toBe(SPEED)
  })

  it('is the one of another page that sent the person here, until they do something else', () => {
    const page = (topic: Topic) => (
      <InPractice
        view="budget"
        topic={topic}
        told={{ ...handWorked(), failingOf: noOthers }}
        sentBy={() => ({ key: 'reliability-focus', part: 'target' })}
        onTry={() => {}}
      />
    )
    const { rerender } = render(page('arrival'))
    expect(title()).toBe(RELIABILITY)
    rerender(page('objective'))
    expect(title()).toBe(RELIABILITY)
    rerender(page('chart'))
    expect(title()).toBe(GOALS)
  })

  it('goes along when it sends the person to another view, until they do something else there', async () => {
    const silent = assessed(scenarioWith())
    const { panel, user, open } = renderPanel('alert-timeline', silent, 'alerts')
    await user.click(await panel.findByRole('button', { name: 'Take me to a new entry' }))
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    open('budget')
    expect(title()).toBe(WARNING)
    open('budget', 'incidents')
    expect(title()).toBe(WARNING)
    open('budget', 'chart')
    expect(title()).toBe(GOALS)
  })

  it('stays as picked through edits until the person moves to another part of the page', async () => {
    const { panel, user, move } = renderPanel('numbers')
    await user.click(panel.getByRole('button', { name: 'Previous idea' }))
    const picked = title()
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    move('numbers', overspent())
    expect(title()).toBe(picked)
    move('chart')
    expect(title()).toBe(GOALS)
  })

  it('does not jump under a person who is typing in the panel, and follows once they leave it', async () => {
    const { panel, user, move } = renderPanel('numbers')
    const field = panel.getByRole('textbox', { name: 'Your guess' })
    await user.type(field, 'about ha')
    move('numbers', overspent())
    move('chart', overspent())
    expect(title()).toBe(BUDGETS)
    expect(field).toHaveValue('about ha')
    expect(field).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    expect(title()).toBe(GOALS)
  })

  it('changes with the state of the budget while nobody is in the panel', () => {
    const { move } = renderPanel('numbers')
    expect(title()).toBe(BUDGETS)
    move('numbers', overspent())
    expect(title()).toBe(RELIABILITY)
  })
})

describe('ideas that are fetched with their view', () => {
  it('are shown once they are there', async () => {
    const { panel } = renderPanel('delivery-arrival', handWorked(), 'delivery')
    expect(await panel.findByRole('heading', { level: 2 })).toHaveTextContent(CHANGES)
    expect(panel.getByText('1 of 7')).toBeVisible()
    expect(panel.getByText(/have to be repaired/)).toHaveTextContent('3 deploys a week')
  })

  it('follow what the person is doing, and are walked through within their view', async () => {
    const { panel, user, move, open } = renderPanel('delivery-arrival', handWorked(), 'delivery')
    await panel.findByText('1 of 7')
    move('policy')
    expect(title()).toBe('A freeze that was agreed on punishes nobody')
    await user.click(panel.getByRole('button', { name: 'Next idea' }))
    expect(panel.getByText('5 of 7')).toBeVisible()
    expect(panel.getAllByRole('status')[0]).toHaveTextContent(title())
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    open('system')
    expect(await panel.findByText('1 of 3')).toBeVisible()
    expect(title()).toBe('A chain promises less than its weakest link')
    open('budget')
    expect(title()).toBe(BUDGETS)
  })

  it('send the person to a part of the page, and stay meanwhile', async () => {
    const { panel, user, move, onTry } = renderPanel('policy', handWorked(), 'delivery')
    await user.click(await panel.findByRole('button', { name: 'Take me to the quarter' }))
    expect(onTry).toHaveBeenCalledExactlyOnceWith('quarter')
    await user.click(screen.getByRole('button', { name: 'Somewhere else' }))
    move('quarter')
    expect(title()).toBe('A freeze that was agreed on punishes nobody')
    move('trade-off')
    expect(title()).toBe('No brakes and no race: speed and reliability share one curve')
  })
})
