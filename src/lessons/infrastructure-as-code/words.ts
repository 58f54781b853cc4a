import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('infrastructure-as-code', {
  name: 'infrastructure as code',
  title: 'What stands in a file is the same everywhere',
  lead: {
    unknown:
      'The promise of {target} for {service} is a line in a file. Once it is one, every place can have the same.',
    withRules: 'The promise of {service} fits into one file: {target} over {sloWindow}, with {rules}.',
    without: 'The promise of {service} fits into one file: {target} over {sloWindow}, and no alert rule yet.',
    threshold:
      'Whatever is made from it agrees: {rule} fires above {errorRatio} failing, in every place, without anybody copying a number.',
  },
  sre: 'Keeps objectives, alert rules and dashboards beside the code. What woke somebody last night can be read, changed and tried out before it is rolled out.',
  devops:
    'Describes servers, networks and pipelines in files: reviewed like any change, built the same way every time, and built anew when they are lost.',
  question:
    'A second place is set up by hand, and {looser} is typed there instead of {target}. How much full outage could pass there, and the promise would still be called kept?',
  option: '{allowed}',
  answer: '{looserAllowed}, instead of {allowed}. And no alert would say so: those there are just as lenient.',
  attempt:
    'Take the objective and its rules away as files. Then change the target here and look again: how many numbers would you have had to change by hand?',
  sources: [sources.configuration, sources.versionControl, sources.releases],
} as const satisfies IdeaWords & Record<string, unknown>)
