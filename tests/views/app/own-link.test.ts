import { describe, expect, it } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { writeShare } from '../../../src/interop/share-link/write-share.ts'
import { isOwnLink } from '../../../src/views/app/own-link.ts'
import { readOwnLink } from '../../../src/views/app/read-own-link.ts'
import { CLOCK } from '../../store/support/a-store.ts'

const packed = async (view: string | null = null): Promise<string> => {
  const scenario = { ...newScenario('a', 'Cart'), story: 'Once.' }
  const made = await writeShare({ scenarios: [scenario], openId: 'a', series: [] }, view)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

describe('a text is a link to scenarios', () => {
  it.each([
    'https://burnline.example.org/#/share/1/abc',
    '#/share/1/abc',
    'https://example.org/shared/burnline/#/share/1/abc\ndef',
    '#/budget?service=Cart',
    'http://localhost:4173/#/alerts?target=99.9',
  ])('%j', (text) => expect(isOwnLink(text)).toBe(true))

  it.each([
    '',
    'Cart',
    'https://example.org/',
    '#/budget',
    '#/elsewhere?target=99',
    'see #/share/1/abc',
    'a,b\n1,#/budget?x=1',
  ])('but not %j', (text) => expect(isOwnLink(text)).toBe(false))
})

describe('what a link holds is read without opening it', () => {
  it('when it is packed, wherever it was made', async () => {
    const read = await readOwnLink(`https://elsewhere.example.org/app/${await packed('alerts')}`, CLOCK)
    expect(read).toMatchObject({
      ok: true,
      value: { view: 'alerts', scenarios: [{ service: 'Cart', story: 'Once.' }] },
    })
  })

  it('when a person can read it', async () => {
    expect(await readOwnLink('https://example.org/#/alerts?service=Cart&target=99', CLOCK)).toMatchObject({
      ok: true,
      value: { view: 'alerts', scenarios: [{ service: 'Cart', target: 990_000_000 }], problems: [] },
    })
    expect(await readOwnLink('#/budget?now=2026-11-22', CLOCK)).toMatchObject({
      ok: true,
      value: { scenarios: [{ service: 'Storefront checkout' }] },
    })
  })

  it('and what is wrong with it is said in words', async () => {
    const cut = (await packed()).slice(0, -4)
    expect(await readOwnLink(cut, CLOCK)).toEqual({
      ok: false,
      problem: [expect.stringMatching(/damaged.*cut off/)],
    })
    expect(await readOwnLink('#/share/9/abc', CLOCK)).toEqual({
      ok: false,
      problem: [expect.stringMatching(/newer Burnline/)],
    })
    expect(await readOwnLink('#/budget?target=abc', CLOCK)).toEqual({
      ok: false,
      problem: [expect.stringMatching(/^Target: /)],
    })
  })
})
