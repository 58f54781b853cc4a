import type { Fact } from './fact.ts'

/** The names of the placeholders in a text: "{spent} of {budget}" has 'spent' and 'budget'. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** One fact for each placeholder of a text, and no other. */
type FactsOf<Text extends string> = { readonly [Name in Placeholder<Text>]: Fact }

/** A text with placeholders and the facts that go there. */
export interface Sentence {
  readonly text: string
  readonly facts: Readonly<Record<string, Fact>>
}

/** Joins a text and its facts. A placeholder without a fact or a fact without a placeholder does not compile. */
export const sentence = <const Text extends string>(text: Text, facts: FactsOf<Text>): Sentence => ({ text, facts })

/** A sentence cut at its placeholders: plain text and facts in turn, as they are read. */
export const sentenceParts = ({ text, facts }: Sentence): readonly (string | Fact)[] =>
  text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : facts[part]))
    .filter((part): part is string | Fact => part !== undefined && part !== '')
