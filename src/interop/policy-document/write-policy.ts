import { writeMarkdown } from '../document/write-markdown.ts'
import { policyPage } from './policy-page.ts'
import type { PolicyFacts } from './policy-page.ts'

/** An error-budget policy as a page of Markdown. */
export const writePolicy = (facts: PolicyFacts): string => writeMarkdown(policyPage(facts))
