import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { ReturnBar } from '../../../src/views/app/return-bar.tsx'
import { entry, goTo, goToAddress } from '../../../src/views/app/route.ts'

const come = (cameFrom?: string): void => {
  history.replaceState(cameFrom === undefined ? {} : { cameFrom, scenario: 'one' }, '', '#/budget?target=99')
}

const renderBar = () =>
  render(
    <main tabIndex={-1}>
      <ReturnBar />
      <button type="button">Of the view</button>
    </main>,
  )

afterEach(() => history.replaceState({}, '', '#/'))

describe('the way back', () => {
  it('is not there for whoever came by themselves', () => {
    come()
    renderBar()
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it.each([
    ['#/learn/ideas/error-budgets', 'Back to SRE and DevOps: Error budgets'],
    ['#/learn/ideas', 'Back to SRE and DevOps'],
    ['#/learn/ideas/no-such-idea', 'Back to SRE and DevOps'],
    ['#/learn/cards/always-43-minutes', 'Back to the misconceptions'],
    ['#/learn', 'Back to Learn'],
    ['#/learn/constructor', 'Back to Learn'],
  ])('from %s says “%s”', async (cameFrom, words) => {
    come(cameFrom)
    renderBar()
    expect(await screen.findByRole('link', { name: words })).toHaveAttribute('href', cameFrom)
  })

  it('is told once it is there, in a region that speaks politely', async () => {
    come('#/learn/ideas/automation')
    renderBar()
    expect(await screen.findByText(/^You came here from SRE and DevOps: Automation\./)).toHaveRole('status')
  })

  it('is first in the page, and leads back with the scenario as it is now', async () => {
    come('#/learn/ideas/automation')
    renderBar()
    const user = userEvent.setup()
    const link = await screen.findByRole('link')
    await user.tab()
    expect(link).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(location.hash).toBe('#/learn/ideas/automation?target=99')
    expect(entry()).toEqual({ scenario: 'one' })
  })

  it('goes when it is dismissed, and stays away', async () => {
    come('#/learn/ideas/automation')
    const { unmount } = renderBar()
    await userEvent.click(await screen.findByRole('button', { name: 'Dismiss the way back' }))
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.getByRole('main')).toHaveFocus()
    expect(entry()).toEqual({ scenario: 'one' })
    unmount()
    renderBar()
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it('says what the person came to do, in the words that sent them, until it is dismissed', async () => {
    history.replaceState(
      { cameFrom: '#/learn/ideas/error-budgets', sentTo: 'incidents', task: 'Cut it to 5m.' },
      '',
      '#/budget',
    )
    renderBar()
    expect((await screen.findByText('Do this:')).parentElement).toHaveTextContent('Do this: Cut it to 5m.')
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss the way back' }))
    expect(screen.queryByText('Do this:')).toBeNull()
    expect(entry()).toEqual({})
  })

  it('goes when the person goes to another view by themselves, and comes again with another idea', async () => {
    come('#/learn/ideas/automation')
    renderBar()
    await screen.findByRole('link')
    act(() => goTo('alerts'))
    expect(screen.queryByRole('navigation')).toBeNull()
    act(() => goToAddress('#/delivery', { cameFrom: '#/learn/ideas/small-changes' }))
    expect(await screen.findByRole('link', { name: 'Back to SRE and DevOps: CI/CD' })).toBeVisible()
  })
})
