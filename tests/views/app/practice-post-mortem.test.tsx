import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MINUTE, WHOLE } from '../../../src/core/quantity/units.ts'
import { incidentOf } from '../../../src/lessons/course/plain-start.ts'
import { PracticePostMortem } from '../../../src/views/app/practice-post-mortem.tsx'
import { PostMortemButton } from '../../../src/views/budget/post-mortem-button.tsx'

const button = <PostMortemButton incident={incidentOf('deploy', 'Bad deploy', 0, MINUTE, WHOLE)} timeZone="UTC" />

it('has the button of the app in a step about post-mortems, and nowhere else in a lesson', () => {
  const { unmount } = render(<PracticePostMortem>{button}</PracticePostMortem>)
  expect(screen.getByRole('button', { name: 'Post-mortem of Bad deploy' })).toBeVisible()
  unmount()
  render(button)
  expect(screen.queryByRole('button')).toBeNull()
})
