import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { nameOf } from './needs-words.ts'

/** The picture in one sentence, for those who do not see it. */
export const systemSummary = ({ components }: SystemModel, assessment: SystemAssessment | null): string => {
  const needs = components.reduce((sum, one) => sum + one.needs.length, 0)
  const size = `${counted(components.length, { one: 'component', other: 'components' })} with ${counted(needs, { one: 'need', other: 'needs' })}`
  if (assessment === null) return `${size}.`
  const { system, journey, shares } = assessment
  const others = system.parts.length - 1
  const on = others === 0 ? 'nothing else' : counted(others, { one: 'other', other: 'others' })
  const [first] = shares ?? []
  const most =
    first === undefined || first.share === 0
      ? ''
      : `; ${nameOf(components)(first.id)} takes most of its failures, ${formatPercent(first.share)}`
  return `${size}: ${journey.name} depends on ${on}${most}. The table below has all of it.`
}
