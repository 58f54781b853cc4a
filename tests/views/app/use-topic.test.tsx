import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { LearningView } from '../../../src/lessons/topic.ts'
import { useTopic } from '../../../src/views/app/use-topic.ts'

const Page = ({ view = 'budget' }: { readonly view?: LearningView }) => {
  const { topic, watch } = useTopic(view)
  return (
    <div {...watch}>
      <output>{topic}</output>
      <section data-topic="chart">
        <button type="button">Now</button>
        <section data-topic="incident">
          <input aria-label="Lasted" />
        </section>
      </section>
      <section data-topic="constructor">
        <button type="button">Strange</button>
      </section>
      <button type="button">Elsewhere</button>
    </div>
  )
}

it('is the innermost part that was last touched or focused, and stays so elsewhere', () => {
  render(<Page />)
  const topic = screen.getByRole('status')
  expect(topic).toHaveTextContent('arrival')
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Now' }))
  expect(topic).toHaveTextContent('chart')
  fireEvent.focus(screen.getByRole('textbox', { name: 'Lasted' }))
  expect(topic).toHaveTextContent('incident')
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Strange' }))
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(topic).toHaveTextContent('incident')
})

it('begins anew in every view', () => {
  const { rerender } = render(<Page />)
  const topic = screen.getByRole('status')
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Now' }))
  rerender(<Page view="alerts" />)
  expect(topic).toHaveTextContent('alerts-arrival')
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Now' }))
  expect(topic).toHaveTextContent('chart')
  rerender(<Page />)
  expect(topic).toHaveTextContent(/^arrival$/)
})
