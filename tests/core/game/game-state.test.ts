import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decisionOf,
  newGame,
  nextWeek,
  parseStoredGame,
  storedGame,
  taken,
  turnOf,
  voted,
  votedAgain,
  weekOf,
  weekPlayed,
} from '../../../src/core/game/game-state.ts'
import type { GameState } from '../../../src/core/game/game-state.ts'
import { fuzzed } from '../../support/mutated.ts'
import { anyChoice, EVEN, SERVICE } from './support.ts'

const FIVE = { releases: 5, work: 2, canary: false }
const TEN = { releases: 10, work: 0, canary: true }

const begun = (players: 'three' | 'one' = 'three') => newGame({ seed: 'word', promise: EVEN }, players)

const stepsOf = [taken, (game: GameState) => voted(game, FIVE), votedAgain, weekPlayed, nextWeek]

describe('a game', () => {
  it('hands the device from role to role, then shows all votes, then plays', () => {
    let game = begun()
    for (const role of ['product-owner', 'developer', 'sre']) {
      expect([game.stage, turnOf(game)]).toEqual(['pass', role])
      game = voted(taken(game), role === 'sre' ? TEN : FIVE)
    }
    expect([game.stage, turnOf(game), decisionOf(game)]).toEqual(['reveal', null, FIVE])
    game = weekPlayed(game)
    expect([game.stage, weekOf(game), game.votes, game.run.choices]).toEqual(['told', 1, [], [FIVE]])
    game = nextWeek(game)
    expect([game.stage, weekOf(game)]).toEqual(['pass', 2])
  })

  it('forgets the votes when all vote once more', () => {
    let game = begun()
    for (let vote = 0; vote < 3; vote++) game = voted(taken(game), TEN)
    expect(votedAgain(game)).toEqual(begun())
  })

  it('lets one person play each week with one choice, and is over after thirteen', () => {
    let game = begun('one')
    for (let week = 1; week <= 13; week++) {
      expect([game.stage, weekOf(game)]).toEqual(['vote', week])
      game = nextWeek(voted(game, TEN))
    }
    expect([game.stage, weekOf(game)]).toEqual(['over', 13])
  })

  it('never takes a week back, whatever is pressed when', () => {
    fc.assert(
      fc.property(fc.constantFrom('three', 'one'), fc.array(fc.nat(4), { maxLength: 120 }), (players, presses) => {
        let game = begun(players)
        for (const press of presses) {
          const next = (stepsOf[press] as (game: GameState) => GameState)(game)
          expect(next.run.choices.slice(0, game.run.choices.length)).toEqual(game.run.choices)
          game = next
          expect(parseStoredGame(storedGame(game, SERVICE), SERVICE)).toEqual({ ok: true, value: game })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes any votes', () => {
    fc.assert(
      fc.property(fc.array(anyChoice, { minLength: 3, maxLength: 3 }), (votes) => {
        const game = votes.reduce((one, vote) => voted(taken(one), vote), begun())
        expect(game.votes).toEqual(votes)
      }),
    )
  })
})

describe('a stored game', () => {
  const stored = storedGame(voted(taken(begun()), TEN), SERVICE)

  it('that cannot be is refused with a reason', () => {
    const codes = [
      '',
      'null',
      '[]',
      '{}',
      stored.replace('"version":1', '"version":2'),
      stored.replace('"pass"', '"reveal"'),
      stored.replace('"pass"', '"over"'),
      stored.replace('"releases":10', '"releases":11'),
      stored.replace('"three"', '"four"'),
    ].map((text) => {
      const read = parseStoredGame(text, SERVICE)
      return read.ok ? 'read' : read.problem.code
    })
    expect(codes.filter((code) => code === 'newer-version')).toHaveLength(1)
    expect(codes.filter((code) => code === 'read')).toEqual([])
  })

  it('that somebody mangled is read or refused, and never breaks anything', async () => {
    expect(parseStoredGame(stored, SERVICE).ok).toBe(true)
    await fuzzed('stored game', [stored], 2_000, (text) => {
      const read = parseStoredGame(text, SERVICE)
      const again = read.ok ? parseStoredGame(storedGame(read.value, SERVICE), SERVICE) : read
      expect(again).toEqual(read)
    })
  })
})
