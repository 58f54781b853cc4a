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
import { toldFit, toldRisk } from '../../../lessons/game/tell-rules.ts'
import { canaryShare } from '../../../lessons/game/tell-week.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import { StageTitle } from './stage-title.tsx'
import styles from './stages.module.css'

export interface VoteStageProps {
  readonly game: GameState
  /** Part of the budget that is left. */
  readonly left: Ratio
  readonly heading: Ref<HTMLHeadingElement>
  readonly onVote: (vote: Choice) => void
}

/** What a first vote begins with; later ones begin with what was decided for the week before, which all know. */
const FIRST: Choice = { releases: 5, work: 2, canary: false }

/** One role votes on the week, or one person chooses for all. It forgets the vote as it goes. */
export const VoteStage = ({ game, left, heading, onVote }: VoteStageProps) => {
  const [vote, setVote] = useState<Choice>(game.run.choices.at(-1) ?? FIRST)
  const turn = turnOf(game)
  const week = amount(weekOf(game))
  const verdict = policyVerdict(game.run.promise.policy, left)
  const alone = game.players === 'one'
  return (
    <>
      <StageTitle heading={heading}>
        {alone || turn === null ? (
          <Said sentence={sentence(words.vote.titleOne, { week })} />
        ) : (
          <Said sentence={sentence(words.vote.title, { role: word(words.roles[turn].name) })} />
        )}
      </StageTitle>
      {!alone && turn !== null && <p className={styles.text}>{words.roles[turn].speaks}</p>}
      <p className={styles.text}>
        <Said sentence={toldRisk(game.run.promise, pointsOfWork(game.run))} marked />
      </p>
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
          legend={words.vote.work}
          row
          value={vote.work}
          onValue={(work) => setVote({ ...vote, work })}
          options={WORK_CHOICES.map((value) => ({
            value,
            label:
              value === 0
                ? words.vote.noWork
                : sentenceWords(
                    sentence(words.vote.workPoints, {
                      points: amount(value),
                      all: count(WEEK_POINTS, words.nouns.point),
                    }),
                  ),
          }))}
        />
        <ChoiceGroup
          legend={words.vote.canary}
          row
          value={vote.canary ? 'canary' : 'all'}
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
      {verdict !== null && (
        <p className={styles.fit}>
          {toldFit(vote, verdict.clause).map((one) => (
            <span key={one.text}>
              <Said sentence={one} />{' '}
            </span>
          ))}
        </p>
      )}
      <div>
        <Button variant="primary" className={styles.main} onClick={() => onVote(vote)}>
          {alone ? <Said sentence={sentence(words.vote.play, { week })} /> : words.vote.cast}
        </Button>
      </div>
    </>
  )
}
