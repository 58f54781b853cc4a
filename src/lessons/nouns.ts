/** A counted noun, for one and for any other number. */
export interface Noun {
  readonly one: string
  readonly other: string
}

export const nouns = {
  incident: { one: 'incident', other: 'incidents' },
  moreIncident: { one: 'more incident', other: 'more incidents' },
  more: { one: 'more', other: 'more' },
  request: { one: 'request', other: 'requests' },
  minute: { one: 'minute', other: 'minutes' },
} as const satisfies Readonly<Record<string, Noun>>

/** What stands for a service without a name. */
export const UNNAMED_SERVICE = 'the service'

/** What a scenario's events are: requests, or minutes where only time is known. */
export const eventNoun = (unit: 'requests' | 'time'): Noun => (unit === 'requests' ? nouns.request : nouns.minute)
