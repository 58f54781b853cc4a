import { formatCount } from '../../format/count.ts'
import type { FileProblem, YamlProblemCode } from '../../interop/csv/import-report.ts'

const limit = ({ expected }: FileProblem): string => formatCount(Number(expected))

/** Why YAML or a link was refused: what was expected, where, and what was found. */
export const YAML_PROBLEMS: Readonly<Record<YamlProblemCode, (problem: FileProblem) => string>> = {
  'not-yaml': ({ line, received }) =>
    `This looks like YAML, but cannot be read as such${line === null ? '' : ` at line ${formatCount(line)}`}. Expected names with a colon and a blank behind them, and lines further in with blanks, not tabs.${received === '' ? '' : ` Found “${received}”.`}`,
  'unknown-yaml': ({ received }) =>
    `This YAML is of no kind that Burnline knows. Expected documents of OpenSLO (apiVersion: openslo/v1), Sloth (version: prometheus/v1) or Pyrra (apiVersion: pyrra.dev/v1alpha1).${received === '' ? ' There is nothing in it but remarks.' : ` Found ${received}.`}`,
  'yaml-too-large': (problem) =>
    `This is more YAML than Burnline takes on: at most ${limit(problem)} characters. Cut it into several files.`,
  'link-too-long': (problem) => `This link is too long to be one of Burnline’s: at most ${limit(problem)} characters.`,
}
