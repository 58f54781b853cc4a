import type { ComponentType } from 'react'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { CODE_FORMATS } from './code-formats.ts'
import type { Report } from './reports/report.ts'
import type { CodeFormat, CodeFormatId } from './code-formats.ts'
import { WrittenFile } from './written-file.tsx'

/** One way for a scenario to leave the page. */
export interface Export {
  readonly id: ExportId
  readonly title: string
  /** What it is good for; null for a part that has a heading of its own. */
  readonly about: string | null
  readonly Part: ComponentType<ExportPartProps>
}

export interface ExportPartProps {
  /** Which report is shown, for the one part that has several. */
  readonly report: Report
  readonly onReport: (report: Report) => void
}

export type ExportId = CodeFormatId | 'prometheus' | 'reports' | 'scenario'

const WRITING = <p>Writing the file…</p>

const codeExport = (id: CodeFormatId): Export => {
  const format: CodeFormat = CODE_FORMATS[id]
  const Part = fetchedPart<ExportPartProps>(
    `What writes ${format.name}`,
    async () => {
      const write = await format.load()
      return () => <WrittenFile format={format} write={write} />
    },
    WRITING,
  )
  return { id, title: format.name, about: format.about, Part }
}

const PROMETHEUS: Export = {
  id: 'prometheus',
  title: 'Prometheus rules',
  about: 'Your alert rules as Prometheus reads them, the budget as recorded numbers, and a test of the alerts.',
  Part: fetchedPart(
    'What writes Prometheus rules',
    async () => (await import('./rules-export.tsx')).RulesExport,
    WRITING,
  ),
}

const REPORTS: Export = {
  id: 'reports',
  title: 'Reports',
  about: 'What this scenario says, as documents for people.',
  Part: fetchedPart('The reports', async () => {
    const { ReportsSection } = await import('./reports/reports-section.tsx')
    return ({ report, onReport }) => <ReportsSection open={report} onOpen={onReport} />
  }),
}

const SCENARIO: Export = {
  id: 'scenario',
  title: 'Scenario file',
  about: null,
  Part: fetchedPart<ExportPartProps>(
    'What writes scenario files',
    async () => (await import('./scenario-file-export.tsx')).ScenarioFileExport,
    WRITING,
  ),
}

/** Everything that can be exported, in groups. */
export const EXPORTS: readonly {
  readonly title: string
  readonly exports: readonly Export[]
}[] = [
  {
    title: 'SLO as code',
    exports: [...(Object.keys(CODE_FORMATS) as CodeFormatId[]).map(codeExport), PROMETHEUS],
  },
  { title: 'To read, to print, to keep', exports: [REPORTS, SCENARIO] },
]

const ALL = EXPORTS.flatMap(({ exports }) => exports)

/** The export of an id; the first one where nothing has it. */
export const exportOf = (id: string | undefined): Export => ALL.find((one) => one.id === id) ?? (ALL[0] as Export)
