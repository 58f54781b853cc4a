import { describe, expect, it } from 'vitest'
import { mutated, mutations } from './mutated.ts'

const TEXT = '{\n  "format": "x",\n  "number": 99.9,\n  "list": [1, 2]\n}\n'

describe('mutations', () => {
  it('are the same for the same seed, and others for another', () => {
    const made = [...mutations(TEXT, 1, 200)]
    expect([...mutations(TEXT, 1, 200)]).toEqual(made)
    expect(made[17]).toBe(mutated(TEXT, 1, 17))
    expect([...mutations(TEXT, 2, 200)]).not.toEqual(made)
  })

  it('differ from the text and from each other, nearly always', () => {
    const made = new Set(mutations(TEXT, 3, 1_000))
    expect(made.size).toBeGreaterThan(700)
    expect([...mutations(TEXT, 3, 1_000)].filter((one) => one === TEXT).length).toBeLessThan(60)
  })

  it('keep whole JSON often enough to get past a parser, and break it often enough to be refused by it', () => {
    const whole = [...mutations(TEXT, 4, 1_000)].filter((one) => {
      try {
        JSON.parse(one)
        return true
      } catch {
        return false
      }
    })
    expect(whole.length).toBeGreaterThan(100)
    expect(whole.length).toBeLessThan(700)
  })

  it('of nothing are texts too', () => {
    expect([...mutations('', 5, 300)].every((one) => typeof one === 'string')).toBe(true)
  })
})
