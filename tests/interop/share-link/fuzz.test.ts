import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShareLink, readContents, readShare } from '../../../src/interop/share-link/read-share.ts'
import { writeShare } from '../../../src/interop/share-link/write-share.ts'
import { fuzzed, mutated } from '../../support/mutated.ts'
import { anyShared } from '../scenario-file/any-shared.ts'
import { expectContents, expectProblems } from '../well-formed.ts'
import { sealed } from './sealed.ts'

const links: readonly string[] = await Promise.all(
  fc.sample(anyShared, { numRuns: 10, seed: 6 }).map(async (shared) => {
    const link = await writeShare(shared, 'alerts')
    return link.ok ? link.value : ''
  }),
)

/** What a link packs, before its check sum. */
const packedIn = (link: string): Buffer => Buffer.from(link.slice('#/share/1/'.length), 'base64url').subarray(0, -4)

const expectAnswer = async (link: string): Promise<void> => {
  const read = await readShare(link)
  if (read.ok) expectContents(read.value)
  else expectProblems([read.problem])
}

describe('any change', () => {
  it('to a link leaves the same scenarios, or is noticed', async () => {
    const opened = await Promise.all(links.map((link) => readShare(link)))
    await fuzzed('link', links, 3_000, async (text) => {
      expect(typeof isShareLink(text)).toBe('boolean')
      const read = await readShare(text)
      if (!read.ok) return expectProblems([read.problem])
      return expect(opened).toContainEqual(read)
    })
  })

  it('to what a link packs, with a check sum to match, is read in part, or refused', async () => {
    const packed = links.map((link) => packedIn(link).toString('latin1'))
    await fuzzed('packed bytes', packed, 2_000, (text) => expectAnswer(sealed(Buffer.from(text, 'latin1'))))
  })

  it('to what a link says is read in part, or refused', async () => {
    const said = links.map((link) => inflateRawSync(packedIn(link)).toString('utf8'))
    await fuzzed('contents of a link', said, 2_000, (text) => {
      const read = readContents(text)
      if (read.ok) expectContents(read.value)
      else expectProblems([read.problem])
    })
    for (let number = 0; number < 50; number++) {
      await expectAnswer(sealed(deflateRawSync(mutated(said[number % said.length] as string, 7, number))))
    }
  })
})
