import { useState } from 'react'
import { parseTarget } from '../../core/objective/parse-target.ts'
import type { TargetReading } from '../../core/objective/parse-target.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { sloPeriodLength } from '../../core/window/slo-period.ts'
import { formatShare } from '../../format/percent.ts'
import { targetProblemWords } from '../../format/target-problem-words.ts'
import { useActions, useNow, useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'

const written = (target: PartsPerBillion): string => `${percentText(target)} %`

/** The target, in any spelling. What was typed stays; how it was read is said wherever the two differ. */
export const TargetField = () => {
  const { target, sloWindow } = useOpenScenario()
  const now = useNow()
  const { editScenario } = useActions()
  const [reading, setReading] = useState<TargetReading | null>(null)
  return (
    <DraftField
      label="Target"
      variant="sentence"
      value={target}
      write={written}
      read={(text) => {
        const result = parseTarget(text, 'target', sloPeriodLength(sloWindow, now))
        if (!result.ok) return { ok: false, message: targetProblemWords(result.problem) }
        setReading(result.value)
        return { ok: true, value: result.value.target }
      }}
      onValue={(value) => editScenario({ target: value }, 'target')}
      hint={(value) => (reading !== null && reading.target === value ? readingWords(reading) : undefined)}
    />
  )
}

const readingWords = ({ target, as, rounded }: TargetReading): string | undefined => {
  if (as === 'percent') return undefined
  const how = as === 'downtime' ? 'which that downtime allows' : `read as ${as === 'ratio' ? 'a ratio' : 'nines'}`
  return `${formatShare(target)}, ${how}${rounded ? ', rounded to nine nines' : ''}`
}
