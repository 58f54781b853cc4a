/**
 * A term's name, what it means in a sentence or two, and the sentence that shows it with the person's own numbers. Some have
 * another sentence for where there is nothing to show.
 */
export interface TermEntry extends Readonly<Record<string, string>> {
  readonly name: string
  readonly says: string
  readonly example: string
}
