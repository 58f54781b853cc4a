import { parseInterval, parseOffset, withEvaluationInterval } from '../../core/alert/sampling-text.ts'
import type { AlertReading, Sampling } from '../../core/alert/sampling.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { inWords } from '../../format/problem-words.ts'
import { useActions } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'

/** The settings of the Prometheus that is imitated. */
export const SamplingFields = ({ reading }: { readonly reading: AlertReading }) => {
  const { editScenario } = useActions()
  const { sampling } = reading
  const edit = (changed: Sampling, step: string): void =>
    editScenario({ alertReading: { ...reading, sampling: changed } }, step)
  return (
    <>
      <DraftField
        label="Scrape interval"
        size={8}
        value={sampling.scrapeInterval}
        write={durationText}
        read={(text) => inWords(parseInterval(text, 'scrapeInterval'))}
        onValue={(scrapeInterval) => edit({ ...sampling, scrapeInterval }, 'scrape interval')}
      />
      <DraftField
        label="Evaluation interval"
        size={8}
        value={sampling.evaluationInterval}
        write={durationText}
        read={(text) => inWords(parseInterval(text, 'evaluationInterval'))}
        onValue={(interval) => edit(withEvaluationInterval(sampling, interval), 'evaluation interval')}
      />
      <DraftField
        label="Evaluation offset"
        size={8}
        value={sampling.evaluationOffset}
        write={durationText}
        read={(text) => inWords(parseOffset(text, 'evaluationOffset', sampling))}
        onValue={(evaluationOffset) => edit({ ...sampling, evaluationOffset }, 'evaluation offset')}
        hint={() => 'How long after each full interval the rules are judged.'}
      />
      <SelectField
        label="Prometheus version"
        value={sampling.version === 2 ? '2' : '3'}
        options={[
          { value: '3', label: '3.x' },
          { value: '2', label: '2.x' },
        ]}
        onValue={(version) => edit({ ...sampling, version: version === '2' ? 2 : 3 }, 'version')}
        hint={
          sampling.version === 2
            ? 'A window includes the sample at its very beginning.'
            : 'A window leaves out the sample at its very beginning.'
        }
      />
    </>
  )
}
