import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Source } from '../idea.ts'
import type { Sentence } from '../sentence.ts'
import type { PracticePart } from '../topic.ts'

/** The open scenario, and its numbers as far as they are to be had. */
export interface CardGiven {
  readonly scenario: Scenario
  /** null while the scenario's measurements are not to be had. */
  readonly assessment: Assessment | null
  readonly alerts: AlertAssessment | null
  readonly failingOf: FailingOf
}

/** What a card is called whatever the scenario. */
export interface CardWords {
  /** What it is about, without giving the answer away: shown before the guess. */
  readonly name: string
  /** The misconception, as people say it: shown after the guess, and to who leads a workshop. */
  readonly claim: string
  readonly sources: readonly [Source, ...Source[]]
}

/** An answer that people really give, and why it is right, or what was mistaken for what. */
export interface CardOption {
  readonly text: Sentence
  readonly why: Sentence
}

/** One bar of a picture. */
export interface Bar {
  readonly label: Sentence
  /** What it stands for, written out. */
  readonly value: Sentence
  /** Against the longest: from 0 to 1. */
  readonly length: number
  /** `good` and `bad` are said in the label or the value as well. */
  readonly tone: 'plain' | 'good' | 'bad'
  /** Whether it is what the control stands at. */
  readonly chosen: boolean
}

/** A point of a line, with both of its numbers written out. */
export interface LinePoint {
  readonly label: Sentence
  readonly value: Sentence
  /** From 0 to 1. */
  readonly x: number
  /** From 0, at the bottom, to 1. */
  readonly y: number
}

export type Picture =
  | {
      readonly kind: 'bars'
      readonly title: Sentence
      readonly bars: readonly Bar[]
      /** What the bars are held against, as far along as this; null: nothing. */
      readonly limit: { readonly label: Sentence; readonly at: number } | null
    }
  | {
      readonly kind: 'line'
      readonly title: Sentence
      readonly points: readonly LinePoint[]
      /** The place of the point that the control stands at. */
      readonly chosen: number
    }

/** What is seen while the control stands at one of its values. */
export interface Seen {
  readonly sentences: readonly [Sentence, ...Sentence[]]
  readonly picture: Picture
}

/** Something to move that shows why the misconception is wrong. */
export interface Explore {
  /** What to try, in one sentence. */
  readonly invite: Sentence
  /** A `slider` for values that rise, a `choice` for ways to do something. */
  readonly control: 'slider' | 'choice'
  readonly label: Sentence
  readonly values: readonly Sentence[]
  /** The place of the value that it begins at. */
  readonly first: number
  readonly at: (place: number) => Seen
}

/** A card with the numbers of a scenario. */
export interface AskedCard {
  /** What the question is about, in one to three sentences. */
  readonly situation: readonly Sentence[]
  readonly question: Sentence
  /** Three or four. No two read the same. */
  readonly options: readonly CardOption[]
  /** The place of the right one among them. */
  readonly right: number
  /** The right number, in a sentence. */
  readonly answer: Sentence
  readonly explore: Explore
  /** Where in the app it is live. */
  readonly part: PracticePart
}

export interface Card {
  readonly words: CardWords
  readonly ask: (given: CardGiven) => AskedCard
}
