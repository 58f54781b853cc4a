import { useMemo, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { Topic } from '../../lessons/topic.ts'

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
}

const isTopic = (word: string | undefined): word is Topic => word !== undefined && Object.hasOwn(TOPICS, word)

const topicAt = (target: EventTarget): Topic | null => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-topic]') : null
  const word = place?.dataset['topic']
  return isTopic(word) ? word : null
}

/** What the person is doing: the part of the page they last touched or moved the focus to. */
export const useTopic = () => {
  const [topic, setTopic] = useState<Topic>('arrival')
  const watch = useMemo(() => {
    const look = (event: SyntheticEvent): void => {
      const found = topicAt(event.target)
      if (found !== null) setTopic(found)
    }
    return { onFocus: look, onPointerDown: look }
  }, [])
  return { topic, watch }
}
