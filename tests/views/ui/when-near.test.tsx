import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WhenNear } from '../../../src/views/ui/when-near.tsx'

const part = (
  <WhenNear title="Long work" show="Show it">
    <p>the result</p>
  </WhenNear>
)

it('is made at once where nobody can tell what is near', () => {
  render(part)
  expect(screen.getByText('the result')).toBeVisible()
})

describe('where nearness can be told', () => {
  let tell: (isIntersecting: boolean) => void = () => undefined
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
          tell = (isIntersecting) => callback([{ isIntersecting }])
        }
        observe = () => undefined
        disconnect = () => undefined
      },
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  it('waits until the person comes near, and stays from then on', () => {
    render(part)
    expect(screen.getByRole('heading', { name: 'Long work' })).toBeVisible()
    act(() => tell(false))
    expect(screen.queryByText('the result')).toBeNull()
    act(() => tell(true))
    expect(screen.getByText('the result')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is made for whoever asks for it without coming near', async () => {
    render(part)
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }))
    expect(screen.getByText('the result')).toBeVisible()
  })

  it('is made for print', () => {
    render(part)
    act(() => {
      dispatchEvent(new Event('beforeprint'))
    })
    expect(screen.getByText('the result')).toBeVisible()
  })
})
