import type { System } from './system.ts'

/** Whether the journey fails when exactly these parts fail by themselves, each given once, by its place. */
export type FailureSpread = (failed: ArrayLike<number>, count: number) => boolean

/**
 * Follows failures upwards from the parts that fail: whoever can no longer meet a need fails too. It touches only what is
 * affected, so that a question about two of a thousand parts is quick.
 */
export const failureSpread = ({ parts, needs }: System): FailureSpread => {
  const owner: number[] = []
  const fatal: number[] = []
  const neededIn: number[][] = parts.map(() => [])
  needs.forEach((ofPart, part) => {
    for (const { on, needed } of ofPart) {
      for (const other of on) neededIn[other]?.push(owner.length)
      owner.push(part)
      fatal.push(on.length - needed + 1)
    }
  })
  const down = new Uint8Array(parts.length)
  const missing = new Int32Array(owner.length)
  const fallen: number[] = []
  const touched: number[] = []

  const fail = (part: number): void => {
    if (down[part] === 1) return
    down[part] = 1
    fallen.push(part)
  }

  return (failed, count) => {
    for (let index = 0; index < count; index++) fail(failed[index] as number)
    for (let next = 0; next < fallen.length && down[JOURNEY] === 0; next++) {
      for (const need of neededIn[fallen[next] as number] as readonly number[]) {
        touched.push(need)
        const now = (missing[need] as number) + 1
        missing[need] = now
        if (now === fatal[need]) fail(owner[need] as number)
      }
    }
    const isDown = down[JOURNEY] === 1
    for (const part of fallen) down[part] = 0
    for (const need of touched) missing[need] = 0
    fallen.length = 0
    touched.length = 0
    return isDown
  }
}

/** The place of the journey itself. */
const JOURNEY = 0

/** Which parts bring the journey down alone, whatever the others do, by their places. The journey's own part is one of them. */
export const singlePoints = (system: System): readonly boolean[] => {
  const spread = failureSpread(system)
  return system.parts.map((_, part) => spread([part], 1))
}
