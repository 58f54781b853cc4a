/** Who votes, in the order in which the device is handed round. */
export const ROLES = ['product-owner', 'developer', 'sre'] as const

export type Role = (typeof ROLES)[number]

/** How many releases a week may be asked for. */
export const RELEASE_CHOICES = [0, 2, 5, 10] as const

/** How many of a week's points may go into reliability work. */
export const WORK_CHOICES = [0, 2, 4, 6] as const

/** What is chosen for one week: by one role as its vote, or by all of them together. */
export interface Choice {
  /** One of `RELEASE_CHOICES`. */
  readonly releases: number
  /** Points of reliability work, one of `WORK_CHOICES`. */
  readonly work: number
  /** Whether each release first goes to a small part of the users. */
  readonly canary: boolean
}

/** One vote of each role, in the order of `ROLES`. */
export type Votes = readonly [Choice, Choice, Choice]

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))

/**
 * What three votes decide, question by question: the middle one of the numbers, and for the canary what two of three say.
 * With three votes there is always a middle one, so that there are no ties to break.
 */
export const decided = ([a, b, c]: Votes): Choice => ({
  releases: middle(a.releases, b.releases, c.releases),
  work: middle(a.work, b.work, c.work),
  canary: Number(a.canary) + Number(b.canary) + Number(c.canary) >= 2,
})
