import type { Found, ImportSource } from './import-flow.ts'
import { ScenariosStep } from './scenarios-step.tsx'
import { StatuspageStep } from './statuspage-step.tsx'
import { UpptimeStep } from './upptime-step.tsx'

export interface FoundStepProps {
  readonly source: ImportSource
  readonly found: Found
  readonly onBack: () => void
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** What a file of a known kind holds, and where to put it. */
export const FoundStep = ({ found, ...step }: FoundStepProps) => {
  switch (found.format) {
    case 'upptime':
      return <UpptimeStep sites={found.sites} {...step} />
    case 'statuspage':
      return <StatuspageStep contents={found.contents} {...step} />
    case 'scenarios':
      return <ScenariosStep read={found.read} {...step} />
  }
}
