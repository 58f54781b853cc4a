import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { cheapestTarget, ninesOf, totalCostCurve } from '../../../src/core/cost/total-cost.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { CostFigure } from '../../../src/views/charts/cost-figure.tsx'
import { costCsv } from '../../../src/views/charts/cost-csv.ts'
import { layOutCost } from '../../../src/views/charts/cost-layout.ts'
import type { CostPicture, CostPoint } from '../../../src/views/charts/cost-picture.ts'
import { moneyTicks } from '../../../src/views/charts/money-ticks.ts'

const pictureOf = (outagePerMinute: number, nextNine: number, target = 999_000_000): CostPicture => {
  const estimate = { outagePerMinute, nextNine, growth: 10 }
  const points = totalCostCurve(estimate, ppb(target))
  const present = points.find(({ nines }) => nines === ninesOf(ppb(target))) as CostPoint
  return { currency: 'EUR', points, present, cheapest: cheapestTarget(estimate, ppb(target)) }
}

const wide = { width: 1_000, height: 420 }
const phone = { width: 360, height: 380 }

describe('the layout of the cost curve', () => {
  it('shows the bottom of the curve and no more of its flanks than it must', () => {
    const picture = pictureOf(1_000, 100_000)
    const { domain, area } = layOutCost(picture, wide)
    // Two and a half times the 525,600 of the present target.
    expect(domain.top).toBe(1_314_000)
    // 525.6 × 10^(3 − n) k is 1,314 k at 2.602 nines; a quarter of a nine beside it.
    expect(domain.from).toBeGreaterThan(2.3)
    expect(domain.from).toBeLessThan(2.45)
    expect(domain.to).toBeLessThan(5.5)
    expect(area.left + area.width).toBeLessThan(1_000)
  })

  it('marks the present and the cheapest target on the curve, with words that do not touch', () => {
    for (const chart of [wide, phone]) {
      const { marks, labels, area } = layOutCost(pictureOf(1_000, 100_000), chart)
      expect(marks.map(({ id }) => id)).toEqual(['present', 'cheapest'])
      expect((marks[0]?.x ?? 0) < (marks[1]?.x ?? 0) && (marks[0]?.y ?? 0) < (marks[1]?.y ?? 0)).toBe(true)
      expect(labels).toHaveLength(2)
      for (const { x, width } of labels) expect(x >= 0 && x + width <= area.width + 150).toBe(true)
      const [one, other] = labels
      expect(one?.row !== other?.row || (one?.x ?? 0) + (one?.width ?? 0) <= (other?.x ?? 0)).toBe(true)
    }
  })

  it('labels whole nines, and half and a fifth of their failures where there is room', () => {
    const labels = (chart: typeof wide) =>
      layOutCost(pictureOf(1_000, 100_000), chart).targetTicks.map(({ label }) => label.replace('\u00a0', ' '))
    expect(labels(wide)).toEqual(expect.arrayContaining(['99.8 %', '99.9 %', '99.95 %', '99.98 %', '99.99 %']))
    expect(labels(phone)).toEqual(['99.9 %', '99.99 %', '99.999 %'])
  })

  it('has one mark where all targets cost the same, and a picture even of nothing', () => {
    const { marks, domain } = layOutCost(pictureOf(0, 0), wide)
    expect(marks.map(({ id }) => id)).toEqual(['present'])
    expect(domain.top).toBe(1)
  })

  it('is drawn at the ends of what a target may be', () => {
    for (const target of [1, 999_999_999]) {
      const { marks, area } = layOutCost(pictureOf(1_000, 100_000, target), wide)
      for (const { x, y } of marks) {
        expect(x >= area.left && x <= area.left + area.width).toBe(true)
        expect(y >= area.top && y <= area.top + area.height).toBe(true)
      }
    }
  })
})

describe('ticks of money', () => {
  it('are round, evenly apart and include nothing', () => {
    expect(moneyTicks(-100_000, 1_000_000, 330)).toEqual([0, 200_000, 400_000, 600_000, 800_000, 1_000_000])
    expect(moneyTicks(0, 0.5, 100)).toEqual([0, 0.5])
  })
})

describe('the cost figure', () => {
  const show = () =>
    render(<CostFigure picture={pictureOf(1_000, 100_000)} summary="Least at 99.985 %." fileName="cost" />)

  it('names both marks and both flanks on the picture', async () => {
    show()
    const figure = screen.getByRole('figure', { name: 'Cost of reliability' })
    expect(figure).toHaveAccessibleDescription('Least at 99.985 %.')
    const image = await within(figure).findByRole('img', undefined, { timeout: 8_000 })
    for (const words of ['now 99.9 %, €525.6 k', 'cheapest 99.985 %, €141.7 k', 'outage', 'reliability', 'total']) {
      expect(within(image).getByText(words)).toBeInTheDocument()
    }
  })

  it('has whole nines and both marks in its table, and every point in its file', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Show data of the cost of reliability' }))
    const headers = within(screen.getByRole('table', { name: 'Cost of reliability data' })).getAllByRole('rowheader')
    expect(headers.map((cell) => cell.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      '90 %',
      '99 %',
      '99.9 %, now',
      '99.985 %, cheapest',
      '99.99 %',
      '99.999 %',
      '99.9999 %',
    ])
    const lines = costCsv(pictureOf(1_000, 100_000)).split('\r\n')
    expect(lines[0]).toBe('target_percent,currency,outage_per_year,reliability_per_year,total_per_year')
    // A head, 201 points from one to six nines, and the end of the last line.
    expect(lines).toHaveLength(203)
    expect(lines[81]).toBe('99.9,EUR,525600,0,525600')
  })
})
