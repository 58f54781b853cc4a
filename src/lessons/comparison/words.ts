import type { ComparisonRow, Side } from '../comparison.ts'
import { keyed } from '../keyed.ts'

/** What is said of a side: its name, and what it is in one sentence. */
interface SideWords {
  readonly name: string
  readonly what: string
}

/** How the comparison of SRE and DevOps introduces itself. */
export const words = keyed('comparison', {
  title: 'SRE and DevOps',
  lead: 'Two answers to one question: how do we change a service often, and keep what we promised? Each idea below speaks of {service}, with its numbers of this moment.',
  sides: {
    sre: { name: 'SRE', what: 'A role, and the practices of it: the promise is kept, and how well is a number.' },
    both: { name: 'Both', what: 'What the two want alike, and where they lean on each other.' },
    devops: {
      name: 'DevOps',
      what: 'A culture over the whole life of software: those who build it and those who run it are one.',
    },
    story: { name: 'One team’s story', what: 'What it looks like when a team has both.' },
  } satisfies Readonly<Record<Side, SideWords>>,
  rows: {
    'reliability-focus': 'Focus on reliability',
    'error-budgets': 'Error budgets',
    'measurable-objectives': 'Measurable objectives',
    'blame-free-post-mortems': 'Blame-free post-mortems',
    automation: 'Automation',
    'shared-responsibility': 'Cultural approach',
    'small-changes': 'CI/CD',
    'infrastructure-as-code': 'Infrastructure as code',
    'cross-functional-teams': 'Cross-functional teams',
    collaboration: 'Collaboration',
    'shared-automation': 'Shared automation',
    'shared-goals': 'Shared goals',
    'e-commerce-team': 'The e-commerce team',
  } satisfies Readonly<Record<ComparisonRow, string>>,
  courses: {
    tour: 'Walk through it with the team',
    exercise: 'Do it as an exercise, in a group',
  },
} as const)
