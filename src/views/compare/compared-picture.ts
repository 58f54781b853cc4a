import { burnDownExtent } from '../../core/budget/burn-down-extent.ts'
import { remainingAhead } from '../../core/budget/projection.ts'
import { burnDown } from '../../core/scenario/assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import type { NamedLine, RemainingLinesPicture } from '../charts/remaining-lines-picture.ts'

/** Every burn-down, and how it goes on if nothing else fails; null where none can be drawn. */
export const comparedPicture = (
  chosen: readonly Scenario[],
  assessments: readonly (Assessment | null)[],
): RemainingLinesPicture | null => {
  const extents = assessments.flatMap((one) => (one === null ? [] : [burnDownExtent(one.outlook.sloWindow, one.now)]))
  const [first] = chosen
  if (first === undefined || extents.length === 0) return null
  const lines = chosen.flatMap((scenario, index): readonly NamedLine[] => {
    const one = assessments[index] ?? null
    if (one === null || one.remaining === null) return []
    const extent = burnDownExtent(one.outlook.sloWindow, one.now)
    const past = burnDown(one, extent.from, one.now)
    const ahead = remainingAhead(one.outlook, 0, extent.to)
    return [
      {
        id: scenario.id,
        label: scenarioTitle(scenario),
        times: Float64Array.from([...past.times, ...ahead.times]),
        remaining: Float64Array.from([...past.values, ...ahead.values]),
      },
    ]
  })
  return {
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
    timeZone: timeZoneOf(first.sloWindow),
    lines,
  }
}
