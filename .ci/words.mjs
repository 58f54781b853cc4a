// House rules that a word or a file's name gives away. Comments are not read.
import { readdirSync, readFileSync } from 'node:fs'

const inside =
  (...folders) =>
  (file) =>
    folders.some((folder) => file.startsWith(`${folder}/`))
const outside = (folder) => (file) => file.startsWith('src/') && !file.startsWith(`${folder}/`)

const wordRules = [
  { where: inside('tests'), word: /\btoBeCloseTo\b/, say: 'use near() of tests/support/near.ts' },
  { where: inside('tests'), word: /\b(?:test|it|describe)\.only\b/, say: 'it silences every other test' },
  {
    where: outside('src/format'),
    word: /\.(?:toFixed|toPrecision|toExponential|toLocale(?:Date|Time|)String)\(/,
    say: 'numbers and dates become words in src/format',
  },
  {
    where: outside('src/format'),
    word: /\bIntl\.(?:NumberFormat|DateTimeFormat|PluralRules|RelativeTimeFormat|ListFormat|DurationFormat)\b/,
    say: 'numbers and dates become words in src/format',
  },
  {
    where: inside('src/core'),
    word: /\b(?:Math\.random|crypto\.|Date\.now|new Date\(\)|performance\.now|Temporal\.Now)/,
    say: 'time and chance come in as arguments',
  },
]

const nameRules = [
  { name: /(?:^|\/)index\.tsx?$/, say: 'no barrels: import the file that has it' },
  { name: /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.[a-z]+$)/, say: 'name it after what it does' },
  { name: /(?:^|\/)(?!README\.md$)[^/]*[A-Z_][^/]*$/, say: 'names of files and folders are kebab-case' },
]

/** Blanks out comments, keeping every line where it is. A "//" after a colon is an address in a string. */
const withoutComments = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\\/])\/\/.*$/gm, (_, before) => before)

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('\\', '/'))
}

const files = [...filesOf('src'), ...filesOf('tests')].filter((file) => !file.includes('/fixtures/'))
const findings = []

for (const file of files) {
  for (const rule of nameRules) if (rule.name.test(file)) findings.push(`${file}: ${rule.say}`)
  if (!/\.tsx?$/.test(file)) continue
  const lines = withoutComments(readFileSync(file, 'utf8')).split('\n')
  for (const { word, say } of wordRules.filter((rule) => rule.where(file))) {
    for (const [index, line] of lines.entries()) {
      const found = word.exec(line)
      if (found) findings.push(`${file}:${index + 1}: "${found[0]}": ${say}`)
    }
  }
}

for (const finding of findings) console.log(finding)
console.log(`${files.length} files, ${findings.length} against the house rules of .ci/words.mjs`)
process.exit(findings.length === 0 && files.length > 0 ? 0 : 1)
