import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy } from '../../../src/core/delivery/error-budget-policy.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { PolicyPart } from '../../../src/views/delivery/policy-part.tsx'
import { plain, renderWithAnswer } from './with-answer.tsx'

const show = (changes: Partial<Scenario> = {}) =>
  renderWithAnswer((assessment) => <PolicyPart assessment={assessment} />, changes)

const policyOf = (store: WorkspaceStore): ErrorBudgetPolicy => store.getState().scenarios[0]?.policy ?? USUAL_POLICY
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name })
const retype = async (name: string, text: string): Promise<HTMLElement> => {
  const user = userEvent.setup()
  const box = field(name)
  await user.clear(box)
  if (text !== '') await user.type(box, text)
  return box
}
const plainText = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ')
const FROM = (number: number): string => `Clause ${number}: at least so much of the budget`

describe('the policy as a table', () => {
  it('shows each clause, the usual words where nothing is typed, and which one applies now', () => {
    show()
    const rows = within(screen.getByRole('table', { name: 'Error-budget policy' })).getAllByRole('row')
    // A head, and two lines for each of three clauses.
    expect(rows).toHaveLength(7)
    // 32.9 % are left.
    expect(plain(rows[1] as HTMLElement)).toMatch(/or more.*applies now/)
    expect(plain(rows[5] as HTMLElement)).toMatch(/^less than 0 %/)
    expect(field(FROM(1))).toHaveValue('25 %')
    expect(screen.queryByRole('textbox', { name: FROM(3) })).not.toBeInTheDocument()
    expect(field('Clause 2: who decides')).toHaveValue('')
    expect(field('Clause 2: who decides')).toHaveAttribute(
      'placeholder',
      'The owner of the service, with whoever is on call',
    )
    expect(field('Clause 3: planned deploys that still go out')).toHaveValue('5 %')
  })

  it('moves where a clause begins, and with it what applies', async () => {
    const store = show()
    await retype(FROM(1), '40 %')
    expect(policyOf(store).clauses[0]?.from).toBe(400_000_000)
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(plain(rows[3] as HTMLElement)).toMatch(/applies now/)
    expect(plain(rows[1] as HTMLElement)).not.toMatch(/applies now/)
  })

  it.each([
    [FROM(1), '0', 'This share is out of range. Expected more than 0 %, and at most 100 %. Found “0”.'],
    [FROM(1), '120', 'This share is out of range. Expected more than 0 %, and at most 100 %. Found “120”.'],
    [FROM(2), '25', 'This share is out of range. Expected at least -100000 %, and less than 25 %. Found “25”.'],
    [FROM(2), 'lots', 'Expected a share in percent, such as “5 %” or “100 %”. Found “lots”.'],
    [
      'Clause 1: planned deploys that still go out',
      '150',
      'Expected a share from 0 % to 100 %, and above 0 % for an incident. Found “150”.',
    ],
  ])('says what is wrong with %s of “%s”, keeps the text and the clause', async (name, text, message) => {
    const store = show()
    const box = await retype(name, text)
    expect(box).toHaveValue(text)
    expect(box).toHaveAccessibleDescription(message)
    expect(policyOf(store)).toEqual(USUAL_POLICY)
  })

  it('takes a verdict and words of one’s own', async () => {
    const store = show()
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Clause 1: verdict' }), 'Ship with care')
    await userEvent.setup().type(field('Clause 1: what happens'), 'One release a day')
    expect(policyOf(store).clauses[0]).toMatchObject({ verdict: 'careful', action: 'One release a day' })
    expect(field('Clause 1: who decides')).toHaveAttribute(
      'placeholder',
      'The owner of the service, with whoever is on call',
    )
  })

  it('brings the usual share of deploys along with a verdict, and remarks on a policy that is upside down', async () => {
    show()
    expect(screen.queryByRole('note')).not.toBeInTheDocument()
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Clause 1: verdict' }), 'Freeze')
    expect(field('Clause 1: planned deploys that still go out')).toHaveValue('5 %')
    expect(screen.getByRole('note')).toHaveTextContent('Clause 1 is stricter than clause 2')
  })

  it('says of a freeze until when it lasts', async () => {
    show()
    await retype(FROM(2), '10')
    expect(plainText(field('Clause 3: what happens').getAttribute('placeholder'))).toMatch(
      /^No releases until at least 10 % of the budget is left again\./,
    )
  })

  it('keeps a text that is too long as typed, and says so', async () => {
    const store = show()
    const box = field('Clause 1: what happens')
    const long = 'x'.repeat(1_001)
    act(() => box.focus())
    await userEvent.setup().paste(long)
    expect(box).toHaveValue(long)
    expect(box).toHaveAccessibleDescription('At most 1,000 characters. These are 1,001.')
    expect(policyOf(store)).toEqual(USUAL_POLICY)
  })

  it('adds a clause in the widest gap, deletes it again, and undoes both', async () => {
    const user = userEvent.setup()
    const store = show()
    await user.click(screen.getByRole('button', { name: 'Add clause' }))
    expect(policyOf(store).clauses.map(({ from }) => from)).toEqual([625_000_000, 250_000_000, 0, null])
    expect(field(FROM(1))).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Delete clause 1' }))
    expect(policyOf(store)).toEqual(USUAL_POLICY)
    expect(screen.getByRole('button', { name: 'Add clause' })).toHaveFocus()
    act(() => store.getState().undo())
    expect(policyOf(store).clauses).toHaveLength(4)
    act(() => store.getState().undo())
    expect(policyOf(store)).toEqual(USUAL_POLICY)
  })

  it('never lets go of the last clause', () => {
    show()
    expect(screen.queryByRole('button', { name: 'Delete clause 3' })).not.toBeInTheDocument()
    expect(screen.getByText('always the last')).toBeVisible()
  })

  it('takes no more than 20 clauses', () => {
    const [, , last] = USUAL_POLICY.clauses
    const clauses = Array.from({ length: 19 }, (_, index) => ({
      ...USUAL_POLICY.clauses[0],
      id: `c${index}`,
      from: (19 - index) * 10_000_000,
    }))
    show({ policy: { ...USUAL_POLICY, clauses: [...clauses, last] as never } })
    expect(screen.getByText('Add clause')).toBeDisabled()
    expect(screen.getByText('20 clauses are as many as there may be.')).toBeVisible()
  })
})

describe('what else the policy asks for', () => {
  it('is a share for a post-mortem and one for a planned fix, or none', async () => {
    const store = show()
    await retype('A post-mortem for one incident above', '30')
    await retype('A planned fix for one kind of cause above', 'none')
    expect(policyOf(store)).toMatchObject({ postmortemShare: 300_000_000, causeShare: null })
    const box = await retype('A post-mortem for one incident above', '0')
    expect(box).toHaveAccessibleDescription(/Expected more than 0 %, and at most 100 %. Found “0”/)
  })

  it('goes back to the usual policy at once', async () => {
    const store = show({ policy: { ...USUAL_POLICY, postmortemShare: null } })
    await userEvent.setup().click(screen.getByRole('button', { name: 'Back to the usual policy' }))
    expect(policyOf(store)).toEqual(USUAL_POLICY)
    expect(screen.queryByRole('button', { name: 'Back to the usual policy' })).not.toBeInTheDocument()
  })
})
