import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ProgressBar } from '../../../src/views/ui/progress-bar.tsx'

it('says what is under way, how far it is, and in words', () => {
  render(<ProgressBar label="Reading" value={0.25} text="1 of 4 rows" />)
  const bar = screen.getByRole('progressbar', { name: 'Reading' })
  expect(bar).toHaveAttribute('value', '0.25')
  expect(bar).toHaveAttribute('aria-valuetext', '1 of 4 rows')
  expect(screen.getByText('1 of 4 rows')).toBeVisible()
})

it('has no value while nobody can say how far it is', () => {
  render(<ProgressBar label="Reading" value={null} />)
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('value')
})

it('never leaves its ends', () => {
  render(<ProgressBar label="Reading" value={1.2} />)
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1')
})
