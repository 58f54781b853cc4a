import { render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { success } from '../../../src/core/result.ts'
import { ShareLink } from '../../../src/views/exchange/share-link.tsx'
import { provideShowModal } from '../ui/show-modal.ts'

beforeEach(provideShowModal)

const show = async (link: string): Promise<void> => {
  const file = { name: 'checkout.burnline.json', text: '{}', measurements: [] }
  const made = { link: success(link), measurements: [], file }
  render(<ShareLink made={made} title="Checkout" choice="none" onChoice={() => undefined} />)
  await screen.findByRole('img', { name: 'QR code of the link to Checkout' })
}

it.each(['localhost:4173', '127.0.0.1:4173', '[::1]:4173'])('sends no phone to %s', async (host) => {
  await show(`http://${host}/#/share/1/abc`)
  expect(screen.getByText(/^A phone cannot reach this computer’s own address/)).toBeVisible()
  expect(screen.queryByText(/camera/)).toBeNull()
})

it.each(['https://burnline.example.org', 'https://localhost.example.org', 'http://192.168.0.7:8080'])(
  'points a phone at the code of a link to %s',
  async (origin) => {
    await show(`${origin}/#/share/1/abc`)
    expect(screen.getByText('Point a phone’s camera at it to open the link there.')).toBeVisible()
    expect(screen.queryByText(/this computer/)).toBeNull()
  },
)

it('says of a code of many small squares how it is read', async () => {
  await show(`https://burnline.example.org/#/share/1/${'a'.repeat(2_500)}`)
  expect(screen.getByText(/many small squares: show it large, and hold the phone near/)).toBeVisible()
})
