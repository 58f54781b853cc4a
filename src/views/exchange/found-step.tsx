import type { Found, ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { LinkStep } from './link-step.tsx'
import { ScenariosStep } from './scenarios-step.tsx'
import { SpecificationStep } from './specification-step.tsx'
import { StatuspageStep } from './statuspage-step.tsx'
import { UpptimeStep } from './upptime-step.tsx'

export interface FoundStepProps {
  readonly source: ImportSource
  readonly found: Found
  readonly onBack: () => void
  /** Opens a link to scenarios; false where it is none. */
  readonly takeLink: (text: string) => boolean
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** What a file of a known kind holds, and where to put it. */
export const FoundStep = ({ found, source, onBack, takeLink, onUsed }: FoundStepProps) => {
  const step = { source, onBack, onUsed }
  switch (found.format) {
    case 'upptime':
      return <UpptimeStep sites={found.sites} {...step} />
    case 'statuspage':
      return <StatuspageStep contents={found.contents} {...step} />
    case 'specification':
      return <SpecificationStep contents={found.contents} {...step} />
    case 'link':
      return <LinkStep address={found.address} source={source} onBack={onBack} takeLink={takeLink} />
    case 'scenarios':
      return (
        <ScenariosStep
          sourceName={sourceName(source)}
          contents={found.contents}
          leave="Back"
          onLeave={onBack}
          onUsed={onUsed}
        />
      )
  }
}
