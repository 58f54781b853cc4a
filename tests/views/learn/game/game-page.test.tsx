import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assessment, scenarioHistory } from '../../../../src/core/scenario/assessment.ts'
import { GamePage } from '../../../../src/views/learn/game/game-page.tsx'
import { renderOverStore, workshopScenario } from '../../support/workshop.tsx'

const NOW = workshopScenario.now ?? 0

const told = {
  scenario: workshopScenario,
  assessment: assessment(workshopScenario, scenarioHistory(workshopScenario, null, NOW), NOW),
  alerts: null,
  failingOf: () => null,
} as unknown as Parameters<typeof GamePage>[0]['told']

const page = (...path: readonly string[]) => <GamePage path={path} told={told} onTry={() => undefined} />

const user = userEvent.setup()

const press = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('button', { name }))

const pick = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('radio', { name }))

const text = (): string => document.body.textContent.replaceAll('\u00a0', ' ')

const everything = (): string => document.documentElement.outerHTML

const playAlone = async (weeks: number, from = 1): Promise<void> => {
  for (let week = from; week < from + weeks; week++) {
    await press(`Play week ${week}`)
    await press(/^On to week|^To the end/)
  }
}

beforeEach(() => {
  localStorage.clear()
  location.hash = '#/learn/game'
  vi.stubGlobal('scrollTo', () => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the start of the game', () => {
  it('offers the built-in service and the open scenario, and says the rules with their numbers', () => {
    renderOverStore(page())
    expect(screen.getByRole('radio', { name: /^The built-in one: Storefront checkout, 99\.9/ })).toBeChecked()
    expect(screen.getByRole('radio', { name: /^Your open scenario: Checkout/ })).not.toBeChecked()
    expect(text()).toContain('A week has 10 points. A release takes 1 point, with a canary 1.5 points.')
    expect(text()).toContain('At first 25 % of releases fail, and a restore takes 10m 5s on average.')
    expect(text()).toContain(
      '“Ship” lets 100 % through, “Ship with care” lets 50 % through, and “Freeze” lets 5 % through',
    )
  })

  it('asks for a word when there is none', async () => {
    renderOverStore(page())
    await user.clear(screen.getByRole('textbox'))
    await press('Begin the quarter')
    expect(text()).toContain('Write a word or a number. Any will do.')
  })

  it('says that a reload begins anew where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused')
    })
    renderOverStore(page())
    await press('Begin the quarter')
    expect(text()).toContain('This browser does not let the page keep the game.')
    expect(screen.getByRole('heading', { level: 2, name: 'Pass to the product owner' })).toBeVisible()
  })

  it('says that a kept game could not be read, and begins a new one', () => {
    localStorage.setItem('burnline-game', '{"version":1')
    renderOverStore(page())
    expect(text()).toContain('A kept game could not be read and was left out.')
    expect(screen.getByRole('button', { name: 'Begin the quarter' })).toBeVisible()
  })
})

describe('a vote', () => {
  it('stays hidden until all have voted: nothing of it is anywhere on the page', async () => {
    renderOverStore(page())
    await press('Begin the quarter')
    await press('I am the product owner: vote')
    const before = screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)
    await pick('10')
    await pick(/^6 of 10/)
    await pick(/^With a canary/)
    await press('Vote and hide')
    expect(screen.getByRole('heading', { level: 2, name: 'Pass to the developer' })).toHaveFocus()
    const passed = everything()
    expect(screen.queryAllByRole('radio')).toEqual([])
    await press('I am the developer: vote')
    // The next one begins as the first did, whatever the first has chosen.
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual(before)
    await press('Vote and hide')
    await press('I am the SRE: vote')
    await press('Vote and hide')
    expect(screen.getByRole('row', { name: /product owner 10 6 yes/i })).toBeVisible()
    expect(screen.getByRole('row', { name: /Decided 5 2 no/ })).toBeVisible()
    // The page that was passed on is the same as if the first had voted otherwise.
    await press('Vote once more')
    await press('I am the product owner: vote')
    await press('Vote and hide')
    const plain = (html: string): string => html.replaceAll(/«?r\w+»?|_r_\w+_/g, '')
    expect(plain(everything())).toBe(plain(passed))
  })

  it('is counted by the middle number, and can be cast once more after the talk', async () => {
    renderOverStore(page())
    await press('Begin the quarter')
    for (const [role, releases] of [
      ['product owner', '10'],
      ['developer', '2'],
      ['SRE', '5'],
    ] as const) {
      await press(`I am the ${role}: vote`)
      await pick(releases)
      await press('Vote and hide')
    }
    expect(screen.getByRole('row', { name: /Decided 5 2 no/ })).toBeVisible()
    expect(text()).toContain('The middle one of three numbers counts.')
    await press('Vote once more')
    expect(screen.getByRole('heading', { name: 'Pass to the product owner' })).toBeVisible()
  })
})

