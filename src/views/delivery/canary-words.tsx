import { ratioOf } from '../../core/quantity/units.ts'
import { formatPercent } from '../../format/percent.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { goToPart } from '../scenario/page-parts.tsx'
import { Button } from '../ui/button.tsx'

/** Who gets a new version first, as a word of the sentence. The steps themselves are a table further down. */
export const CanaryWords = () => {
  const [first] = useOpenScenario().delivery.canary
  const words =
    first === undefined ? 'to everybody at once' : `to ${formatPercent(ratioOf(first.exposed))} of users first`
  return (
    <Button
      variant="sentence-link"
      aria-label="Canary steps"
      aria-description={words}
      onClick={() => goToPart('[data-part="delivery-canary"]')}
    >
      {words}
    </Button>
  )
}
