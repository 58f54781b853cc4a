import { SecretField } from '../../ui/secret-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChoiceSelect } from '../choice-select.tsx'
import type { AccessDraft } from './access-draft.ts'
import { troubleWords } from './trouble-words.ts'
import type { LiveTrouble } from './trouble-words.ts'

const SIGN_IN_WORDS = {
  none: 'None: open to all who reach it',
  bearer: 'Bearer token',
  basic: 'User name and password',
} as const

export interface SignInFieldsProps {
  readonly access: AccessDraft
  readonly onChange: (changes: Partial<AccessDraft>) => void
  readonly trouble: LiveTrouble | null
}

/** How one is let in. */
export const SignInFields = ({ access, onChange, trouble }: SignInFieldsProps) => {
  const errorOf = (field: 'token' | 'user' | 'password'): string | undefined =>
    trouble?.kind === 'bad-header' && trouble.field === field ? troubleWords(trouble) : undefined
  return (
    <>
      <ChoiceSelect
        label="Sign-in"
        value={access.signIn}
        words={SIGN_IN_WORDS}
        onValue={(signIn) => onChange({ signIn })}
      />
      {access.signIn === 'bearer' && (
        <SecretField
          label="Token"
          value={access.token}
          onText={(token) => onChange({ token })}
          error={errorOf('token')}
        />
      )}
      {access.signIn === 'basic' && (
        <>
          <TextField
            label="User name"
            value={access.user}
            onText={(user) => onChange({ user })}
            error={errorOf('user')}
          />
          <SecretField
            label="Password"
            value={access.password}
            onText={(password) => onChange({ password })}
            error={errorOf('password')}
          />
        </>
      )}
    </>
  )
}

/** What becomes of it. */
export const SECRETS_STAY =
  'Held in this tab’s memory only, and sent to this server alone: not saved, not in links or files, gone after a reload.'
