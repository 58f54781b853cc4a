import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { PolicyVerdictPart } from '../../../src/views/delivery/policy-verdict.tsx'
import { workshopScenario } from '../support/workshop.tsx'
import { plain, renderWithAnswer } from './with-answer.tsx'

const show = (changes: Partial<Scenario> = {}) =>
  renderWithAnswer((assessment, answer) => <PolicyVerdictPart assessment={assessment} answer={answer} />, changes)

const verdict = (): string => plain(screen.getByRole('status', { name: 'Verdict' }))
const part = (): HTMLElement => screen.getByRole('region', { name: 'The next deploy' })
const figure = (name: string): string => plain(screen.getByRole('status', { name }))

const [deploy, brownOut] = workshopScenario.incidents
const deployFor = (minutes: number): Partial<Scenario> => ({
  incidents: [{ ...deploy, lasted: minutes * MINUTE } as never, brownOut as never],
})

describe('the verdict on the next deploy', () => {
  it('is the clause that fits what is left, said with its number', () => {
    show()
    expect(verdict()).toBe('Ship')
    expect(part()).toHaveTextContent(
      '32.9 % of the error budget is left. That is clause 1 of the policy: 25 % or more, “Ship”.',
    )
    expect(part()).toHaveTextContent('Who decidesWhoever makes the change')
  })

  it('says what one failed change would do to it', () => {
    show()
    // Found after 51.84 s and restored in 30 min: 1,851.84 of 2,592 s. 32.9 − 71.4 % is below 0.
    expect(part()).toHaveTextContent(
      '10 % of deploys fail. One failed change costs 71.4 % of the budget: after it you would be frozen.',
    )
  })

  it('says so when a failed change would change nothing, and when nobody would notice it', () => {
    const delivery = { ...workshopScenario.delivery, timeToRestore: MINUTE, changeFailureRate: ppb(0) }
    const store = show({ delivery })
    // 111.84 of 2,592 s: 32.9 − 4.3 % is still 25 % or more.
    expect(part()).toHaveTextContent(
      'No deploy of yours fails. One failed change costs 4.3 % of the budget: after it you might still ship as planned.',
    )
    act(() => store.getState().editScenario({ alertRules: [] }, ''))
    expect(part()).toHaveTextContent('No alert would notice a failed change, so nobody can say what one costs.')
  })

  it('is “Ship with care” in between, and “Freeze” once the budget is overspent', () => {
    const store = show(deployFor(30))
    // 1,800 + 540 of 2,592 s are spent.
    expect(verdict()).toBe('Ship with care')
    expect(part()).toHaveTextContent(
      '9.7 % of the error budget is left. That is clause 2 of the policy: 0 % up to 25 %',
    )
    act(() => store.getState().editScenario(deployFor(60), ''))
    expect(verdict()).toBe('Freeze')
    expect(part()).toHaveTextContent(
      'The error budget is overspent by 59.7 %. That is clause 3 of the policy: less than 0 %, “Freeze”.',
    )
    expect(part()).toHaveTextContent('What is exemptEmergency fixes (P0) and security fixes')
    expect(part()).toHaveTextContent('the freeze would last longer')
  })

  it('shows the words of the team’s own clause', () => {
    const [first, ...others] = USUAL_POLICY.clauses
    const clauses = [{ ...first, verdict: 'careful', action: 'Only before noon', decides: 'The duty lead' }, ...others]
    show({ policy: { ...USUAL_POLICY, clauses: clauses as never } })
    expect(verdict()).toBe('Ship with care')
    expect(part()).toHaveTextContent('What happensOnly before noonWho decidesThe duty lead')
  })

  it('has no answer where nothing was measured', () => {
    renderWithAnswer((assessment, answer) => (
      <PolicyVerdictPart assessment={{ ...assessment, consumed: null, remaining: null }} answer={answer} />
    ))
    expect(verdict()).toBe('No answer')
    expect(part()).toHaveTextContent('Nothing was measured in this SLO window')
  })

  it('says on which side of a clause it is, however near', () => {
    // 1,404 + 540 of 2,592 s leave exactly a quarter.
    show(deployFor(23.4))
    expect(verdict()).toBe('Ship')
    expect(plain(part())).toMatch(/25 % of the error budget is left/)
    // 1,401.6 + 540: 25.09 %.
    show(deployFor(23.36))
    expect(plain(screen.getAllByRole('region', { name: 'The next deploy' })[1] as HTMLElement)).toMatch(
      /25\.09 % of the error budget is left/,
    )
  })
})

