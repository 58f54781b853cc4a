/** Something that is lent for as long as it is needed. */
export interface Lent<Value> {
  readonly value: Value
  giveBack(): Promise<void>
}

/** Borrows from a function that lends to a piece of work, so that several tests may share what it lends. */
export const borrow = <Value>(lend: (work: (value: Value) => Promise<void>) => Promise<void>): Promise<Lent<Value>> =>
  new Promise((resolve, reject) => {
    const lending = lend(
      (value) =>
        new Promise((done) => {
          resolve({
            value,
            giveBack() {
              done()
              return lending
            },
          })
        }),
    )
    lending.catch(reject)
  })
