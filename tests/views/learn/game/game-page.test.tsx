import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assessment, scenarioHistory } from '../../../../src/core/scenario/assessment.ts'
import { builtInPromise } from '../../../../src/core/game/game-promise.ts'
import { runText } from '../../../../src/core/game/run-text.ts'
import { GamePage } from '../../../../src/views/learn/game/game-page.tsx'
import { renderOverStore, workshopScenario } from '../../support/workshop.tsx'

const SERVICE = 'Storefront checkout'

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

const inGroup = (name: RegExp, label: string | RegExp): Promise<void> =>
  user.click(within(screen.getByRole('group', { name })).getByRole('radio', { name: label }))

const RELEASES = /^How many releases/
const WORK = /^How much reliability work, of 10 points/
const CANARY = /^How does a release go out/

const vote = async (releases = '5', work = '2', way: RegExp = /^To everybody/): Promise<void> => {
  await inGroup(RELEASES, releases)
  await inGroup(WORK, work)
  await inGroup(CANARY, way)
  await press('Vote and hide')
}

const playAlone = async (weeks: number, from = 1): Promise<void> => {
  for (let week = from; week < from + weeks; week++) {
    await press(`Play week ${week}`)
    await press(/^On to week|^To the end/)
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
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
      'Of the releases that fit, “Ship” lets all through, “Ship with care” lets 50 % through, and “Freeze” lets none through.',
    )
    expect(text()).toContain('A failure counts for 30d, and then no longer.')
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
    await vote('10', '6', /^With a canary/)
    expect(screen.getByRole('heading', { level: 2, name: 'Pass to the developer' })).toHaveFocus()
    const passed = everything()
    expect(screen.queryAllByRole('radio')).toEqual([])
    await press('I am the developer: vote')
    // Nothing is chosen for the next one, whatever the first has chosen.
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    await vote()
    await press('I am the SRE: vote')
    await vote()
    expect(screen.getByRole('row', { name: /product owner 10 6 yes/i })).toBeVisible()
    expect(screen.getByRole('row', { name: /Decided 5 2 no/ })).toBeVisible()
    // The page that was passed on is the same as if the first had voted otherwise.
    await press('Vote once more')
    await press('I am the product owner: vote')
    await vote()
    const plain = (html: string): string => html.replaceAll(/«?r\w+»?|_r_\w+_/g, '')
    expect(plain(everything())).toBe(plain(passed))
  })

  it('is not cast before one of each is chosen, and says what is known first', async () => {
    renderOverStore(page())
    await press('Begin the quarter')
    await press('I am the product owner: vote')
    expect(text()).toContain('100 % of the budget is left. The policy says “Ship”.')
    await inGroup(RELEASES, '10')
    await press('Vote and hide')
    expect(screen.getByRole('alert')).toHaveTextContent('Choose one of each first.')
    await inGroup(WORK, 'none')
    await inGroup(CANARY, /^To everybody/)
    expect(text()).toContain('10 releases would go out')
    expect(text()).not.toContain('Choose one of each')
    await press('Vote and hide')
    expect(screen.getByRole('heading', { name: 'Pass to the developer' })).toBeVisible()
  })

  it('on a projector says that everybody sees it', async () => {
    location.hash = '#/present/learn/game'
    const { unmount } = renderOnce()
    await press('Begin the quarter')
    await press('I am the product owner: vote')
    expect(text()).toContain('Everybody sees what is chosen on this screen.')
    unmount()
    location.hash = '#/learn/game'
    renderOverStore(page())
    expect(screen.getByRole('heading', { name: 'Your vote, product owner' })).toBeVisible()
    expect(text()).not.toContain('Everybody sees')
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
      await vote(releases)
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
    expect(screen.getByRole('link', { name: 'Open the result as a page' }).getAttribute('href')).toMatch(
      /^#\/learn\/game\/run\/2\.harbour\.b\.6666666666666\.[0-9a-v]{4}$/,
    )
    const post = screen.getByRole('region', { name: 'Post-mortem' }).textContent
    expect(post).not.toMatch(/product owner|developer|\bSRE\b/)
  })

  it('can be started over, but not without being asked', async () => {
    await begunAlone()
    await playAlone(1)
    await press('Start over')
    expect(screen.getByRole('alert')).toHaveTextContent('This game ends after 1 week')
    await press('Keep playing')
    expect(screen.getByRole('heading', { name: 'What do you choose for week 2?' })).toBeVisible()
    await press('Start over')
    await press('End this game')
    expect(screen.getByRole('button', { name: 'Begin the quarter' })).toBeVisible()
    expect(localStorage.getItem('burnline-game')).toBeNull()
  })
})

