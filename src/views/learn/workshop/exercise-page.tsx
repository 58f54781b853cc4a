import { useMemo } from 'react'
import { MINUTE } from '../../../core/quantity/units.ts'
import { spokenDuration } from '../../../format/duration.ts'
import type { Course } from '../../../lessons/course/course.ts'
import type { ExerciseKey } from '../../../lessons/course/course-keys.ts'
import { word } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { Sentence } from '../../../lessons/sentence.ts'
import { minutesFor } from '../../../lessons/workshop/agendas.ts'
import { exercises } from '../../../lessons/workshop/exercises.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { courseAddress } from '../course/course-address.ts'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import styles from './exercise-page.module.css'
import { HandoutFrame } from './handout-frame.tsx'
import { SheetTable } from './sheet-table.tsx'
import { useWorkshopLook } from './use-workshop-look.ts'

const { handouts } = words

/** Lines to write on, as many as a page has room for. */
const LINES = [1, 2, 3, 4, 5]

const useSheet = (key: ExerciseKey) => {
  const { beginning, look } = useWorkshopLook()
  const exercise = exercises[key]
  const start = useMemo(() => exercise.course.start(beginning), [exercise, beginning])
  const sheet = useMemo(() => exercise.sheet(start, look), [exercise, start, look])
  const asked = useMemo(
    () =>
      exercise.course.steps.map((step) => ({ key: step.key, ...step.told(look(step.begin(start)), look).question })),
    [exercise, start, look],
  )
  return { exercise, sheet, asked }
}

/** How long an exercise takes: more where no agenda is short of time. */
const timeTaken = (course: Course): string => {
  const [from, to] = minutesFor(course).map((minutes) => spokenDuration(minutes * MINUTE))
  if (from === undefined || to === undefined || from === to) return from ?? ''
  return sentenceWords(sentence(handouts.fromTo, { from: word(from), to: word(to) }))
}

const addressOnPaper = (key: ExerciseKey): string => `${location.href.split('#')[0] ?? ''}${courseAddress(key)}`

const Paragraph = ({ sentences }: { readonly sentences: readonly Sentence[] }) => (
  <p className={styles.scene}>
    {sentences.map((one, place) => (
      <span key={place}>
        {place > 0 && ' '}
        <Said sentence={one} />
      </span>
    ))}
  </p>
)

const Points = ({ heading, points }: { readonly heading: string; readonly points: readonly string[] }) => (
  <section className={styles.part}>
    <h2>{heading}</h2>
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </section>
)

/** The page of an exercise that lies before a group. */
export const GroupPage = ({ name }: { readonly name: ExerciseKey }) => {
  const { exercise, sheet } = useSheet(name)
  const { title, question } = exercise.course.words
  const { roles, tasks, write } = exercise.words
  usePageTitle(title)
  return (
    <HandoutFrame
      title={title}
      links={[
        { address: courseAddress(name), name: handouts.open },
        { address: `#/learn/handouts/${name}/results`, name: handouts.forLead },
      ]}
    >
      <p className={styles.question}>{question}</p>
      <Paragraph sentences={sheet.scene} />
      <section className={styles.part}>
        <h2>{handouts.roles}</h2>
        <ul className={styles.roles}>
          {roles.map((role) => (
            <li key={role.name}>
              <Said sentence={sentence(handouts.wants, { name: word(role.name), wants: word(role.wants) })} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h2>{handouts.tasks}</h2>
        <ol className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ol>
      </section>
      <SheetTable table={sheet.table} />
      <section className={styles.part}>
        <h2>{write}</h2>
        {LINES.map((line) => (
          <div key={line} className={styles.line} />
        ))}
      </section>
      <p className={styles.address}>
        {handouts.link} {addressOnPaper(name)}
      </p>
    </HandoutFrame>
  )
}

/** The page of an exercise for who leads it: how it comes out, what people get wrong, and what to ask. */
export const ResultsPage = ({ name }: { readonly name: ExerciseKey }) => {
  const { exercise, sheet, asked } = useSheet(name)
  const { course, words: said } = exercise
  const title = sentence(handouts.results, { title: word(course.words.title) })
  usePageTitle(sentenceWords(title))
  return (
    <HandoutFrame
      title={sentenceWords(title)}
      links={[
        { address: `#/learn/handouts/${name}`, name: handouts.forGroup },
        { address: courseAddress(name), name: handouts.open },
      ]}
    >
      <dl className={styles.facts}>
        <div>
          <dt>{handouts.minutes}</dt>
          <dd>{timeTaken(course)}</dd>
        </div>
        <div>
          <dt>{handouts.groups}</dt>
          <dd>{said.groups}</dd>
        </div>
        <div>
          <dt>{handouts.material}</dt>
          <dd>{said.material}</dd>
        </div>
      </dl>
      <Paragraph sentences={sheet.scene} />
      <SheetTable table={sheet.results} />
      <section className={styles.part}>
        <h2>{handouts.findings}</h2>
        <ul className={styles.points}>
          {sheet.findings.map((one, place) => (
            <li key={place}>
              <Said sentence={one} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h2>{handouts.asked}</h2>
        <ol className={styles.tasks}>
          {asked.map(({ key, text, options, right }) => (
            <li key={key}>
              <Said sentence={text} /> <b>{options[right] !== undefined && <Said sentence={options[right].text} />}</b>
            </li>
          ))}
        </ol>
      </section>
      <Points heading={handouts.wrong} points={said.wrong} />
      <Points heading={handouts.debrief} points={said.debrief} />
    </HandoutFrame>
  )
}