describe('what stands beside the verdict', () => {
  it('is how much of the budget is left until the next clause', () => {
    show()
    // 852 − 648 s
    expect(figure('Budget until “Ship with care”')).toBe('7.9 %')
    expect(part()).toHaveTextContent('3m 24s of full outage')
  })

  it('is how much has to come back, and when, while frozen', () => {
    show(deployFor(60))
    expect(figure('Has to come back until “Ship with care”')).toBe('59.7 %')
    // 1,548 s of the hour that began on 4 Nov 14:02 must have rolled off: 25m 48s.
    expect(figure('The verdict changes')).toBe('4 Dec 14:27')
  })

  it('is that it will not change when nothing burns', () => {
    show()
    expect(figure('The verdict changes')).toBe('Not soon')
    expect(part()).toHaveTextContent('if nothing fails.')
  })

  it('names the incidents that call for a post-mortem, dearest first', () => {
    const store = show()
    expect(figure('Post-mortems due')).toBe('2')
    expect(part()).toHaveTextContent('Bad deploy (46.3 %) and Brown-out (20.8 %): above 20 %')
    act(() => store.getState().editScenario({ policy: { ...USUAL_POLICY, postmortemShare: ppb(300_000_000) } }, ''))
    expect(figure('Post-mortems due')).toBe('1')
    act(() => store.getState().editScenario({ policy: { ...USUAL_POLICY, postmortemShare: null } }, ''))
    expect(screen.queryByRole('status', { name: 'Post-mortems due' })).not.toBeInTheDocument()
  })

  it('names the kinds of cause that call for a planned fix', () => {
    const store = show()
    // 20 of the 129.6 min that 90 days allow.
    expect(figure('Planned fixes due')).toBe('None')
    expect(part()).toHaveTextContent('most, 15.4 %, went to a change of ours')
    act(() => store.getState().editScenario({ policy: { ...USUAL_POLICY, causeShare: ppb(100_000_000) } }, ''))
    expect(figure('Planned fixes due')).toBe('1')
    expect(part()).toHaveTextContent(
      'because incidents set off by a change of ours spent 15.4 % of the last 90 days’ error budget; the policy asks for a planned fix above 10 %',
    )
  })

  it('is the week ahead, day by day', () => {
    // The hour of 4 Nov leaves the window between 14:02 and 15:02 on 4 Dec.
    show({ ...deployFor(60), now: Date.UTC(2026, 11, 2) })
    const days = within(screen.getByRole('list', { name: 'The week ahead' }))
      .getAllByRole('listitem')
      .map(plain)
    expect(days).toHaveLength(7)
    expect(days[0]).toBe('From now, 2 Dec 00:00Freeze59.7 % overspent')
    // The day at its lowest; 1,548 s of the hour have rolled off by 14:27:48.
    expect(days[2]).toBe('Fri 4 DecFreeze59.7 % overspent“Ship with care” from 14:27')
    expect(part()).toHaveTextContent('Each day at its lowest')
    // Then only the 9 min of the brown-out are spent.
    expect(days[3]).toBe('Sat 5 DecShip79.2 % left')
  })

  it('shows how the verdict came about', async () => {
    show()
    await userEvent.setup().click(screen.getByRole('button', { name: 'How? the verdict' }))
    expect(
      await screen.findByText(/The first clause applies whose limit is not above what is left: 32\.87 %/),
    ).toBeVisible()
    // 852 of 2,592 s are left: 32.87 %, and 7.87 % more than 25 %.
    expect(plain(screen.getByRole('dialog', { name: 'The math of the verdict' }))).toContain(
      'until “Ship with care”:32.87 %−25 %=7.87 %',
    )
  })

  it('tells two clauses of one verdict apart', () => {
    const [ship, careful, freeze] = USUAL_POLICY.clauses
    const clauses = [{ ...ship, verdict: 'careful' }, careful, freeze]
    show({ ...deployFor(30), policy: { ...USUAL_POLICY, clauses: clauses as never } })
    // 9.7 % are left.
    expect(figure('Budget until “Freeze”')).toBe('9.7 %')
    expect(part()).toHaveTextContent('; “clause 1, Ship with care” once another 15.3 % is back')
    expect(part()).toHaveTextContent('“clause 1, Ship with care” from')
  })
})
