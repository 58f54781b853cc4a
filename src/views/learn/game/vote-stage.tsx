import { useState } from 'react'
import type { Ref } from 'react'
import { pointsOfWork } from '../../../core/game/played-quarter.ts'
import { turnOf, weekOf } from '../../../core/game/game-state.ts'
import type { GameState } from '../../../core/game/game-state.ts'
import { WEEK_POINTS } from '../../../core/game/capacity.ts'
import { RELEASE_CHOICES, WORK_CHOICES } from '../../../core/game/vote.ts'
import type { Choice } from '../../../core/game/vote.ts'
import { policyVerdict } from '../../../core/delivery/policy-verdict.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { amount, count, word } from '../../../lessons/fact.ts'
import { toldFit, toldRisk, toldStanding } from '../../../lessons/game/tell-rules.ts'
import { canaryShare } from '../../../lessons/game/tell-week.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import { isPresented } from './game-address.ts'
import { StageTitle } from './stage-title.tsx'
import styles from './stages.module.css'

export interface VoteStageProps {
  readonly game: GameState
  /** Part of the budget that is left. */
  readonly left: Ratio
  readonly heading: Ref<HTMLHeadingElement>
  readonly onVote: (vote: Choice) => void
}

/** What one who chooses for all begins with; later on it is what was chosen for the week before. */
const FIRST: Choice = { releases: 5, work: 2, canary: false }

/** A vote as far as it has been made. */
type Vote = { readonly [Name in keyof Choice]: Choice[Name] | null }

/** A secret vote begins with nothing: what is chosen already is what most people vote for. */
const NOTHING: Vote = { releases: null, work: null, canary: null }

const whole = ({ releases, work, canary }: Vote): Choice | null =>
  releases === null || work === null || canary === null ? null : { releases, work, canary }

/** One role votes on the week, or one person chooses for all. It forgets the vote as it goes. */
export const VoteStage = ({ game, left, heading, onVote }: VoteStageProps) => {
  const alone = game.players === 'one'
  const [vote, setVote] = useState<Vote>(alone ? (game.run.choices.at(-1) ?? FIRST) : NOTHING)
  const [asked, setAsked] = useState(false)
  const choice = whole(vote)
  const turn = turnOf(game)
  const week = amount(weekOf(game))
  const verdict = policyVerdict(game.run.promise.policy, left)
  const cast = (): void => {
    if (choice === null) setAsked(true)
    else onVote(choice)
  }
  return (
    <>
      <StageTitle heading={heading}>
        {alone || turn === null ? (
          <Said sentence={sentence(words.vote.titleOne, { week })} />
        ) : (
          <Said sentence={sentence(words.vote.title, { role: word(words.roles[turn].name) })} />
        )}
      </StageTitle>
      <div className={styles.known}>
        <p className={styles.text}>
          <Said sentence={toldStanding(game.run.promise, left)} />
        </p>
        {!alone && turn !== null && <p>{words.roles[turn].speaks}</p>}
        <p>
          <Said sentence={toldRisk(game.run.promise, pointsOfWork(game.run))} />
        </p>
        {!alone && isPresented() && <p className={styles.note}>{words.vote.seen}</p>}
      </div>
      <div className={styles.questions}>
        <ChoiceGroup
          legend={words.vote.releases}
          row
          value={vote.releases}
          onValue={(releases) => setVote({ ...vote, releases })}
          options={RELEASE_CHOICES.map((value) => ({
            value,
            label: value === 0 ? words.vote.noRelease : sentenceWords(sentence('{value}', { value: amount(value) })),
          }))}
        />
        <ChoiceGroup
          legend={sentenceWords(sentence(words.vote.work, { all: count(WEEK_POINTS, words.nouns.point) }))}
          row
          value={vote.work}
          onValue={(work) => setVote({ ...vote, work })}
          options={WORK_CHOICES.map((value) => ({
            value,
            label: value === 0 ? words.vote.noWork : sentenceWords(sentence('{value}', { value: amount(value) })),
          }))}
        />
        <ChoiceGroup
          legend={words.vote.canary}
          row
          value={vote.canary === null ? null : vote.canary ? 'canary' : 'all'}
          onValue={(way) => setVote({ ...vote, canary: way === 'canary' })}
          options={[
            { value: 'all', label: words.vote.all },
            {
              value: 'canary',
              label: <Said sentence={sentence(words.vote.canaryFirst, { exposed: canaryShare() })} />,
            },
          ]}
        />
      </div>
      <p className={styles.fit}>
        {choice === null || verdict === null
          ? words.vote.open
          : toldFit(choice, verdict.clause).map((one) => (
              <span key={one.text}>
                <Said sentence={one} />{' '}
              </span>
            ))}
      </p>
      <div className={styles.actions}>
        <Button variant="primary" className={styles.main} onClick={cast}>
          {alone ? <Said sentence={sentence(words.vote.play, { week })} /> : words.vote.cast}
        </Button>
        {asked && choice === null && (
          <p role="alert" className={styles.missing}>
            {words.vote.missing}
          </p>
        )}
      </div>
    </>
  )
}
