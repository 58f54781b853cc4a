import { describe, expect, it } from 'vitest'
import { PAGE_SLIDES, slideWithPart, VIEW_SLIDES } from '../../../src/lessons/slides/slides.ts'
import type { Slide } from '../../../src/lessons/slides/slides.ts'
import { STAGE_PARTS } from '../../../src/lessons/stage.ts'
import type { StagedView } from '../../../src/lessons/stage.ts'

const VIEWS = Object.keys(VIEW_SLIDES) as readonly StagedView[]
const slidesOf = (view: StagedView): readonly Slide[] => VIEW_SLIDES[view]
const all = VIEWS.flatMap(slidesOf)

describe('the slides of the views', () => {
  it('have keys of their own in each view, fit for an address', () => {
    for (const view of VIEWS) {
      const keys = slidesOf(view).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key).toMatch(/^[a-z-]+$/)
    }
  })

  it('begin with the huge number, and show a few parts each', () => {
    expect(VIEW_SLIDES.budget[0].kind).toBe('number')
    for (const { kind, shows } of all)
      expect(kind === 'parts' ? shows.length > 0 && shows.length <= 6 : shows.length === 0).toBe(true)
  })

  it('cover only what they show, one part at most, and ask a question where they do', () => {
    for (const { shows, covers, words } of all) {
      expect((covers as readonly string[]).every((part) => (shows as readonly string[]).includes(part))).toBe(true)
      expect(covers.length).toBeLessThanOrEqual(1)
      expect(words.ask !== undefined).toBe(covers.length === 1)
    }
  })

  it('say something to the presenter, without a number', () => {
    for (const { title, notes } of [...all.map(({ words }) => words), ...Object.values(PAGE_SLIDES)]) {
      expect(title).not.toMatch(/\d|["']/)
      expect(notes.length).toBeGreaterThan(0)
      for (const note of notes) expect(note).toMatch(/^[^\d"']+[.?]$/)
    }
  })

  it('are found by a part, and are the first where none has it', () => {
    expect(slideWithPart('delivery', 'levers').key).toBe('levers')
    expect(slideWithPart('budget', 'import').key).toBe('remaining')
    for (const view of VIEWS) for (const part of STAGE_PARTS[view]) expect(slideWithPart(view, part)).toBeDefined()
  })
})
