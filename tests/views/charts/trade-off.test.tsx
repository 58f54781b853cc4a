import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { boxOf, overlap } from '../../../src/views/charts/place-words.ts'
import { tradeOffCsv } from '../../../src/views/charts/trade-off-csv.ts'
import { TradeOffFigure } from '../../../src/views/charts/trade-off-figure.tsx'
import { layOutTradeOff } from '../../../src/views/charts/trade-off-layout.ts'
import { near } from '../../support/near.ts'
import { aTradeOff } from './delivery-pictures.ts'

// The plot is 876 − 52 − 24 = 800 wide for six doublings, and 476 − 30 − 46 = 400 high.
const WIDE = { width: 876, height: 476 }

const words = (element: HTMLElement): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

describe('the layout', () => {
  const layout = layOutTradeOff(aTradeOff, WIDE)

  it('puts the team where it is: one deploy a week is in the middle of 1/8 to 8', () => {
    near(layout.today?.x as number, 52 + 400)
    near(layout.today?.y as number, 30 + 0.8 * 400)
    expect(layout.todayName?.text).toBe('today: 1 a week, 20\u00a0%')
  })

  it('draws practices that come to the same as one line under both names, and none that nobody would notice', () => {
    expect(layout.lines.map(({ name }) => name)).toEqual(['today and found in 1m', 'restored in 5m', 'all three'])
  })

  it('names every line, a falling one beside its fall, and no words touch others', () => {
    expect(layout.names.map(({ practice }) => practice)).toEqual(['today', 'faster-rollback', 'all'])
    const boxes = [...layout.names, layout.todayName].map((name) => name && boxOf(name.text, name))
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(box && other && overlap(box, other)).toBe(false)
    }
  })

  it('leaves the names of lines to a list on a phone', () => {
    const { names, compact } = layOutTradeOff(aTradeOff, { width: 288, height: 380 })
    expect(compact).toBe(true)
    expect(names).toEqual([])
  })

  it('has no point where nobody would notice a failed change', () => {
    const tradeOff = { ...aTradeOff.tradeOff, today: { deploysPerWeek: 1, chance: null } }
    expect(layOutTradeOff({ ...aTradeOff, tradeOff }, WIDE).today).toBeNull()
  })
})

describe('the figure', () => {
  const draw = () => render(<TradeOffFigure picture={aTradeOff} summary="Speed costs." fileName="trade-off" />)

  it('is one image, and its sentence is seen as well as spoken', async () => {
    draw()
    const figure = screen.getByRole('figure', { name: 'Speed against reliability' })
    expect(figure).toHaveAccessibleDescription('Speed costs.')
    expect(await within(figure).findByRole('img', { name: 'Speed against reliability' })).toBeInTheDocument()
    const lines = within(figure).getByRole('list', { name: 'Lines' })
    expect([...lines.children].map((line) => line.textContent)).toEqual([
      'today and found in 1m',
      'restored in 5m',
      'all three',
    ])
    expect(
      within(figure).getByText(/^Without a line, as no alert would notice a failed change: canary\./),
    ).toBeVisible()
  })

  it('opens every third frequency as a table, with the present one among them', async () => {
    draw()
    await userEvent.click(screen.getByRole('button', { name: 'Show trade-off data' }))
    const rows = within(screen.getByRole('table', { name: 'Speed against reliability data' })).getAllByRole('row')
    // 1 ÷ (1 + (often ÷ half)²)
    expect(rows.map(words)).toEqual([
      'Deploys per weektodayfound in 1mrestored in 5mcanaryall three',
      '0.1394.1 %94.1 %99.6 %unnoticed>99.9 %',
      '120 %20 %80 %unnoticed>99.9 %',
      '80.4 %0.4 %5.9 %unnoticed>99.9 %',
    ])
  })

  it('saves every point, with an empty field where nobody would notice', () => {
    const [head, first] = tradeOffCsv(aTradeOff).split('\r\n')
    expect(head).toBe('deploys_per_week,today,found in 1m,restored in 5m,canary,all three')
    expect(first?.split(',')).toHaveLength(6)
    expect(first?.split(',')[4]).toBe('')
  })
})
