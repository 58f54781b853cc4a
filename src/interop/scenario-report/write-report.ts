import { writeMarkdown } from '../document/write-markdown.ts'
import type { ReportFacts } from './report-facts.ts'
import { reportPage } from './report-page.ts'

/** A scenario as a page of Markdown. */
export const writeReport = (facts: ReportFacts): string => writeMarkdown(reportPage(facts))
