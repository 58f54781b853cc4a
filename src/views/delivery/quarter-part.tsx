import { useDeferredValue, useMemo } from 'react'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { playQuarter } from '../../core/delivery/played-quarter.ts'
import { quarterPlan } from '../../core/delivery/quarter-plan.ts'
import type { QuarterPlan } from '../../core/delivery/quarter-plan.ts'
import { nextSeed, parseSeed } from '../../core/quantity/seed-text.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatPercent } from '../../format/percent.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { RemainingLinesFigure } from '../charts/remaining-lines-figure.tsx'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { quarterPicture } from './quarter-picture.ts'
import styles from './quarter-part.module.css'
import { QuarterTable } from './quarter-table.tsx'
import { quarterSentence } from './quarter-words.ts'
import { useEditDelivery } from './use-edit-delivery.ts'
import { usePlayedQuarters } from './use-played-quarters.ts'
import { QuartersStatus } from './quarters-status.tsx'

export interface QuarterPartProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
}

/** The thirteen weeks ahead, played with and without the policy: what it costs in releases, and what it saves. */
export const QuarterPart = ({ assessment, answer }: QuarterPartProps) => {
  const scenario = useOpenScenario()
  const newest = useMemo(() => quarterPlan(scenario, assessment, answer), [scenario, assessment, answer])
  const plan = useDeferredValue(newest)
  return (
    <section className={styles.part} data-topic="policy" data-part="quarter" aria-labelledby="quarter-heading">
      <h2 id="quarter-heading">A quarter played forward</h2>
      <p className={styles.lead}>
        Thirteen weeks from now, played twice with the same luck: a deploy that fails in one fails in the other too, if
        it goes out. With the policy some do not. Whatever else spends the budget comes again, evenly:{' '}
        {formatPercent(answer.basis.elsewhere)} of every window, with this window’s other incidents. So the line may lie
        lower than the week ahead, in which none of them comes again.
      </p>
      {plan === null ? (
        <p>
          No alert would notice a failed change, so that its cost has no end and no quarter can be played. Change the
          alert rules, or type a time to detect.
        </p>
      ) : (
        <Played plan={plan} timeZone={timeZoneOf(assessment.outlook.sloWindow)} service={scenario.service} />
      )}
    </section>
  )
}

interface PlayedProps {
  readonly plan: QuarterPlan
  readonly timeZone: string
  readonly service: string
}

const Played = ({ plan, timeZone, service }: PlayedProps) => {
  const { delivery } = useOpenScenario()
  const edit = useEditDelivery()
  const quarter = useMemo(() => playQuarter(plan), [plan])
  const picture = useMemo(() => quarterPicture(plan, quarter, timeZone), [plan, quarter, timeZone])
  const play = usePlayedQuarters(plan)
  const sentence = quarterSentence(quarter)
  return (
    <>
      <div className={styles.seed}>
        <DraftField
          label="Seed"
          size={12}
          inputMode="numeric"
          value={delivery.seed}
          write={String}
          read={(text) => inWords(parseSeed(text, 'seed'))}
          onValue={(seed) => edit({ seed }, 'seed')}
          hint={() => 'The same seed gives everybody the same quarter.'}
        />
        <Button onClick={() => edit({ seed: nextSeed(delivery.seed) }, '')}>Another quarter</Button>
      </div>
      <p className={styles.answer}>{sentence}</p>
      <RemainingLinesFigure
        title="A quarter with and without the policy"
        summary={`Budget remaining over thirteen weeks, with the policy and without it. ${sentence}`}
        headingLevel={3}
        picture={picture}
        fileName={`${service} quarter`}
      />
      <QuarterTable quarter={quarter} means={play.played?.means ?? null} />
      <QuartersStatus play={play} />
    </>
  )
}
