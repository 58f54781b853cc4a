import { kindOf } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import { comparison } from '../../../lessons/comparison.ts'
import type { ComparisonRow } from '../../../lessons/comparison.ts'
import { words } from '../../../lessons/comparison/words.ts'
import type { PracticePart } from '../../../lessons/topic.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { sentenceWords } from '../fact-words.ts'
import { IdeaSources } from '../idea-sources.tsx'
import { partWords } from '../part-words.ts'
import { Prediction } from '../prediction.tsx'
import { Said } from '../said.tsx'
import { Termed } from '../glossary/termed.tsx'
import styles from './idea-card.module.css'
import type { RowTold } from './use-practices.ts'

export interface IdeaCardProps {
  readonly told: RowTold
  /** Of the open scenario: a question about another one is another question. */
  readonly scenarioId: string
  /** Told before the numbers; may be empty. */
  readonly story?: string
  readonly isUnfolded: boolean
  readonly onFold: (row: ComparisonRow, isUnfolded: boolean) => void
  readonly onTry: (row: ComparisonRow, part: PracticePart, task: string) => void
}

/** The id of a card, for what brings a person to it. */
export const cardId = (row: ComparisonRow): string => `idea-${row}`

/** An idea: its title and the person's own numbers, and unfolded all of it. */
export const IdeaCard = ({ told, scenarioId, story = '', isUnfolded, onFold, onTry }: IdeaCardProps) => {
  const { row, name, idea, practice } = told
  const { lead, prediction, attempt } = practice
  const id = cardId(row)
  const { course } = comparison[row]
  return (
    <article id={id} className={styles.card} aria-labelledby={`${id}-title`}>
      <div className={styles.inside}>
        <h3 className={styles.head}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isUnfolded}
            aria-controls={`${id}-body`}
            onClick={() => onFold(row, !isUnfolded)}
          >
            <span id={`${id}-title`}>
              <span className={styles.name}>{name}</span>
              <span className={styles.hidden}>: </span>
              <span className={styles.title}>{idea.words.title}</span>
            </span>
            <Chevron />
          </button>
        </h3>
        {story !== '' && <p className={styles.story}>{story}</p>}
        <p className={styles.lead}>
          {lead.map((sentence, place) => (
            <span key={place}>
              {place > 0 && ' '}
              <Said sentence={sentence} marked linked />
            </span>
          ))}
        </p>
        <div id={`${id}-body`} className={classNames(styles.body, !isUnfolded && styles.folded)}>
          <div className={styles.sides}>
            <section className={styles.sre}>
              <h4>SRE</h4>
              <p>
                <Termed text={idea.words.sre} />
              </p>
            </section>
            <section className={styles.devops}>
              <h4>DevOps</h4>
              <p>
                <Termed text={idea.words.devops} />
              </p>
            </section>
          </div>
          {prediction !== null && (
            <>
              <Prediction key={scenarioId} asked={prediction} level={4} />
              <div className={styles.printed}>
                <h4>Predict first</h4>
                <p>
                  <Said sentence={prediction.question} />
                </p>
              </div>
            </>
          )}
          <section className={styles.attempt}>
            <h4>Try it</h4>
            <p>
              <Said sentence={attempt.text} />
            </p>
            <div className={styles.ways}>
              <Button data-try={row} onClick={() => onTry(row, attempt.part, sentenceWords(attempt.text))}>
                {partWords[attempt.part]}
              </Button>
              {course !== null && <CourseLink course={course} />}
            </div>
          </section>
          <div className={styles.sources}>
            <IdeaSources sources={idea.words.sources} />
          </div>
          <p className={styles.printed}>Sources: {idea.words.sources.map((source) => source.words).join(' · ')}</p>
        </div>
      </div>
    </article>
  )
}

const CourseLink = ({ course }: { readonly course: CourseKey }) => {
  const kind = kindOf(course)
  return (
    <a className={styles.course} href={kind === 'tour' ? '#/learn/tour' : `#/learn/${kind}/${course}`}>
      {kind === 'tour' ? words.courses.tour : words.courses.exercise}
    </a>
  )
}

const Chevron = () => (
  <svg className={styles.chevron} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d="m3 6 5 5 5-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
