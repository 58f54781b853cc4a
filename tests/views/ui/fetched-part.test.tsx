import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { fetchedPart } from '../../../src/views/ui/fetched-part.tsx'

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>

it('shows what waits, and then the part with what it was given', async () => {
  const Part = fetchedPart('The greeting', async () => Greeting, <p>one moment</p>)
  render(<Part name="you" />)
  expect(screen.getByText('one moment')).toBeVisible()
  expect(await screen.findByText('Hello you')).toBeVisible()
})

it('says in its place that it could not be fetched, and fetches it again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let offline = true
  const Part = fetchedPart('The greeting', async () => {
    if (offline) throw new Error('no network')
    return Greeting
  })
  render(
    <>
      <p>the rest</p>
      <Part name="you" />
    </>,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('The greeting could not be fetched.')
  expect(screen.getByText('the rest')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('alert')).toBeVisible()
  offline = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Hello you')).toBeVisible()
})
