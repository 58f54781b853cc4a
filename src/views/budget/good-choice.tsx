import { Suspense, lazy } from 'react'
import { useOpenScenario } from '../../store/use-store.ts'
import { Popover } from '../ui/popover.tsx'
import { goodWords } from './objective-words.tsx'

const GoodFields = lazy(async () => ({ default: (await import('./good-fields.tsx')).GoodFields }))

/** What makes a request good, as the verb of the sentence: it succeeds, or it is answered in time. */
export const GoodChoice = () => {
  const { latencyThreshold } = useOpenScenario()
  const words = goodWords(latencyThreshold)
  return (
    <Popover
      trigger={words}
      triggerLabel="What counts as good"
      triggerDescription={words}
      label="What counts as good"
      variant="sentence"
    >
      <Suspense>
        <GoodFields />
      </Suspense>
    </Popover>
  )
}
