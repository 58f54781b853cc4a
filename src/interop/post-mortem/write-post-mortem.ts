import { writeMarkdown } from '../document/write-markdown.ts'
import type { PostMortemFacts } from './post-mortem-facts.ts'
import { postMortemPage } from './post-mortem-page.ts'

/** A post-mortem as Markdown. */
export const writePostMortem = (facts: PostMortemFacts): string => writeMarkdown(postMortemPage(facts))
