import { useMemo, useRef } from 'react'
import type { AlertAssessment, RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatCount } from '../../format/count.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { ruleName } from '../../format/rule-name.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { classNames } from '../ui/class-names.ts'
import { everywhereEffect, quieterEffect, soonerEffect } from './effect-words.ts'
import styles from './quieter-ways.module.css'
import { quieterWays, soonerWays, toldOf } from './rule-ways.ts'
import type { Told, Way } from './rule-ways.ts'
import story from './rule-story.module.css'
import { useEffects } from './use-effects.ts'
import { WayList } from './way-list.tsx'

export interface QuieterWaysProps {
  readonly outcome: RuleOutcome
  readonly alerts: AlertAssessment
  readonly assessment: Assessment
}

const AT_MOST = 5

/** The incidents that a rule fired for: what would have kept it calm, what would have made it fire sooner, and at what price. */
export const QuieterWays = ({ outcome, alerts, assessment }: QuieterWaysProps) => {
  const { rule } = outcome
  const { severity } = rule
  const scenario = useOpenScenario()
  const { alertReading: reading } = scenario
  const { editScenario } = useActions()
  const heading = useRef<HTMLHeadingElement>(null)
  const { events: history } = assessment
  const told = useMemo(() => toldOf(alerts, rule), [alerts, rule])
  const ways = useMemo(() => {
    const given = { alerts, history, reading }
    return told
      .slice(0, AT_MOST)
      .map((one) => ({ told: one, quieter: quieterWays(one, given), sooner: soonerWays(one, given) }))
  }, [told, alerts, history, reading])
  const demoted = useMemo<Way>(
    () => ({ key: 'ticket', words: `Make ${ruleName(rule)} a ticket`, changed: [{ ...rule, severity: 'ticket' }] }),
    [rule],
  )
  const weighed = useMemo(
    () => [
      ...ways.flatMap(({ told: { incident }, quieter, sooner }) =>
        [...quieter, ...sooner].map((way) => ({ way, incidentId: incident.id })),
      ),
      { way: demoted, incidentId: null },
    ],
    [ways, demoted],
  )
  const effects = useEffects(weighed, severity, scenario, assessment, alerts)
  const change = ({ key, changed }: Way): void => {
    const byId = new Map(changed.map((each) => [each.id, each]))
    editScenario({ alertRules: scenario.alertRules.map((each) => byId.get(each.id) ?? each) }, key)
    // The button that was pressed goes with the incident that it was about.
    heading.current?.focus()
  }
  const isPage = severity === 'page'
  return (
    <>
      <div className={classNames(story.part, styles.wide)}>
        <h3 ref={heading} tabIndex={-1}>
          {isPage ? 'How to sleep through it' : 'How to do without the ticket'}
        </h3>
        {ways.length === 0 ? (
          <p className={styles.soft}>No incident of this scenario set it off.</p>
        ) : (
          <ul className={styles.list}>
            {ways.map(({ told: one, quieter }) => (
              <li key={one.incident.id} className={styles.incident}>
                <p>{firedWords(one)}</p>
                {!quieter.some(({ key }) => key.startsWith('raise')) && (
                  <p className={styles.soft}>No burn rate is high enough to miss it.</p>
                )}
                <WayList
                  ways={quieter}
                  effects={effects}
                  about={incidentName(one.incident)}
                  words={(effect) => quieterEffect(effect, severity)}
                  onChoose={change}
                />
              </li>
            ))}
            {isPage && (
              <li className={styles.incident}>
                <p>For every incident at once:</p>
                <WayList
                  ways={[demoted]}
                  effects={effects}
                  about="every incident"
                  words={(effect) => everywhereEffect(effect, severity)}
                  onChoose={change}
                />
              </li>
            )}
          </ul>
        )}
        {told.length > AT_MOST && (
          <p className={styles.soft}>
            These are the first {formatCount(AT_MOST)} of {formatCount(told.length)} incidents that set it off.
          </p>
        )}
      </div>
      {ways.length > 0 && (
        <div className={classNames(story.part, styles.wide)}>
          <h3>{isPage ? 'How to be woken in half the time' : 'How to be told in half the time'}</h3>
          <ul className={styles.list}>
            {ways.map(({ told: one, sooner }) => (
              <li key={one.incident.id} className={styles.incident}>
                <p>{nowWords(one)}</p>
                {sooner.length === 0 && (
                  <p className={styles.soft}>No burn rate from 1× on and no usual window is that quick.</p>
                )}
                <WayList
                  ways={sooner}
                  effects={effects}
                  about={incidentName(one.incident)}
                  words={(effect) => soonerEffect(effect, severity, one.incident)}
                  onChoose={change}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const firedWords = ({ incident, alert }: Told): string => {
  const what = incident.measured ? `as measured` : `with ${formatShare(incident.failing)} of requests failing`
  return `${capitalized(incidentName(incident))}, ${formatDuration(incident.lasted)} ${what}, set it off after ${formatDelay(alert.after)}.`
}

const nowWords = ({ incident, alert }: Told): string =>
  `${capitalized(incidentName(incident))}: now after ${formatDelay(alert.after)}${alert.spent === null ? '' : `, at ${formatPercent(alert.spent)} of the budget`}.`
