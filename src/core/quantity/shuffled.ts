/**
 * The same items in another order: each order is as likely as any other. Draws one number less than there are items.
 *
 * @param random gives numbers from 0 up to, not including, 1.
 * Source: R. A. Fisher and F. Yates, in the form of R. Durstenfeld, CACM 7(7), 1964, algorithm 235.
 */
export const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] => {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = mixed[last] as Item
    mixed[last] = mixed[other] as Item
    mixed[other] = moved
  }
  return mixed
}
