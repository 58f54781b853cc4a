import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { SpecificationFormat } from '../../core/scenario/kept-specification.ts'
import type { WrittenSpecification } from '../../interop/specification/written.ts'
import type { CommandsProps } from './commands.tsx'

/** Writes a scenario as a file of another tool. */
export type WriteSpecification = (scenario: Scenario, objective: AlertObjective) => WrittenSpecification

/** A format of SLOs as code: its words, and what writes it. */
export interface CodeFormat {
  readonly name: string
  /** What reads it, and what that makes of it. */
  readonly about: string
  readonly docs: { readonly words: string; readonly address: string }
  /** The format that a kept specification of it has; null where none can be read in. */
  readonly specification: SpecificationFormat | null
  /** Whether it asks Prometheus for the two counters. */
  readonly usesCounters: boolean
  /** What to do with the file. */
  readonly use: (fileName: string) => CommandsProps
  /** Fetches what writes it. */
  readonly load: () => Promise<WriteSpecification>
}

const plan = (provider: string, access: string): CommandsProps => ({
  words: `Put it in a folder of its own, beside the settings of the provider ${provider} (${access}). The plan shows what it would make before anything is made.`,
  lines: ['terraform init', 'terraform plan'],
})

export const CODE_FORMATS = {
  openslo: {
    name: 'OpenSLO',
    about: 'Objectives as YAML that belongs to no vendor, in version 1 of the specification. Many tools read it.',
    docs: { words: 'The OpenSLO specification', address: 'https://github.com/OpenSLO/OpenSLO' },
    specification: 'openslo',
    usesCounters: true,
    use: (fileName) => ({
      words: 'OpenSLO’s own oslo says whether the file keeps to the specification.',
      lines: [`oslo validate -f ${fileName}`],
    }),
    load: async () => (await import('../../interop/openslo/write-openslo.ts')).writeOpenSlo,
  },
  sloth: {
    name: 'Sloth',
    about: 'A specification for Sloth, which makes Prometheus recording and alert rules of it.',
    docs: { words: 'The specification of Sloth', address: 'https://sloth.dev/specs/default/' },
    specification: 'sloth',
    usesCounters: true,
    use: (fileName) => ({
      words: 'Sloth makes the rules, and promtool says whether they are sound.',
      lines: [`sloth generate -i ${fileName} -o rules.yaml`, 'promtool check rules rules.yaml'],
    }),
    load: async () => (await import('../../interop/sloth/write-sloth.ts')).writeSloth,
  },
  pyrra: {
    name: 'Pyrra',
    about: 'A Kubernetes resource for Pyrra, which makes Prometheus rules of it and shows the budget.',
    docs: { words: 'Pyrra', address: 'https://github.com/pyrra-dev/pyrra' },
    specification: 'pyrra',
    usesCounters: true,
    use: (fileName) => ({
      words:
        'In a cluster where Pyrra runs, apply it. Without Kubernetes, let Pyrra write the rules from a folder of such files.',
      lines: [`kubectl apply -f ${fileName}`],
    }),
    load: async () => (await import('../../interop/pyrra/write-pyrra.ts')).writePyrra,
  },
  google: {
    name: 'Terraform, Google Cloud',
    about: 'An SLO of Google Cloud Monitoring, google_monitoring_slo, as a file for Terraform.',
    docs: {
      words: 'google_monitoring_slo in the Terraform Registry',
      address: 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/monitoring_slo',
    },
    specification: null,
    usesCounters: false,
    use: () => plan('google', 'a project and its credentials'),
    load: async () => (await import('../../interop/terraform-google/write-google-slo.ts')).writeGoogleSlo,
  },
  datadog: {
    name: 'Terraform, Datadog',
    about: 'An SLO of Datadog, datadog_service_level_objective, as a file for Terraform.',
    docs: {
      words: 'datadog_service_level_objective in the Terraform Registry',
      address: 'https://registry.terraform.io/providers/DataDog/datadog/latest/docs/resources/service_level_objective',
    },
    specification: null,
    usesCounters: false,
    use: () => plan('DataDog/datadog', 'an API key and an application key'),
    load: async () => (await import('../../interop/terraform-datadog/write-datadog-slo.ts')).writeDatadogSlo,
  },
  grafana: {
    name: 'Terraform, Grafana',
    about: 'An SLO of Grafana Cloud, grafana_slo, as a file for Terraform.',
    docs: {
      words: 'grafana_slo in the Terraform Registry',
      address: 'https://registry.terraform.io/providers/grafana/grafana/latest/docs/resources/slo',
    },
    specification: null,
    usesCounters: true,
    use: () => plan('grafana/grafana', 'the address of your Grafana and a token'),
    load: async () => (await import('../../interop/terraform-grafana/write-grafana-slo.ts')).writeGrafanaSlo,
  },
} satisfies Readonly<Record<string, CodeFormat>>

export type CodeFormatId = keyof typeof CODE_FORMATS
