/** The place to go to from a place, both from 0, among `count` of them. */
export const stepTo = (to: 'next' | 'back' | 'first' | 'last', place: number, count: number): number => {
  switch (to) {
    case 'next':
      return Math.min(place + 1, count - 1)
    case 'back':
      return Math.max(place - 1, 0)
    case 'first':
      return 0
    case 'last':
      return count - 1
  }
}
