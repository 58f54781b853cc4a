import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { isShareLink, readShare } from '../../../src/interop/share-link/read-share.ts'
import { SHARE_LIMITS } from '../../../src/interop/share-link/share-limits.ts'
import { writeShare } from '../../../src/interop/share-link/write-share.ts'
import { packed, sealed } from './sealed.ts'

const SHARED = { scenarios: [newScenario('a', 'Checkout')], openId: 'a', series: [] }
const made = await writeShare(SHARED)
const LINK = made.ok ? made.value : ''

const problemOf = async (link: string, limits = SHARE_LIMITS): Promise<unknown> => {
  const read = await readShare(link, limits)
  return read.ok ? 'opened' : read.problem
}

describe('a text', () => {
  it.each([
    ['#/share/1/abc', true],
    ['#/share/', true],
    ['  https://example.org/x/#/share/7/abc', true],
    ['#/budget?target=99.9', false],
    ['', false],
    ['time,good,total\n#/share/1/', false],
    ['See #/share/1/abc', false],
  ])('%j is meant as a link or not', (text, expected) => {
    expect(isShareLink(text)).toBe(expected)
  })
})

describe('a link that cannot be opened', () => {
  it.each<readonly [string, string, object]>([
    ['nothing', '', { code: 'not-a-share', received: '' }],
    ['another address', 'https://example.org/#/budget', { code: 'not-a-share' }],
    ['no version', '#/share/', { code: 'not-a-share' }],
    ['no payload', '#/share/1', { code: 'not-a-share' }],
    ['version 0', '#/share/0/abcd', { code: 'not-a-share' }],
    ['a later version', LINK.replace('/1/', '/2/'), { code: 'newer-version', received: '2', expected: '1' }],
    ['an empty payload', '#/share/1/', { code: 'damaged' }],
    ['signs that are none of its own', LINK.replace(/.{9}$/, '*$&'), { code: 'not-base64' }],
    ['a full stop after it', `${LINK}.`, { code: 'not-base64', received: '.' }],
    ['one sign missing', LINK.slice(0, -1), { code: 'damaged' }],
    ['half of it missing', LINK.slice(0, LINK.length / 2), { code: 'damaged' }],
    ['something behind it', `${LINK}AAAA`, { code: 'damaged' }],
    ['a link behind it', `${LINK}${LINK.slice(10)}`, { code: 'damaged' }],
    ['something that is not packed', '#/share/1/AAAAAAAA', { code: 'damaged' }],
    ['another check sum', `#/share/1/${Buffer.from('packed').toString('base64url')}`, { code: 'damaged' }],
    ['the right check sum of nonsense', sealed(Buffer.from('nonsense')), { code: 'damaged' }],
    ['the right check sum of half of it', sealed(deflateRawSync('hello hello').subarray(0, -4)), { code: 'damaged' }],
    ['bits that mean nothing', '#/share/1/AAAAAAB', { code: 'damaged' }],
    ['text that is not JSON', packed('hello'), { code: 'not-scenarios', received: 'hello' }],
    ['text that is no text', packed(Uint8Array.of(0xc3, 0x28)), { code: 'damaged' }],
    ['nothing packed', packed(''), { code: 'not-scenarios' }],
    ['JSON of another kind', packed('[1]'), { code: 'not-scenarios', received: '[1, …]' }],
    ['no scenarios', packed('{"version":5,"scenarios":[]}'), { code: 'not-scenarios' }],
    [
      'scenarios of a later version',
      packed('{"version":99,"scenarios":[{}]}'),
      { code: 'newer-version', received: '99' },
    ],
    ['too many scenarios', packed(`{"version":5,"scenarios":[${'{},'.repeat(1_000)}{}]}`), { code: 'not-scenarios' }],
  ])('has %s', async (_, link, problem) => {
    expect(await problemOf(link)).toMatchObject(problem)
  })

  it('is told apart in every one of its signs: none can be another without being noticed', async () => {
    const payload = LINK.slice('#/share/1/'.length)
    for (let index = 0; index < payload.length; index++) {
      const other = payload[index] === 'A' ? 'B' : 'A'
      const changed = payload.slice(0, index) + other + payload.slice(index + 1)
      expect(await readShare(`#/share/1/${changed}`)).toMatchObject({ ok: false, problem: { code: 'damaged' } })
    }
  })
})

