import { Suspense, lazy } from 'react'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { useNow, useOpenScenario } from '../../store/use-store.ts'
import { Popover } from '../ui/popover.tsx'

const SloWindowFields = lazy(async () => ({ default: (await import('./slo-window-fields.tsx')).SloWindowFields }))

/** The SLO window as a word of the sentence, with the editor behind it. */
export const SloWindowEditor = () => {
  const { sloWindow } = useOpenScenario()
  const now = useNow()
  const words = formatSloWindow(sloWindow, sloPeriod(sloWindow, now).start)
  return (
    <Popover
      trigger={words}
      triggerLabel="SLO window"
      triggerDescription={words}
      label="SLO window editor"
      variant="sentence"
    >
      <Suspense>
        <SloWindowFields />
      </Suspense>
    </Popover>
  )
}
