import { useState } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { arrivalIn } from '../../lessons/arrival.ts'
import { homeOfIdea, IDEAS_IN } from '../../lessons/idea-keys.ts'
import type { IdeaKey } from '../../lessons/idea-keys.ts'
import { ideaFor } from '../../lessons/ideas.ts'
import { homeOfPart, topicsOfPart } from '../../lessons/topic.ts'
import type { LearningView, PracticePart, Topic } from '../../lessons/topic.ts'

/** An idea that stays while the person is busy with one of these topics. */
interface Pin {
  readonly key: IdeaKey
  readonly topics: readonly Topic[]
}

/** An idea that sent the person to a view, and to which part. */
export interface SentBy {
  readonly key: IdeaKey
  readonly part: PracticePart
}

/** As long as the person comes to a view, or does there what the idea sent them for. */
const pinSent = ({ key, part }: SentBy): Pin => ({
  key,
  topics: [arrivalIn[homeOfPart[part]], ...topicsOfPart[part]],
})

export interface ShownIdea {
  readonly key: IdeaKey
  /** The view that it belongs beside: another than the one that is open while it goes along with the person. */
  readonly home: LearningView
  /** Place among the ideas that it is walked through with, from 1, and how many those are. */
  readonly place: number
  readonly count: number
  /** Walks on by hand, round and round, and gives the key of the idea that is shown then. */
  readonly walk: (step: 1 | -1) => IdeaKey
  /** Keeps what is shown while the person does it at that part of the page. */
  readonly sendTo: (part: PracticePart) => void
  /** The focus came into the panel, or left it. */
  readonly enter: () => void
  readonly leave: () => void
}

/**
 * Which idea the panel shows: one of the view's that fits what the person is doing, unless they picked one, were sent somewhere by
 * one, or are at work inside the panel. Such an idea stays until they move to another part of the page.
 */
export const useShownIdea = (
  view: LearningView,
  topic: Topic,
  assessment: Assessment | null,
  sentBy: () => SentBy | null,
): ShownIdea => {
  const [pin, setPin] = useState<Pin | null>(() => {
    const sent = sentBy()
    return sent && pinSent(sent)
  })
  const [inside, setInside] = useState(false)
  const kept = pin !== null && (inside || pin.topics.includes(topic)) ? pin : null
  if (pin !== kept) setPin(kept)
  const key = kept?.key ?? ideaFor(view, topic, assessment)
  const home = homeOfIdea(key)
  const walk = IDEAS_IN[home]
  const index = walk.indexOf(key)

  return {
    key,
    home,
    place: index + 1,
    count: walk.length,
    walk: (step) => {
      const next = walk.at((index + step) % walk.length) ?? key
      setPin({ key: next, topics: [topic] })
      return next
    },
    sendTo: (part) => {
      const place = homeOfPart[part]
      const onTheWay = place === view ? [] : [arrivalIn[place]]
      setPin({ key, topics: [topic, ...onTheWay, ...topicsOfPart[part]] })
    },
    enter: () => {
      setInside(true)
      if (kept === null) setPin({ key, topics: [topic] })
    },
    leave: () => setInside(false),
  }
}