describe('a link that is too large', () => {
  it('is not even unpacked when it is too long', async () => {
    const most = 2_000_000
    expect(await problemOf(`#/share/1/${'A'.repeat(most + 1)}`)).toEqual({
      code: 'too-long',
      expected: String(most),
      received: String(most + 1),
    })
    expect(await problemOf(`#/share/1/${'A'.repeat(20_000_000)}`)).toMatchObject({ code: 'too-long' })
    expect(await problemOf(`${' '.repeat(20_000_000)}#/share/1/A`)).toMatchObject({ code: 'damaged' })
  })

  it('is stopped while it unpacks: a gigabyte of zeros in a megabyte', async () => {
    // A megabyte that ends on a whole byte and needs nothing before it can follow itself.
    const megabyte = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH })
    const bomb = sealed(Buffer.concat([...Array.from({ length: 1_000 }, () => megabyte), deflateRawSync('')]))
    expect(bomb.length).toBeLessThan(1_500_000)
    const before = process.memoryUsage().rss
    expect(await problemOf(bomb)).toEqual({
      code: 'unpacks-too-large',
      expected: '10000000',
      received: '',
    })
    // The bomb itself and one piece past the limit, not what it would become.
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('is stopped at the limit, to the byte', async () => {
    const text = ' '.repeat(100)
    expect(await problemOf(packed(text), { payload: 1_000, unpacked: 99 })).toMatchObject({ code: 'unpacks-too-large' })
    expect(await problemOf(packed(text), { payload: 1_000, unpacked: 100 })).toMatchObject({ code: 'not-scenarios' })
  })

  it('unpacks once: a packed bomb in a bomb stays packed', async () => {
    const inner = deflateRawSync(Buffer.alloc(5_000_000))
    expect(await problemOf(packed(inner))).toMatchObject({ code: 'damaged' })
  })

  it.each([
    ['[', ']'],
    ['{"a":[', ']}'],
    ['{"scenarios":[', ']}'],
  ])('may nest half a million %s deep', async (open, close) => {
    const [opened, whole] = [open.repeat(500_000), open.repeat(500_000) + close.repeat(500_000)]
    for (const text of [opened, whole, `{"version":5,"scenarios":[${whole}]}`]) {
      expect(await problemOf(packed(text))).toMatchObject({ code: 'not-scenarios' })
    }
  })

  it('is not written either', async () => {
    const story = Array.from({ length: 4_000 }, (_, index) => String.fromCharCode(33 + ((index * 7_919) % 90))).join('')
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...newScenario(`s${index}`, 'x'),
      story: `${index}${story.slice(9)}`,
    }))
    const shared = { ...SHARED, scenarios: many }
    expect(await writeShare(shared, null, { payload: 1_000, unpacked: 1_000_000 })).toMatchObject({
      ok: false,
      problem: { code: 'too-long', expected: '1000' },
    })
    expect(await writeShare(shared, null, { payload: 1_000_000, unpacked: 100_000 })).toMatchObject({
      ok: false,
      problem: { code: 'unpacks-too-large', expected: '100000' },
    })
  })
})

describe('what a link holds', () => {
  it('reaches no object’s prototype', async () => {
    const read = await readShare(
      packed(
        '{"version":5,"__proto__":{"polluted":1},"scenarios":[{"id":"a","service":"x","target":1,"__proto__":{"polluted":1},"delivery":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}',
      ),
    )
    expect(read).toMatchObject({ ok: true })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(read.ok && Object.keys(read.value.scenarios[0]?.delivery ?? {})).not.toContain('constructor')
  })

  it('may name a view, which the app must know; nonsense is none', async () => {
    const scenario = '"scenarios":[{"id":"a","service":"x","target":1}]'
    const viewOf = async (view: string): Promise<unknown> => {
      const read = await readShare(packed(`{"version":5,"view":${view},${scenario}}`))
      return read.ok ? read.value.view : read.problem
    }
    expect(await viewOf('"alerts"')).toBe('alerts')
    for (const view of ['5', 'null', '{}', `"${'x'.repeat(41)}"`]) expect(await viewOf(view)).toBeNull()
  })
})
