import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { renamedParts } from '../../../src/interop/scenario-file/fresh-ids.ts'
import { readScenarioFile } from '../../../src/interop/scenario-file/read-scenario-file.ts'
import type { Shared } from '../../../src/interop/scenario-file/shared.ts'
import { readShare } from '../../../src/interop/share-link/read-share.ts'
import { USUAL_VALUES } from '../../../src/interop/share-link/usual-values.ts'
import { writeShare } from '../../../src/interop/share-link/write-share.ts'
import { builtInScenario } from '../../../src/views/app/built-in.ts'
import { at, incident } from '../../core/build.ts'
import { anyShared, shuffled } from '../scenario-file/any-shared.ts'

const linkOf = async (shared: Shared, view: string | null = null): Promise<string> => {
  const link = await writeShare(shared, view)
  if (!link.ok) throw new Error(link.problem.code)
  return link.value
}

/** Scenarios whose every id is replaced by its place, so that only what ids mean is compared. */
const byPlace = (shared: Shared): Shared => {
  const parts = renamedParts(
    shared,
    new Map(shared.scenarios.map(({ id }, index) => [id, `scenario ${index}`])),
    new Map(shared.series.map(({ id }, index) => [id, `series ${index}`])),
  )
  const listed = <Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry, index) => ({ ...entry, id: String(index) }))
  return {
    ...parts,
    scenarios: parts.scenarios.map((scenario) => {
      const { components } = scenario.system
      const place = (id: string): string => String(components.findIndex((one) => one.id === id))
      return {
        ...scenario,
        incidents: listed(scenario.incidents),
        exclusions: listed(scenario.exclusions),
        alertRules: listed(scenario.alertRules),
        policy: { ...scenario.policy, clauses: listed(scenario.policy.clauses) },
        system: {
          ...scenario.system,
          journey: scenario.system.journey === null ? null : place(scenario.system.journey),
          components: listed(components).map((one) => ({
            ...one,
            needs: one.needs.map((need) => ({ ...need, on: need.on.map(place) })),
          })),
        },
      }
    }),
  }
}

describe('a link', () => {
  it('says the very same scenarios and measurements, all but for long ids', async () => {
    await fc.assert(
      fc.asyncProperty(anyShared, fc.constantFrom(null, 'alerts'), async (shared, view) => {
        const read = await readShare(await linkOf(shared, view))
        if (!read.ok) throw new Error(JSON.stringify(read.problem))
        const { view: opened, problems, ...again } = read.value
        expect([opened, problems]).toEqual([view, []])
        expect(byPlace(again)).toEqual(byPlace(shared))
      }),
      { numRuns: 200 },
    )
  })

  it('is the same link whenever it is made, and made of what was opened', async () => {
    await fc.assert(
      fc.asyncProperty(anyShared, async (shared) => {
        const link = await linkOf(shared)
        expect(await linkOf(shuffled(shared))).toBe(link)
        const read = await readShare(link)
        expect(read.ok && (await linkOf(read.value))).toBe(link)
      }),
      { numRuns: 60 },
    )
  })

  it('is an address as it stands: nothing in it needs to be encoded', async () => {
    await fc.assert(
      fc.asyncProperty(anyShared, async (shared) => {
        const link = await linkOf(shared)
        expect(link).toMatch(/^#\/share\/1\/[A-Za-z0-9_-]+$/)
        expect(new URL(`https://example.org/app/${link}`).hash).toBe(link)
      }),
      { numRuns: 20 },
    )
  })

  it('opens as a whole address, with blanks around it, and with the line breaks of a mail in it', async () => {
    const scenario = builtInScenario(at('2026-11-23'))
    const link = await linkOf({ scenarios: [scenario], openId: scenario.id, series: [] })
    const expected = await readShare(link)
    expect(expected.ok && expected.value.scenarios).toEqual([scenario])
    for (const text of [
      `https://example.org/burnline/${link}`,
      `  http://127.0.0.1:4173/?x=1${link}\n`,
      `https://example.org/${link.replaceAll(/.{70}/g, '$&\r\n')}`,
    ]) {
      expect(await readShare(text)).toEqual(expected)
    }
  })

  it('of the built-in scenario, its shop and its incidents fits a QR code with room to spare', async () => {
    const scenario = builtInScenario(at('2026-11-23'))
    const link = await linkOf({ scenarios: [scenario], openId: scenario.id, series: [] })
    // A QR code of version 40 holds 2,953 bytes at the lowest correction (ISO/IEC 18004).
    expect(link.length).toBeLessThan(1_500)
  })

  it('of ten incidents is small, however long the ids are that chance gave them', async () => {
    const uuid = (index: number): string => `${index}fa85f64-5717-4562-b3fc-2c963f66afa6`
    const scenario = {
      ...newScenario(uuid(10), 'Checkout'),
      incidents: Array.from({ length: 10 }, (_, index) =>
        incident(at('2026-11-04') + index * 7_654_321, '20m', 5, { id: uuid(index), label: 'x' }),
      ),
    }
    const link = await linkOf({ scenarios: [scenario], openId: scenario.id, series: [] })
    expect(link.length).toBeLessThan(500)
  })
})

describe('the link of version 1', () => {
  const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

  it('opens for ever, as it was sent', async () => {
    const read = await readShare(fixture('share-v1.txt'))
    const file = readScenarioFile(JSON.parse(fixture('workspace-v5.json')))
    if (!read.ok || !file.ok) throw new Error('not read')
    expect(read.value.problems).toEqual([])
    expect({ ...read.value, view: null }).toEqual(file.value)
    expect(read.value.view).toBe('alerts')
  })

  it('leaves unsaid what a new scenario of its time began with', () => {
    // Should this fail because a new scenario begins otherwise: the link's usual values stay, only links grow a little.
    const { id, service, target } = newScenario('a', 'b')
    expect({ id, service, target, ...USUAL_VALUES }).toEqual(newScenario('a', 'b'))
  })
})
