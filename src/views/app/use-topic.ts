import { useMemo, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { arrivalIn } from '../../lessons/arrival.ts'
import type { LearningView, Topic } from '../../lessons/topic.ts'

const TOPICS: Readonly<Record<Topic, true>> = {
  arrival: true,
  objective: true,
  numbers: true,
  chart: true,
  incidents: true,
  incident: true,
  data: true,
  import: true,
  scenarios: true,
  'alerts-arrival': true,
  'alert-rules': true,
  'alert-timeline': true,
  detection: true,
  strategies: true,
  'rules-as-code': true,
  'delivery-arrival': true,
  deliver: true,
  'trade-off': true,
  levers: true,
  'spend-by-change': true,
  policy: true,
  quarter: true,
  cost: true,
  'system-arrival': true,
  'system-map': true,
  'system-promise': true,
  'system-split': true,
  'system-levers': true,
}

/** Whether a part of the page says with this word what the person is doing there. */
export const isTopic = (word: string | undefined): word is Topic => word !== undefined && Object.hasOwn(TOPICS, word)

const topicAt = (target: EventTarget): Topic | null => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-topic]') : null
  const word = place?.dataset['topic']
  return isTopic(word) ? word : null
}

/** What the person is doing: the part of the view they last touched or moved the focus to. Each view begins anew. */
export const useTopic = (view: LearningView) => {
  const [{ topic, seenIn }, setTopic] = useState({ topic: arrivalIn[view], seenIn: view })
  if (seenIn !== view) setTopic({ topic: arrivalIn[view], seenIn: view })
  const watch = useMemo(() => {
    const look = (event: SyntheticEvent): void => {
      const found = topicAt(event.target)
      if (found === null) return
      setTopic((last) => (last.topic === found && last.seenIn === view ? last : { topic: found, seenIn: view }))
    }
    return { onFocus: look, onPointerDown: look }
  }, [view])
  return { topic, watch }
}
