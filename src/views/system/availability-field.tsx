import { memo } from 'react'
import { parseAvailability, parseRepairTime } from '../../core/dependency/component-text.ts'
import type { ComponentAvailability } from '../../core/dependency/system-model.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { inWords } from '../../format/problem-words.ts'
import { classNames } from '../ui/class-names.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { availabilityOfKind, KIND_WORDS } from './availability-kinds.ts'
import type { OtherScenario } from './availability-kinds.ts'
import styles from './component-fields.module.css'
import { fieldLabel, useEditComponent } from './component-fields.tsx'
import type { ComponentFieldProps } from './component-fields.tsx'

export interface AvailabilityFieldProps extends ComponentFieldProps {
  /** The other scenarios of the workspace, whose measured SLI may stand in. */
  readonly scenarios: readonly OtherScenario[]
}

const KINDS = ['target', 'measured', 'repair', 'scenario'] as const

/** How available a component is: the kind of number it is, and the number. */
export const AvailabilityField = memo((props: AvailabilityFieldProps) => {
  const { component, labelHidden, scenarios } = props
  const { availability } = component
  const edit = useEditComponent(component.id)
  const change = (changed: ComponentAvailability): void => edit({ availability: changed }, 'availability')
  const kinds = KINDS.filter((kind) => kind !== 'scenario' || scenarios.length > 0 || availability.kind === 'scenario')
  return (
    <span className={classNames(styles.availability, 'share' in availability && styles.single)}>
      <SelectField
        label={fieldLabel('Kind of availability', props)}
        labelHidden={labelHidden}
        value={availability.kind}
        options={kinds.map((value) => ({ value, label: KIND_WORDS[value] }))}
        onValue={(kind) => change(availabilityOfKind(kind, availability, scenarios))}
      />
      <AvailabilityValue {...props} onChange={change} />
    </span>
  )
})

AvailabilityField.displayName = 'AvailabilityField'

interface ValueProps extends AvailabilityFieldProps {
  readonly onChange: (changed: ComponentAvailability) => void
}

const AvailabilityValue = (props: ValueProps) => {
  const { component, labelHidden, scenarios, onChange } = props
  const { availability } = component
  switch (availability.kind) {
    case 'target':
    case 'measured':
      return (
        <DraftField<PartsPerBillion>
          label={fieldLabel('Availability', props)}
          labelHidden={labelHidden}
          inputMode="decimal"
          size={9}
          align="end"
          value={availability.share}
          write={(share) => `${percentText(share)} %`}
          read={(text) => inWords(parseAvailability(text, 'availability'))}
          onValue={(share) => onChange({ ...availability, share })}
        />
      )
    case 'repair': {
      const time = (what: string, value: Milliseconds, key: 'mttf' | 'mttr') => (
        <DraftField
          label={fieldLabel(what, props)}
          labelHidden={labelHidden}
          size={7}
          value={value}
          write={durationText}
          read={(text) => inWords(parseRepairTime(text, key))}
          onValue={(length) => onChange({ ...availability, [key]: length })}
        />
      )
      return (
        <>
          {time('Mean time to failure', availability.mttf, 'mttf')}
          {time('Mean time to repair', availability.mttr, 'mttr')}
        </>
      )
    }
    case 'scenario': {
      const known = scenarios.some(({ id }) => id === availability.scenarioId)
      const gone = { value: availability.scenarioId, label: 'A scenario that is gone' }
      return (
        <SelectField
          label={fieldLabel('Scenario', props)}
          labelHidden={labelHidden}
          value={availability.scenarioId}
          options={[...(known ? [] : [gone]), ...scenarios.map(({ id, title }) => ({ value: id, label: title }))]}
          error={known ? undefined : 'This scenario is not in the workspace any more. Choose another.'}
          onValue={(scenarioId) => onChange({ kind: 'scenario', scenarioId })}
        />
      )
    }
  }
}
