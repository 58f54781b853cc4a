import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { SelectField } from '../../../src/views/ui/select-field.tsx'

const options = [
  { value: 'rolling', label: 'rolling' },
  { value: 'calendar', label: 'calendar month' },
] as const

it('is a combobox named by its label that hands over the chosen value', async () => {
  const onValue = vi.fn<(value: string) => void>()
  render(<SelectField label="Kind" variant="sentence" value="rolling" options={options} onValue={onValue} />)
  const field = screen.getByRole('combobox', { name: 'Kind' })
  expect(field).toHaveDisplayValue('rolling')
  await userEvent.selectOptions(field, 'calendar month')
  expect(onValue).toHaveBeenCalledExactlyOnceWith('calendar')
})

it('says what is wrong with it', () => {
  render(
    <SelectField label="Kind" value="rolling" options={options} onValue={() => undefined} error="Choose another." />,
  )
  expect(screen.getByRole('combobox')).toBeInvalid()
  expect(screen.getByRole('combobox')).toHaveAccessibleDescription('Choose another.')
})
