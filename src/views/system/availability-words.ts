import type { Component } from '../../core/dependency/system-model.ts'
import { formatAvailability } from '../../format/availability.ts'
import { formatShare } from '../../format/percent.ts'
import type { ComponentAnswers } from './component-answers.ts'

/** How available one replica of a component is: every digit that was typed, or what follows from what was. */
export const availabilityWords = ({ id, availability }: Component, answers: ComponentAnswers): string => {
  if (availability.kind === 'target' || availability.kind === 'measured') return formatShare(availability.share)
  const failing = answers.replica(id)
  return failing === null ? 'unknown' : formatAvailability(failing)
}
