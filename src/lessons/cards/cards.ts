import { alertBelowSlo } from './alert-below-slo/card.ts'
import { always43Minutes } from './always-43-minutes/card.ts'
import { averageLatency } from './average-latency/card.ts'
import { budgetOfSre } from './budget-of-sre/card.ts'
import { burnRateAsPercent } from './burn-rate-as-percent/card.ts'
import { calmRefills } from './calm-refills/card.ts'
import type { Card } from './card.ts'
import type { CardKey } from './card-keys.ts'
import { freezeAsPunishment } from './freeze-as-punishment/card.ts'
import { oneMoreNine } from './one-more-nine/card.ts'
import { onlyDowntime } from './only-downtime/card.ts'
import { pageMeansBroken } from './page-means-broken/card.ts'
import { perfectTarget } from './perfect-target/card.ts'
import { renamedOps } from './renamed-ops/card.ts'
import { shortWindowDetects } from './short-window-detects/card.ts'
import { sloAndSla } from './slo-and-sla/card.ts'
import { speedAndBrakes } from './speed-and-brakes/card.ts'
import { tenServices } from './ten-services/card.ts'
import { twoReplicas } from './two-replicas/card.ts'
import { unspentBudget } from './unspent-budget/card.ts'
import { upButSlow } from './up-but-slow/card.ts'

export const cards: Readonly<Record<CardKey, Card>> = {
  'perfect-target': perfectTarget,
  'slo-and-sla': sloAndSla,
  'always-43-minutes': always43Minutes,
  'only-downtime': onlyDowntime,
  'unspent-budget': unspentBudget,
  'burn-rate-as-percent': burnRateAsPercent,
  'page-means-broken': pageMeansBroken,
  'short-window-detects': shortWindowDetects,
  'alert-below-slo': alertBelowSlo,
  'calm-refills': calmRefills,
  'ten-services': tenServices,
  'two-replicas': twoReplicas,
  'one-more-nine': oneMoreNine,
  'average-latency': averageLatency,
  'up-but-slow': upButSlow,
  'speed-and-brakes': speedAndBrakes,
  'freeze-as-punishment': freezeAsPunishment,
  'renamed-ops': renamedOps,
  'budget-of-sre': budgetOfSre,
}
