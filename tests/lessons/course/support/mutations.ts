import { DAY, HOUR, ppb, WHOLE } from '../../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'

/** Other facts than a step begins with. A sentence that is the same with every one of them holds no number of the scenario's. */
export const MUTATIONS: Readonly<Record<string, (begin: Scenario) => Scenario>> = {
  'a looser target': (begin) => ({
    ...begin,
    target: ppb(WHOLE - Math.min(WHOLE / 2, Math.round((WHOLE - begin.target) * 1.7))),
  }),
  'another window': (begin) => ({ ...begin, sloWindow: { kind: 'rolling', duration: 73 * DAY } }),
  'longer incidents': (begin) => ({
    ...begin,
    incidents: begin.incidents.map((incident) => ({ ...incident, lasted: Math.round(incident.lasted * 1.3) })),
  }),
  'more failures underneath': (begin) => ({
    ...begin,
    backgroundFailing: ppb(Math.round((WHOLE - begin.target) / 3)),
  }),
  'an earlier look': (begin) => ({ ...begin, now: begin.now === null ? null : begin.now - 5 * HOUR }),
  'other deploys': ({ delivery, ...begin }) => ({
    ...begin,
    delivery: {
      ...delivery,
      deploysPerWeek: delivery.deploysPerWeek * 1.5,
      changeFailureRate: ppb(Math.min(WHOLE, Math.round(delivery.changeFailureRate * 1.4))),
    },
  }),
  'worse parts': ({ system, ...begin }) => ({
    ...begin,
    system: {
      ...system,
      components: system.components.map((one) =>
        one.availability.kind === 'target'
          ? { ...one, availability: { kind: 'target', share: ppb(Math.round(one.availability.share * 0.999)) } }
          : one,
      ),
    },
  }),
  'less traffic': (begin) => ({
    ...begin,
    requestsPerSecond: begin.requestsPerSecond === null ? null : begin.requestsPerSecond * 0.6,
  }),
  'other rules': ({ alertRules, ...begin }) => ({
    ...begin,
    alertRules: alertRules.map((rule) => ({ ...rule, longWindow: rule.longWindow * 2 })),
  }),
}
