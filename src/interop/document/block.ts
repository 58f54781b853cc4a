/**
 * A document in parts, the same for a page of paper and for Markdown. All texts are plain: whoever writes them out sees to it
 * that nothing in them is read as Markdown or HTML.
 */
export type PageBlock =
  | { readonly kind: 'title' | 'heading'; readonly text: string }
  | PageParagraph
  | PageTable
  | { readonly kind: 'figures'; readonly figures: readonly PageFigure[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly PageLink[] }
  | { readonly kind: 'formulas'; readonly formulas: readonly PageFormula[] }
  | PageCurve
  /** Room for people to write in, under a question. */
  | { readonly kind: 'blank'; readonly prompt: string; readonly lines: number }

export interface PageParagraph {
  readonly kind: 'paragraph'
  /** Stands before the text, and out; empty for none. */
  readonly strong: string
  readonly text: string
  /** A remark on what stands above it. */
  readonly small: boolean
}

export interface PageTable {
  readonly kind: 'table'
  /** For those who do not see what stands above it. */
  readonly caption: string
  readonly columns: readonly PageColumn[]
  /** As many cells as columns. An empty one is left to be filled in. */
  readonly rows: readonly (readonly string[])[]
}

export interface PageColumn {
  readonly header: string
  /** `strong` stands out; `number` is flush right. */
  readonly look: 'text' | 'strong' | 'number'
}

/** A number with its name and a line of context. */
export interface PageFigure {
  readonly name: string
  readonly value: string
  /** May be empty. */
  readonly note: string
}

export interface PageLink {
  readonly words: string
  readonly address: string
}

/** How a number came about: "Budget left", with its lines "left = 32.87 % × 43m 12s ≈ 14m 12s". */
export interface PageFormula {
  readonly name: string
  readonly lines: readonly string[]
  /** What the lines do not say; may be empty. */
  readonly note: string
}

/** A line over time under its own heading. On paper the caller's own picture stands in its place. */
export interface PageCurve {
  readonly kind: 'curve'
  readonly title: string
  /** What it shows, in a sentence or two. */
  readonly summary: string
  /** What the values are: "Error budget remaining, %". */
  readonly values: string
  /** What time counts from: "Days since 23 October 2026". */
  readonly time: string
  /** Length of time from the first point to the last, in the unit of `time`. Above 0. */
  readonly length: number
  /** Its values in even steps from the first point to the last: finite ratios, drawn in percent. At least two. */
  readonly steps: readonly number[]
  /** Those that tell it in words, ascending, and as far apart as they happen to be. */
  readonly points: readonly CurvePoint[]
}

export interface CurvePoint {
  readonly when: string
  /** "32.9 %". */
  readonly words: string
}

export const heading = (text: string): PageBlock => ({ kind: 'heading', text })

export const paragraph = (text: string, strong = ''): PageParagraph => ({
  kind: 'paragraph',
  strong,
  text,
  small: false,
})

export const remark = (text: string): PageParagraph => ({ ...paragraph(text), small: true })

/** Links under their heading, or nothing where there are none. */
export const sourceBlocks = (links: readonly PageLink[]): readonly PageBlock[] =>
  links.length === 0 ? [] : [heading('Where this comes from'), { kind: 'links', links }]
