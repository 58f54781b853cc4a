import { useId, useMemo, useRef, useState } from 'react'
import { componentIds } from '../../core/dependency/component-ids.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { formatCount } from '../../format/count.ts'
import { readOutline } from '../../interop/system-outline/read-outline.ts'
import type { OutlineReading } from '../../interop/system-outline/read-outline.ts'
import { writeOutline } from '../../interop/system-outline/write-outline.ts'
import { useActions, useOpenScenario, useRemembered, useWorkspace } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/text-area-field.tsx'
import { keepDraft, keptDraft } from './outline-drafts.ts'
import type { OutlineDraft } from './outline-drafts.ts'
import { outlineTrouble } from './outline-problems.ts'
import type { OutlineTrouble } from './outline-problems.ts'
import { textPlace } from './text-place.ts'
import styles from './system-outline.module.css'

const EXAMPLE = `Checkout 99.95 %
  needs Database
  needs 1 of Payment A, Payment B
  could use Recommendations
Database 99.95 % x2, 1 needed
Payment A 99.9 %`

const MOST_SHOWN = 10

/** The system as text: read while it is typed, written anew whenever the system changes elsewhere. */
export const SystemOutline = () => {
  const { id } = useOpenScenario()
  return <ScenarioOutline key={id} />
}

const ScenarioOutline = () => {
  const { id, system } = useOpenScenario()
  const { store } = useRemembered()
  const section = useRef<HTMLElement>(null)
  const scenarios = useWorkspace((state) => state.scenarios)
  const { editScenario } = useActions()
  const headingId = useId()
  const names = useMemo(
    () => scenarios.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: scenarioTitle(one) })),
    [scenarios, id],
  )
  const written = useMemo(() => writeOutline(system, names), [system, names])
  const [draft, setDraft] = useState<OutlineDraft | null>(() => keptDraft(store, id, written))
  const [seen, setSeen] = useState(written)
  let shown = draft
  if (written !== seen) {
    setSeen(written)
    if (draft !== null && draft.standsFor !== written) {
      setDraft(null)
      shown = null
    }
  }

  const change = (next: OutlineDraft | null): void => {
    setDraft(next)
    keepDraft(store, id, next === null || next.trouble.length === 0 ? null : next)
  }

  const put = (reading: OutlineReading): void => editScenario({ system: reading.system }, 'outline')

  const type = (text: string): void => {
    const reading = readOutline(text, { over: system, createId: componentIds(system), scenarios: names })
    const trouble = outlineTrouble(reading)
    const good = trouble.length === 0
    change({ text, reading, trouble, standsFor: good ? writeOutline(reading.system, names) : written })
    if (good) put(reading)
  }

  const goTo = (line: number, column: number): void => {
    const area = section.current?.querySelector('textarea')
    if (area == null) return
    const place = textPlace(area.value, line, column)
    area.focus()
    area.setSelectionRange(place, place)
  }

  const troubled = shown !== null && shown.trouble.length > 0 ? shown : null
  return (
    <section
      ref={section}
      className={styles.outline}
      data-topic="system-map"
      data-part="system-outline"
      aria-labelledby={headingId}
    >
      <h2 id={headingId}>The system as text</h2>
      <p className={styles.lead}>
        One component on each line, and under it what it needs. Write “needs” for what it fails without, “could use” for
        what it goes on without, “1 of” before several that stand in for each other.
      </p>
      <TextAreaField
        label="Outline"
        rows={8}
        value={shown?.text ?? written}
        onText={type}
        placeholder={EXAMPLE}
        error={troubled === null ? undefined : troubleWords(troubled.trouble.length + troubled.reading.furtherProblems)}
      />
      {troubled !== null && (
        <>
          <ul className={styles.trouble} aria-label="What is wrong with the outline">
            {troubled.trouble.slice(0, MOST_SHOWN).map((one) => (
              <li key={one.id}>
                {one.words} <WhereButton trouble={one} onGo={goTo} />
              </li>
            ))}
          </ul>
          <div className={styles.ways}>
            {troubled.reading.problems.length > 0 && troubled.reading.system !== system && (
              <Button
                onClick={() => {
                  change({ ...troubled, standsFor: writeOutline(troubled.reading.system, names) })
                  put(troubled.reading)
                }}
              >
                Use what could be read
              </Button>
            )}
            <Button variant="quiet" onClick={() => change(null)}>
              Write it as the system is now
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

interface WhereButtonProps {
  readonly trouble: OutlineTrouble
  readonly onGo: (line: number, column: number) => void
}

/** Where something is wrong, which leads there. */
const WhereButton = ({ trouble: { line, column, where }, onGo }: WhereButtonProps) =>
  line === null ? null : (
    <Button
      variant="quiet"
      className={styles.where}
      aria-label={`Go to ${where}`}
      onClick={() => onGo(line, column ?? 1)}
    >
      {where}
    </Button>
  )

const troubleWords = (count: number): string =>
  count === 1
    ? 'Not used yet, for one thing is not right. The system stays as it was.'
    : `Not used yet, for ${formatCount(count)} things are not right. The system stays as it was.`
