import { expect, it } from 'vitest'
import { followAnchor } from '../../../src/views/ui/follow-anchor.ts'

const boxed = (left: number, top: number, width: number, height: number): HTMLElement => {
  const element = document.createElement('div')
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height)
  return element
}

// jsdom is 1024 × 768 and, as older browsers, knows no anchors in its style sheets.
it('puts a panel under its button, and keeps it on the screen at its right side', () => {
  const panel = boxed(0, 0, 300, 200)
  const stop = followAnchor(panel, boxed(900, 100, 80, 30))
  expect(panel.style.left).toBe('718px') // 1024 − 300 − 6
  expect(panel.style.top).toBe('136px') // 100 + 30 + 6
  stop()
})

it('puts it above where there is no room below', () => {
  const panel = boxed(0, 0, 300, 200)
  const stop = followAnchor(panel, boxed(50, 700, 80, 30))
  expect(panel.style.top).toBe('494px') // 700 − 6 − 200
  stop()
})

it('follows when the window changes, until it is stopped', () => {
  const panel = boxed(0, 0, 300, 200)
  const anchor = boxed(50, 100, 80, 30)
  const stop = followAnchor(panel, anchor)
  anchor.getBoundingClientRect = () => new DOMRect(50, 200, 80, 30)
  dispatchEvent(new Event('resize'))
  expect(panel.style.top).toBe('236px')
  stop()
  anchor.getBoundingClientRect = () => new DOMRect(50, 300, 80, 30)
  dispatchEvent(new Event('resize'))
  expect(panel.style.top).toBe('236px')
})
