import type { Series } from '../../../src/core/measurement/series.ts'

/** The least that anybody must do with these two columns: look at each number once. */
export const plainPass = ({ good, valid }: Series): number => {
  let goodEvents = 0
  let validEvents = 0
  for (let index = 0; index < valid.length; index++) {
    const events = valid[index] as number
    if (events === events) {
      validEvents += events
      goodEvents += good[index] as number
    }
  }
  return goodEvents / validEvents
}
