import { describe, expect, it } from 'vitest'
import { readYaml } from '../../../src/interop/yaml/read-yaml.ts'
import { YAML_LIMITS } from '../../../src/interop/yaml/yaml-node.ts'
import type { YamlNode } from '../../../src/interop/yaml/yaml-node.ts'
import { fuzzed } from '../../support/mutated.ts'

/** A node without its lines: maps as lists of pairs, scalars as "kind text". */
const shape = (node: YamlNode): unknown => {
  if (node.kind === 'map') return node.entries.map((entry) => [entry.key, shape(entry.node)])
  if (node.kind === 'list') return { list: node.items.map(shape) }
  return node.kind === 'nothing' ? 'nothing' : `${node.kind} ${node.text}`
}
const shapes = (text: string): readonly unknown[] => readYaml(text).documents.map(({ root }) => shape(root))

/** "code document:line received" of every remark. */
const said = (text: string): readonly string[] =>
  readYaml(text).remarks.map(({ code, place, received }) =>
    `${code} ${place.document}:${place.line} ${received}`.trim(),
  )

describe('reading YAML', () => {
  it('keeps the digits of numbers, and takes what is in quotes for a text', () => {
    expect(shapes('a: 99.90\nb: "99.90"\nc: true\nd: yes\ne:\nf: ~\ng: 1e3')).toEqual([
      [
        ['a', 'number 99.90'],
        ['b', 'text 99.90'],
        ['c', 'flag true'],
        ['d', 'text yes'],
        ['e', 'nothing'],
        ['f', 'nothing'],
        ['g', 'number 1e3'],
      ],
    ])
  })

  it('reads JSON, tabs between its signs included', () => {
    expect(shapes('{"a":\t[1.50,\n\t"x"]}')).toEqual([[['a', { list: ['number 1.50', 'text x'] }]]])
  })

  it('counts lines through the whole text, with either line end and behind a mark of byte order', () => {
    const [first, second] = readYaml('\uFEFFa: 1\r\n\r\n---\r\n# remark\r\nb:\r\n  - x\r\n').documents
    expect(first).toMatchObject({ number: 1, line: 1, text: 'a: 1\r\n\r\n' })
    expect(second).toMatchObject({ number: 2, line: 3, text: '# remark\r\nb:\r\n  - x\r\n' })
    expect(second?.root).toMatchObject({
      kind: 'map',
      entries: [{ key: 'b', line: 5, node: { items: [{ line: 6 }] } }],
    })
  })

  it('leaves out empty documents, and gives comments before the marker to the document behind it', () => {
    const { documents, remarks } = readYaml('# mine\n---\n---\na: 1\n...\n# yours\n---\nb: 2\n---\n')
    expect(documents.map(({ number, line, text }) => [number, line, text])).toEqual([
      [2, 3, 'a: 1\n'],
      [3, 6, '# yours\nb: 2\n'],
    ])
    expect(remarks).toEqual([])
  })

  it('reads the documents around a broken one, whatever is left open in it', () => {
    for (const broken of ['a: "open', 'a: [1, 2', "a: 'open", 'a: b: c', '{', 'a\n: {', '%FOO\na: 1', '"']) {
      const { documents, remarks } = readYaml(`x: 1\n---\n${broken}\n---\ny: 2\n`)
      expect(documents.map(({ number, root }) => [number, shape(root)])).toEqual([
        [1, [['x', 'number 1']]],
        [3, [['y', 'number 2']]],
      ])
      expect(remarks).toMatchObject([{ kind: 'left-out', code: 'not-yaml', place: { document: 2 } }])
    }
  })

  it('names the line of a tab', () => {
    expect(said('a:\n  b: 1\n\tc: 2\n')).toEqual(['tab 1:3 c: 2'])
  })

  it('takes the first of two fields with one name', () => {
    expect(shapes('a: 1\nb: 2\n"a": 3')).toEqual([
      [
        ['a', 'number 1'],
        ['b', 'number 2'],
      ],
    ])
    expect(said('a: 1\nb: 2\n"a": 3')).toEqual(['duplicate-key 1:3 a'])
  })

  it('follows no tag but those that say what a thing is anyway', () => {
    const text = 'a: !!js/function "x"\nb: !mine {c: 1}\nd: !!binary aGk=\ne: !!str 99.90\nf: !!float "99.90"'
    expect(shapes(text)).toEqual([
      [
        ['a', 'nothing'],
        ['b', 'nothing'],
        ['d', 'nothing'],
        ['e', 'text 99.90'],
        ['f', 'number 99.90'],
      ],
    ])
    expect(said(text)).toEqual([
      'tag 1:1 tag:yaml.org,2002:js/function',
      'tag 1:2 !mine',
      'tag 1:3 tag:yaml.org,2002:binary',
    ])
  })

  it('stays with YAML 1.2 where a document asks for an older one', () => {
    expect(shapes('%YAML 1.1\n---\na: yes\nb: 2001-12-14\nc: 1_000\nd: 0o17')).toEqual([
      [
        ['a', 'text yes'],
        ['b', 'text 2001-12-14'],
        ['c', 'text 1_000'],
        ['d', 'number 0o17'],
      ],
    ])
  })

  it('resolves aliases to the node that they name, and merges maps where the own field wins', () => {
    const text = 'x: &x {p: 1, q: 2}\ny: *x\nz: {<<: *x, q: 3}\nw: {<<: [*x, {p: 9, r: 4}]}'
    expect(shapes(text)).toEqual([
      [
        [
          'x',
          [
            ['p', 'number 1'],
            ['q', 'number 2'],
          ],
        ], // prettier-ignore
        [
          'y',
          [
            ['p', 'number 1'],
            ['q', 'number 2'],
          ],
        ], // prettier-ignore
        [
          'z',
          [
            ['q', 'number 3'],
            ['p', 'number 1'],
          ],
        ], // prettier-ignore
        [
          'w',
          [
            ['p', 'number 1'],
            ['q', 'number 2'],
            ['r', 'number 4'],
          ],
        ], // prettier-ignore
      ],
    ])
    expect(said('a: *x\nb: {<<: 1}')).toEqual(['not-found 1:1 *x', 'not-an-object 1:2 <<'])
  })

  it('reads what files call __proto__ and constructor as fields like any other', () => {
    expect(shapes('__proto__: {polluted: 1}\nconstructor: 2')).toEqual([
      [
        ['__proto__', [['polluted', 'number 1']]],
        ['constructor', 'number 2'],
      ],
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('says of a field whose name is a map or a list that it has no name', () => {
    expect(said('? {a: 1}\n: 2\n? [1]\n: 3')).toEqual(['not-text 1:1 {…}', 'not-text 1:3 {…}'])
  })
})

describe('the limits of reading YAML', () => {
  it('refuse 50 MB at once', () => {
    const text = 'a: 1\n'.repeat(10_000_000)
    expect(readYaml(text)).toEqual({
      documents: [],
      remarks: [
        {
          kind: 'left-out',
          code: 'too-large',
          place: { document: null, line: null, path: '' },
          expected: '2000000',
          received: '50000000',
        },
      ],
    })
  })

  it('stop a bomb of aliases, and an alias to what it is in', () => {
    // Nine times nine to the seventh: 4,782,969 × 9 nodes, were it unpacked.
    const levels = 'abcdefgh'.split('').map((name, index, all) => {
      const inner = index === 0 ? 'x' : `*${all[index - 1]}`
      return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(',')}]`
    })
    const bomb = levels.join('\n')
    expect(readYaml(`${bomb}\n---\nb: 1`).documents).toMatchObject([{ number: 2 }])
    // 9 + 81 + … + 59,049 is below 200,000 nodes, with 531,441 it is above: the sixth line.
    expect(said(bomb)).toEqual(['too-many-aliases 1:6'])
    expect(said('a: &a [1, *a]')).toEqual(['too-many-aliases 1:1 *a'])
  })

  it('stop at 60 levels, however they are made', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`
    expect(readYaml(nested(60)).remarks).toEqual([])
    for (const deep of [
      nested(61),
      '['.repeat(1_000_000),
      '- '.repeat(900_000),
      '{a: '.repeat(400_000),
      '? '.repeat(900_000),
    ])
      expect(readYaml(`${deep}\n---\nb: 1`)).toMatchObject({
        documents: [{ number: 2 }],
        remarks: [{ code: 'too-deep', expected: '60' }],
      })
    const chain = Array.from({ length: 70 }, (_, at) => `a${at}: &a${at} [${at === 0 ? '1' : `*a${at - 1}`}]`)
    expect(said(chain.join('\n'))).toMatchObject([expect.stringMatching(/^too-deep 1:61/)])
  })

  it('stop after so many documents, and after so many words and signs', () => {
    const limits = { ...YAML_LIMITS, documents: 2, tokens: 40 }
    const three = readYaml('a: 1\n---\nb: 2\n---\nc: 3\n', limits)
    expect(three.documents.map(({ number }) => number)).toEqual([1, 2])
    expect(three.remarks).toMatchObject([
      { code: 'too-many-documents', place: { document: 3, line: 4 }, expected: '2' },
    ])
    expect(readYaml(`a: 1\n---\n${'b: [x, y]\n'.repeat(20)}`, limits)).toMatchObject({
      documents: [{ number: 1 }],
      remarks: [{ code: 'too-large', place: { document: 2 } }],
    })
  })

  it('say no more than 200 things about fields', () => {
    expect(readYaml('a: 1\n'.repeat(10_000)).remarks).toHaveLength(200)
  })
})

describe('any text', () => {
  const SOUND = `# first
a: &a {x: 1.50, "y": [true, ~, 'z']}
b:
  - <<: *a
    k: |
      several
       lines
  - !!str 5
---
{"json": ["x", 2]}
`
  it('is read without an exception, as nodes on lines that it has', async () => {
    await fuzzed('YAML', [SOUND], 1_000, (text) => {
      const { documents, remarks } = readYaml(text)
      const lines = text.split('\n').length
      for (const { root } of documents) expect(root.line >= 1 && root.line <= lines).toBe(true)
      for (const { place } of remarks)
        expect(place.line === null || (place.line >= 1 && place.line <= lines)).toBe(true)
    })
  })
})