describe('a quarter', () => {
  it('is told week by week, survives a reload, and ends with a score, a comparison and a post-mortem', async () => {
    const { unmount } = await begunAlone()
    await playAlone(2)
    expect(screen.getByRole('heading', { name: 'What do you choose for week 3?' })).toBeVisible()
    const score = within(screen.getByRole('region', { name: 'The quarter' })).getByText('Points so far').nextSibling
      ?.textContent
    unmount()
    renderOverStore(page())
    expect(screen.getByRole('heading', { name: 'What do you choose for week 3?' })).toBeVisible()
    expect(screen.getByText('Points so far').nextSibling?.textContent).toBe(score)
    await press('Play week 3')
    expect(screen.getByRole('status')).toHaveTextContent(/^Week 3: \d+ releases? out, .* of the budget is left\. /)
    expect(screen.getByRole('heading', { level: 2, name: 'What happened in week 3' })).toHaveFocus()
    await press('On to week 4')
    await playAlone(10, 4)
    expect(screen.getByRole('heading', { level: 2, name: 'The quarter is over' })).toBeVisible()
    expect(screen.getAllByRole('row', { name: /^(You|Never release|As many|The same every|Mend first)/ })).toHaveLength(
      5,
    )
    for (const title of ['What spent the budget', 'Decisive weeks', 'What would have helped', 'What went well']) {
      expect(screen.getByRole('heading', { name: title })).toBeVisible()
    }
    expect(screen.getByRole('link', { name: 'Open the result as a page' })).toHaveAttribute(
      'href',
      '#/learn/game/run/1.harbour.b.6666666666666',
    )
    const post = screen.getByRole('region', { name: 'Post-mortem' }).textContent
    expect(post).not.toMatch(/product owner|developer|\bSRE\b/)
  })

  it('can be started over, but not without being asked', async () => {
    await begunAlone()
    await playAlone(1)
    await press('Start over')
    expect(screen.getByRole('alert')).toHaveTextContent('This game ends, and its 1 week')
    await press('Keep playing')
    expect(screen.getByRole('heading', { name: 'What do you choose for week 2?' })).toBeVisible()
    await press('Start over')
    await press('End this game')
    expect(screen.getByRole('button', { name: 'Begin the quarter' })).toBeVisible()
    expect(localStorage.getItem('burnline-game')).toBeNull()
  })
})

describe('a shared run', () => {
  const RUN = '1.harbour.b.bbbb333333333'

  it('shows the finished quarter and gives its incidents as a scenario', async () => {
    const store = renderOverStore(page('run', RUN))
    expect(text()).toContain('A game that somebody shared. Word: harbour.')
    // 47 + 6 × 10 − what is hoarded
    expect(text()).toContain('47 points for 47 releases that stayed. 60 points for 10 weeks inside the objective.')
    await press('Play these incidents as my scenario')
    const { scenarios } = store.getState()
    expect(scenarios).toHaveLength(2)
    expect(scenarios[1]?.name).toBe('Budget game: harbour')
    expect(scenarios[1]?.incidents.length).toBeGreaterThan(10)
    expect(scenarios[1]?.incidents.every(({ label }) => /week \d+/.test(label))).toBe(true)
    expect(screen.getByText(/is now a scenario beside yours/)).toBeVisible()
  })

  it('leads to a game with the same word', () => {
    renderOverStore(page('seed', 'two%20words', 'b'))
    expect(screen.getByRole('textbox')).toHaveValue('two words')
  })

  it('that is cut off, newer, or not over is told in words', () => {
    for (const [link, words] of [
      ['1.harbour.b.zz', 'This link does not hold a game.'],
      ['7.x', 'This link was made by a newer version of Burnline.'],
      ['1.harbour.b.bbb', 'This link holds 3 weeks of a quarter, which is not over.'],
    ] as const) {
      document.body.innerHTML = ''
      renderOverStore(page('run', link))
      expect(text()).toContain(words)
    }
  })

  it('a page that is none says so, with a way on', () => {
    renderOverStore(page('nowhere'))
    expect(screen.getByRole('link', { name: 'To the start of the game' })).toHaveAttribute('href', '#/learn/game')
  })
})

const begunAlone = async (): Promise<{ readonly unmount: () => void }> => {
  renderOverStore(page())
  await pick('One person chooses for all')
  await press('Begin the quarter')
  return {
    unmount: () =>
      act(() => {
        document.body.innerHTML = ''
      }),
  }
}
