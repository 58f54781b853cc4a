import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { playedQuarters } from '../../../src/core/delivery/played-quarter.ts'
import type { PlayedQuarters } from '../../../src/core/delivery/played-quarter.ts'
import type { QuarterPlan } from '../../../src/core/delivery/quarter-plan.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { failure, success } from '../../../src/core/result.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { QuarterPart } from '../../../src/views/delivery/quarter-part.tsx'
import { plain, renderWithAnswer } from './with-answer.tsx'

type Run = { readonly onPicture: (picture: PlayedQuarters) => void; readonly signal?: AbortSignal }

const play = vi.hoisted(() => ({ play: (_plan: unknown, _run: unknown): Promise<unknown> => Promise.resolve() }))

vi.mock('../../../src/work/simulation-client.ts', () => ({
  playQuartersInWorker: (plan: unknown, run: unknown) => play.play(plan, run),
}))

/** The worker's work without a worker, up to so many quarters; then it waits to be cancelled. */
const playing = (until: number) => (plan: unknown, run: unknown) =>
  new Promise((resolve) => {
    const { onPicture, signal } = run as Run
    for (const picture of playedQuarters(plan as QuarterPlan, { runs: 40 })) {
      if (picture.runs > until) break
      onPicture(picture)
      if (picture.runs === 40) resolve(success(picture))
    }
    signal?.addEventListener('abort', () => resolve(failure({ kind: 'cancelled' })))
  })

beforeEach(() => {
  play.play = playing(40)
})

const show = (changes: Partial<Scenario> = {}) =>
  renderWithAnswer((assessment, answer) => <QuarterPart assessment={assessment} answer={answer} />, changes)

const part = (): HTMLElement => screen.getByRole('region', { name: 'A quarter played forward' })
const row = (name: string): readonly string[] =>
  Array.from(within(part()).getByRole('rowheader', { name }).parentElement?.children ?? [], (cell) => plain(cell))

// Two deploys a day that all fail, and cost 71.4 % each: nothing is ever shipped again, but for what a freeze lets through.
const doomed = { ...USUAL_DELIVERY, deploysPerWeek: 14, changeFailureRate: ppb(1_000_000_000) }

describe('a quarter played forward', () => {
  it('tells what the policy held back, and what that saved', async () => {
    show({ delivery: doomed })
    expect(part()).toHaveTextContent(
      /With the policy \d+ of 182 planned releases went out, and the budget was below zero/,
    )
    expect(part()).toHaveTextContent(/Without it all of them did/)
    const [, withPolicy, without] = row('Releases shipped')
    expect(without).toBe('182')
    expect(Number(withPolicy)).toBeLessThan(60)
    expect(row('Releases held back').slice(1, 3)).toEqual([String(182 - Number(withPolicy)), '0'])
    expect(row('Changes that failed').slice(1, 3)).toEqual([withPolicy, '182'])
    // All 182 are planned in every quarter.
    await waitFor(() => expect(row('Releases shipped')[4]).toBe('182 '))
    expect(row('Ever below zero')[4]).toMatch(/^100 %/)
  })

  it('says why it may lie lower than the week ahead', () => {
    show()
    // The brown-out: 9 min of 43 min 12 s.
    expect(part()).toHaveTextContent(/comes again, evenly: 20\.8 % of every window.* may lie lower than the week ahead/)
  })

  it('says when there is nothing to hold back', () => {
    const store = show({ delivery: { ...USUAL_DELIVERY, deploysPerWeek: 0 } })
    expect(part()).toHaveTextContent('No deploy is planned, so there is nothing to hold back.')
    const flawless = {
      ...USUAL_DELIVERY,
      changeFailureRate: ppb(0),
      otherSpend: { kind: 'typed', share: ppb(0) },
    } as const
    act(() => store.getState().editScenario({ delivery: flawless }, ''))
    expect(part()).toHaveTextContent(
      'All of 39 planned releases went out, with the policy or without it, and the budget never fell below zero.',
    )
  })

  it('is drawn with both lines and what the policy said, and has its data', async () => {
    show({ delivery: doomed })
    const figure = screen.getByRole('figure', { name: 'A quarter with and without the policy' })
    const image = await within(figure).findByRole('img', undefined, { timeout: 8_000 })
    expect(within(image).getByText('with the policy')).toBeInTheDocument()
    expect(within(image).getByText('without it')).toBeInTheDocument()
    await userEvent.setup().click(within(figure).getByRole('button', { name: /Show data/ }))
    const stretches = within(figure).getByRole('table', { name: /stretches/ })
    expect(within(stretches).getAllByRole('rowheader', { name: 'Freeze' }).length).toBeGreaterThan(0)
  })

  it('is another one with another seed, and the same with the same', async () => {
    const store = show({ delivery: doomed })
    const first = row('Releases shipped')[1]
    await userEvent.setup().click(screen.getByRole('button', { name: 'Another quarter' }))
    expect(screen.getByRole('textbox', { name: 'Seed' })).toHaveValue('2')
    expect(store.getState().scenarios[0]?.delivery.seed).toBe(2)
    act(() => store.getState().undo())
    await waitFor(() => expect(row('Releases shipped')[1]).toBe(first))
    const box = screen.getByRole('textbox', { name: 'Seed' })
    await userEvent.setup().clear(box)
    await userEvent.setup().type(box, '-3')
    expect(box).toHaveAccessibleDescription(/Expected a whole number from 0 to 4,294,967,295/)
    expect(store.getState().scenarios[0]?.delivery.seed).toBe(1)
  })

  it('cannot be played where nobody would notice a failed change', () => {
    show({ alertRules: [] })
    expect(part()).toHaveTextContent('No alert would notice a failed change')
  })
})

describe('the averages over many quarters', () => {
  it('come while they are played, can be cancelled and played again', async () => {
    const user = userEvent.setup()
    let signal: AbortSignal | undefined
    play.play = (plan, run) => {
      ;({ signal } = run as Run)
      return playing(35)(plan, run)
    }
    show()
    expect(await within(part()).findByText('35 of 40 quarters')).toBeVisible()
    expect(row('Releases shipped')[3]).toMatch(/^\d+(\.\d)? \d/)
    expect(signal?.aborted).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    // The worker ends at once.
    expect(signal?.aborted).toBe(true)
    expect(part()).toHaveTextContent('Stopped after 35 of 40 quarters.')
    // What is known stays.
    expect(row('Releases shipped')[3]).toMatch(/^\d+(\.\d)? \d/)
    play.play = playing(40)
    await user.click(screen.getByRole('button', { name: 'Play them again' }))
    expect(await within(part()).findByText(/Averages are over 40 quarters/)).toBeVisible()
  })

  it('are begun anew for another quarter, and the old ones are ended', async () => {
    const signals: (AbortSignal | undefined)[] = []
    play.play = (plan, run) => {
      signals.push((run as Run).signal)
      return playing(35)(plan, run)
    }
    show()
    await within(part()).findByText('35 of 40 quarters')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Another quarter' }))
    await waitFor(() => expect(signals).toHaveLength(2))
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false])
  })

  it('are not said of too few', async () => {
    play.play = playing(29)
    show()
    await within(part()).findByText('29 of 40 quarters')
    expect(row('Releases shipped').slice(3)).toEqual(['…', '…'])
  })

  it('that cannot be had leave the rest as it is', async () => {
    play.play = () => Promise.reject(new Error('no worker'))
    show()
    expect(await within(part()).findByText(/The averages could not be worked out here/)).toBeVisible()
    expect(screen.getByRole('figure', { name: 'A quarter with and without the policy' })).toBeVisible()
  })
})
