import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { ruleName } from '../../format/rule-name.ts'
import { SeverityIcon } from '../charts/severity-mark.tsx'
import styles from './rule-label.module.css'

/** A rule in a line of text: its shape, and "page 1h/5m". */
export const RuleLabel = ({ rule }: { readonly rule: AlertRule }) => (
  <span className={styles.rule}>
    <SeverityIcon severity={rule.severity} /> {ruleName(rule)}
  </span>
)
