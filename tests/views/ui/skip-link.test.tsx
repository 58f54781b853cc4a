import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { SkipLink } from '../../../src/views/ui/skip-link.tsx'

it('moves the focus and leaves the address alone, which names the view', async () => {
  location.hash = '#/budget'
  render(
    <>
      <SkipLink target="content">Skip to content</SkipLink>
      <main id="content" tabIndex={-1} />
    </>,
  )
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('main')).toHaveFocus()
  expect(location.hash).toBe('#/budget')
})
