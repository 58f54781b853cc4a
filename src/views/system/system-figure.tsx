import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { withComponent, withNeed, withoutNeed } from '../../core/dependency/edit-system.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { formatCount } from '../../format/count.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { SavePicture } from '../charts/save-picture.tsx'
import { Button } from '../ui/button.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { useElementSize } from '../ui/use-element-size.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { ComponentAnswers } from './component-answers.ts'
import { graphPicture, MOST_DRAWN } from './graph-picture.ts'
import type { GraphPicture } from './graph-picture.ts'
import type { Picked } from './picked.ts'
import { PickedEditor } from './picked-editor.tsx'
import styles from './system-figure.module.css'
import { useDeletion } from './use-deletion.ts'
import { useEditSystem } from './use-system.ts'

export interface SystemFigureProps {
  readonly system: SystemModel
  readonly answers: ComponentAnswers
  /** What is wrong with components, in words, by their ids. */
  readonly problems: ReadonlyMap<string, readonly string[]>
  /** What the picture shows, in one sentence. */
  readonly summary: string
  /** What the journey can promise, as the page says it; null while there is no answer. */
  readonly answer: string | null
}

const SystemFlow = fetchedPart(
  'The picture',
  async () => (await import('./system-flow.tsx')).SystemFlow,
  <p className={styles.waiting} data-waiting>
    Drawing the picture…
  </p>,
)

const SystemDrawing = fetchedPart(
  'The picture',
  async () => (await import('./system-flow.tsx')).SystemDrawing,
  <p data-waiting />,
)

const TITLE = 'System'

/** Narrower than this the needs run down instead of across, in pixels. */
const ACROSS_FROM = 640

/** The system as a picture to work in: a pointer draws needs, keys open each component's editor below it. */
export const SystemFigure = ({ system, answers, problems, summary, answer }: SystemFigureProps) => {
  const headingId = useId()
  const summaryId = useId()
  const edit = useEditSystem()
  const { service } = useOpenScenario()
  const deletion = useDeletion(system)
  const [picked, setPicked] = useState<Picked | null>(null)
  // Whether the person asked for the editor: then the focus goes there.
  const [opened, setOpened] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const count = system.components.length
  const picture = useMemo(
    () => (count > MOST_DRAWN ? null : graphPicture(system, answers, problems)),
    [count, system, answers, problems],
  )
  const pick = (next: Picked | null): void => {
    setPicked(next)
    setOpened(false)
  }
  const open = (id: string): void => {
    setPicked({ kind: 'component', id })
    setOpened(true)
  }
  const remove = (gone: Picked): void => {
    if (gone.kind === 'component') deletion.remove(gone.id)
    else edit((before) => withoutNeed(before, gone.from, gone.to), '')
    pick(null)
  }
  const close = (): void => {
    const id = picked?.kind === 'component' ? picked.id : null
    pick(null)
    if (id !== null)
      figure.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus()
  }
  return (
    <figure
      ref={figure}
      className={styles.figure}
      data-topic="system-map"
      data-part="system-graph"
      aria-labelledby={headingId}
      aria-describedby={summaryId}
    >
      <div className={styles.head}>
        <h2 id={headingId}>{TITLE}</h2>
        <div className={styles.tools}>
          <Button
            variant="quiet"
            onClick={() => {
              const { system: made, id } = withComponent(system, 'New component')
              edit(() => made, '')
              open(id)
            }}
          >
            Add a component
          </Button>
          {picture !== null && (
            <SavePicture title={TITLE} drawnTitle={answer ?? TITLE} summary={summary} fileName={`${service} system`}>
              <SystemDrawing picture={picture} />
            </SavePicture>
          )}
        </div>
      </div>
      <VisuallyHidden id={summaryId}>{summary}</VisuallyHidden>
      {picture === null ? (
        <p className={styles.note}>
          {formatCount(count)} components are too many to draw: above {formatCount(MOST_DRAWN)} a picture is a tangle
          that tells nobody anything. The table has them all.
        </p>
      ) : (
        <Drawn
          picture={picture}
          picked={picked}
          onPick={pick}
          onOpen={open}
          onConnect={(from, to) => edit((before) => withNeed(before, from, to), '')}
          onDelete={remove}
        />
      )}
      <p role="status" className={styles.note}>
        {deletion.told}
      </p>
      {picked !== null && (
        <PickedEditor
          key={picked.kind === 'component' ? picked.id : `${picked.from}\n${picked.to}`}
          picked={picked}
          system={system}
          problems={problems}
          focused={opened}
          onDelete={remove}
          onClose={close}
        />
      )}
    </figure>
  )
}

interface DrawnProps {
  readonly picture: GraphPicture
  readonly picked: Picked | null
  readonly onPick: (picked: Picked | null) => void
  readonly onOpen: (id: string) => void
  readonly onConnect: (from: string, to: string) => void
  readonly onDelete: (picked: Picked) => void
}

/** The picture itself, which may be drawn a little later than the numbers are there. */
const Drawn = ({ picture, ...hands }: DrawnProps) => {
  const place = useRef<HTMLDivElement>(null)
  const { width } = useElementSize(place, { width: 1_000, height: 1 })
  const drawn = useDeferredValue(picture)
  return (
    <>
      <p className={styles.note}>
        Drag from the dot behind a component to another one that it needs. Dashed: it goes on without. Enter or a press
        opens a component, Delete removes it.
      </p>
      <div ref={place} className={styles.place}>
        <SystemFlow picture={drawn} width={width} direction={width < ACROSS_FROM ? 'down' : 'across'} {...hands} />
      </div>
    </>
  )
}
