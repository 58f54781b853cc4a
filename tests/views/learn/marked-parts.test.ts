import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { homeOfPart } from '../../../src/lessons/topic.ts'
import { isTopic } from '../../../src/views/app/use-topic.ts'

const sources = readdirSync('src/views', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(`src/views/${file}`, 'utf8'))
  .join('\n')

const marked = (attribute: string): ReadonlySet<string> =>
  new Set([...sources.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, word = '']) => word))

it('every part that an idea may send a person to is marked in some view', () => {
  // A component may be given the name and mark itself with it; "Staged" marks nothing.
  const parts = marked('(?<!Staged )\\b(?:data-)?part')
  expect(Object.keys(homeOfPart).filter((part) => !parts.has(part))).toEqual([])
})

it('every mark of what a person is doing is one that the panel knows', () => {
  const topics = [...marked('data-topic')]
  expect(topics.length).toBeGreaterThan(10)
  expect(topics.filter((topic) => !isTopic(topic))).toEqual([])
})