describe('a shared run', () => {
  const RUN = '2.harbour.b.bbbb333333333.kpfu'

  it('shows the finished quarter and gives its incidents as a scenario', async () => {
    const store = renderOverStore(page('run', RUN))
    expect(text()).toContain('A game that somebody shared. Word: harbour.')
    expect(text()).not.toContain('older version')
    expect(screen.getByRole('row', { name: /^This run/ })).toBeVisible()
    expect(screen.queryByRole('row', { name: /^You/ })).toBeNull()
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

  it('of the first version still opens, with a word about its missing check', () => {
    renderOverStore(page('run', '1.harbour.b.bbbb333333333'))
    expect(text()).toContain('47 points for 47 releases that stayed.')
    expect(text()).toContain('made by an older version of Burnline and has no check')
  })

  it('that is changed, cut off, newer, or not over is told in words', () => {
    for (const [link, words] of [
      ['1.harbour.b.zz', 'This link does not hold a game.'],
      ['7.x', 'This link was made by a newer version of Burnline.'],
      ['1.harbour.b.bbb', 'This link was cut off on the way, or its quarter was not over: it holds 3 weeks of 13.'],
      ['1.harbour.b.', 'This link was cut off on the way, or its quarter was not over: it holds 0 weeks of 13.'],
      [RUN.replace('333.', '334.'), 'This link was changed or cut off on the way'],
      [RUN.replace('harbour', 'harbor'), 'This link was changed or cut off on the way'],
      [RUN.slice(0, 20), 'This link was changed or cut off on the way'],
      [
        runText({ seed: 'a', promise: builtInPromise(SERVICE), choices: [] }, SERVICE),
        'The quarter of this link is not over',
      ],
    ] as const) {
      document.body.innerHTML = ''
      renderOverStore(page('run', link))
      expect(text()).toContain(words)
      expect(text()).not.toContain('finished')
    }
  })

  it('stands beside those of other teams, until they are taken out', async () => {
    const other = runText(
      {
        seed: 'harbour',
        promise: builtInPromise(SERVICE),
        choices: Array.from({ length: 13 }, () => ({ releases: 2, work: 4, canary: true })),
      },
      SERVICE,
    )
    const { unmount } = renderOnce('run', RUN)
    const link = screen.getByRole('textbox', { name: 'Link of the other run' })
    await user.type(link, RUN.slice(0, -1))
    await press('Put it into the table')
    expect(link).toHaveAccessibleDescription('This link was changed or cut off. Copy it again.')
    expect(link).toHaveValue(RUN.slice(0, -1))
    await user.clear(link)
    await user.type(link, `https://burnline.example/#/learn/game/run/${other}`)
    await user.type(screen.getByRole('textbox', { name: /^Name of that team/ }), 'Blue')
    await press('Put it into the table')
    expect(screen.getByText('It stands in the table now.')).toBeVisible()
    expect(screen.getByRole('row', { name: /^Blue/ })).toBeVisible()
    expect(link).toHaveValue('')
    unmount()
    // Seen from the other run it is this one that stands beside, but only what was put there does.
    renderOverStore(page('run', RUN))
    const blue = screen.getByRole('row', { name: /^Blue/ })
    // 2 releases a week with a canary and 4 points of work: at most 26 stay.
    expect(Number(within(blue).getAllByRole('cell')[1]?.textContent)).toBeLessThanOrEqual(26)
    await press('Take out: Blue')
    expect(screen.queryByRole('row', { name: /^Blue/ })).toBeNull()
  })

  it('a page that is none says so, with a way on', () => {
    renderOverStore(page('nowhere'))
    expect(screen.getByRole('link', { name: 'To the start of the game' })).toHaveAttribute('href', '#/learn/game')
  })
})

const renderOnce = (...path: readonly string[]): { readonly unmount: () => void } => {
  renderOverStore(page(...path))
  return {
    unmount: () =>
      act(() => {
        document.body.innerHTML = ''
      }),
  }
}

const begunAlone = async (): Promise<{ readonly unmount: () => void }> => {
  const rendered = renderOnce()
  await pick('One person chooses for all')
  await press('Begin the quarter')
  return rendered
}
