import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import type { AlertStrip } from '../../../src/views/charts/alert-strip.ts'
import { AlertTimelineFigure } from '../../../src/views/charts/alert-timeline-figure.tsx'
import { BurnDownFigure } from '../../../src/views/charts/burn-down-figure.tsx'
import { aPicture } from './a-picture.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

const at = (text: string): number => Date.parse(text)

const page: AlertStrip = {
  id: 'page',
  label: '1h / 5m, 14.4×',
  severity: 'page',
  firings: [
    // Before the picture: neither drawn nor counted.
    { from: at('2026-10-20T00:00Z'), to: at('2026-10-20T01:00Z'), cleared: true, remaining: 1 },
    { from: at('2026-11-04T12:01Z'), to: at('2026-11-04T12:25Z'), cleared: true, remaining: 0.98 },
  ],
}
const ticket: AlertStrip = {
  id: 'ticket',
  label: '3d / 6h, 1×',
  severity: 'ticket',
  firings: [{ from: at('2026-11-15T18:00Z'), to: at('2026-11-16T00:00Z'), cleared: false, remaining: null }],
}
const quiet = (count: number): readonly AlertStrip[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `q${index}`,
    label: `Rule ${index}`,
    severity: 'page',
    firings: [],
  }))

const picture = aPicture()

const Timeline = ({ strips = [page, ticket] }: { readonly strips?: readonly AlertStrip[] }) => (
  <BurnDownFigure
    picture={picture}
    summary="Half of the budget is left."
    fileName="checkout"
    renderBelow={(area) => (
      <AlertTimelineFigure
        area={area}
        strips={strips}
        bands={picture.bands}
        timeZone={picture.timeZone}
        now={picture.now}
        summary="One page and one ticket."
        fileName="checkout alerts"
      />
    )}
  />
)

const draw = async (strips?: readonly AlertStrip[]) => {
  render(strips === undefined ? <Timeline /> : <Timeline strips={strips} />)
  await screen.findByRole('img', undefined, { timeout: 5000 })
}

const figure = () => screen.getByRole('figure', { name: 'Alert timeline' })
const rows = () => within(figure()).getAllByRole('listitem')

it('is a figure of its own with a summary, under the burn-down and also before that has come', () => {
  render(<Timeline />)
  expect(figure()).toHaveAccessibleDescription('One page and one ticket.')
  expect(within(figure()).getByRole('heading', { level: 3, name: 'Alert timeline' })).toBeVisible()
  expect(screen.getByRole('figure', { name: 'Budget burn-down' })).toContainElement(figure())
})

it('has a row for each rule that says its severity, its name and how often it fired in the picture', async () => {
  await draw()
  expect(rows().map((row) => row.firstElementChild?.textContent)).toEqual([
    'page: 1h / 5m, 14.4×1 firing',
    'ticket: 3d / 6h, 1×1 firing',
  ])
})

it('draws a page as a triangle, a ticket as a diamond', async () => {
  await draw()
  const shapes = rows().map((row) => row.querySelector('svg path')?.getAttribute('d') ?? '')
  // Three sides or four: two strokes and one that closes, three strokes and one that closes.
  expect(shapes.map((shape) => shape.match(/[lh]/g)?.length)).toEqual([2, 3])
})

it('writes the budget left beside a firing, and all about it into its title', async () => {
  await draw()
  expect(within(figure()).getByText('98 % left')).toBeInTheDocument()
  expect(within(figure()).getByText('still firing')).toBeInTheDocument()
  expect(figure().querySelector('title')).toHaveTextContent(
    'Fired 4 Nov 12:01, cleared 4 Nov 12:25 after 24m; 98 % of the budget was left',
  )
})

it('takes the line of its row away under words', async () => {
  await draw()
  const words = within(figure()).getByText('98 % left')
  const cleared = words.previousElementSibling?.getAttribute('d') ?? ''
  // The line is at 10 px of 20; nine characters of 5.52 px are 50 px.
  expect(cleared).toBe(`M${words.getAttribute('x')} 8.5h50v3h-50z`)
})

it('begins and ends where the plot above does', async () => {
  await draw()
  const grid = screen.getByRole('figure', { name: 'Budget burn-down' }).querySelector('.recharts-cartesian-grid line')
  const [left, right] = [Number(grid?.getAttribute('x1')), Number(grid?.getAttribute('x2'))]
  expect(right).toBeGreaterThan(left)
  expect(rows()[0]?.querySelectorAll('svg')[1]?.querySelector('path')).toHaveAttribute(
    'd',
    `M${left} 10h${right - left}`,
  )
})

it('folds away the rules that did not fire once there are more than twelve', async () => {
  await draw([page, ...quiet(99)])
  expect(rows()).toHaveLength(1)
  const more = within(figure()).getByRole('button', { name: 'Show 99 rules that did not fire' })
  await userEvent.click(more)
  expect(rows()).toHaveLength(100)
  expect(more).toHaveAttribute('aria-expanded', 'true')
})

it('shows up to twelve as they are', async () => {
  await draw([page, ...quiet(11)])
  expect(rows()).toHaveLength(12)
  expect(within(figure()).queryByRole('button', { name: /did not fire/ })).not.toBeInTheDocument()
})

it('draws a strip again only when its firings have changed', async () => {
  const { rerender } = render(<Timeline />)
  await screen.findByRole('img', undefined, { timeout: 5000 })
  const changes: Node[] = []
  const observer = new MutationObserver((records) => changes.push(...records.map((record) => record.target)))
  const [first, second] = rows()
  observer.observe(figure(), { subtree: true, childList: true, attributes: true, characterData: true })
  const later = page.firings.map((firing) => ({ ...firing, to: firing.to + 864e5 }))
  rerender(
    <Timeline
      strips={[
        { ...page, firings: later },
        { ...ticket, firings: [...ticket.firings] },
      ]}
    />,
  )
  changes.push(...observer.takeRecords().map((record) => record.target))
  expect(changes.some((node) => first?.contains(node))).toBe(true)
  expect(changes.some((node) => second?.contains(node))).toBe(false)
})

it('opens the firings as a table, and closes it again', async () => {
  await draw()
  const show = within(figure()).getByRole('button', { name: 'Show alert data' })
  await userEvent.click(show)
  const table = screen.getByRole('table', { name: 'Alert timeline data' })
  const cells = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))
  expect(cells).toEqual([
    ['Rule', 'Severity', 'Fired at', 'Cleared at', 'Lasted', 'Budget left when it fired'],
    ['1h / 5m, 14.4×', 'page', '4 Nov 12:01', '4 Nov 12:25', '24m', '98\u00a0%'],
    ['3d / 6h, 1×', 'ticket', '15 Nov 18:00', 'still firing', '6h', 'no data'],
  ])
  await userEvent.click(show)
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
})

it('says so in the table when no rule fired', async () => {
  await draw(quiet(2))
  await userEvent.click(screen.getByRole('button', { name: 'Show alert data' }))
  expect(screen.getByText('No rule fired.')).toBeVisible()
})

it('saves the firings as a file', async () => {
  const made = vi.fn<(blob: Blob) => string>(() => 'blob:x')
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined })
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  await draw()
  await userEvent.click(screen.getByRole('button', { name: 'Show alert data' }))
  await userEvent.click(within(figure()).getByRole('button', { name: 'Save as CSV' }))
  expect(saved).toEqual(['checkout-alerts.csv'])
})
