import type { BetterPractices } from '../../core/delivery/delivery.ts'
import type { Practice, TradeOff } from '../../core/delivery/trade-off.ts'
import { formatChance } from '../../format/chance.ts'
import { formatEvents } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'

/** What each practice is called on the picture. */
export const practiceNames = ({
  timeToDetect,
  timeToRestore,
}: BetterPractices): Readonly<Record<Practice, string>> => ({
  today: 'today',
  'faster-detection': `found in ${formatDuration(timeToDetect)}`,
  'faster-rollback': `restored in ${formatDuration(timeToRestore)}`,
  canary: 'canary',
  all: 'all three',
})

const ALONE: Readonly<Record<Exclude<Practice, 'today' | 'all'>, string>> = {
  'faster-detection': 'finding it sooner',
  'faster-rollback': 'restoring faster',
  canary: 'a canary',
}

/** The picture in a sentence or two: where the team is, what would help most alone, and what all of it together. */
export const tradeOffWords = ({ frequencies, curves, today }: TradeOff): string => {
  const middle = (frequencies.length - 1) / 2
  const at = (practice: Practice): number | null =>
    curves.find((curve) => curve.practice === practice)?.chances?.[middle] ?? null
  const alone = (Object.keys(ALONE) as (keyof typeof ALONE)[])
    .flatMap((practice) => {
      const chance = at(practice)
      return chance === null ? [] : [{ practice, chance }]
    })
    .toSorted((a, b) => b.chance - a.chance)[0]
  const all = at('all')
  const deploys = frequencies[middle] as number
  const often = `${formatEvents(deploys)} ${deploys === 1 ? 'deploy' : 'deploys'} a week`
  const where =
    today.chance === null
      ? `At ${often} nobody can say how often the objective holds, as no alert would notice a failed change.`
      : `At ${often} the objective holds with a chance of ${formatChance(at('today') ?? today.chance)}.`
  const help =
    alone === undefined || alone.chance <= (at('today') ?? 0)
      ? ''
      : ` What helps most alone is ${ALONE[alone.practice]}: ${formatChance(alone.chance)}.`
  return `${where}${help}${all === null ? '' : ` All three practices together make it ${formatChance(all)}.`}`
}
