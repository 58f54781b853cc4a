import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, WHOLE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { storedWorkspace } from '../../../src/core/scenario/workspace.ts'
import { provideShowModal } from '../ui/show-modal.ts'
import { showPage } from './a-page.tsx'

beforeEach(provideShowModal)

const START = Date.UTC(2026, 10, 4, 14)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const atStep = (name: RegExp) => screen.findByRole('heading', { name })

/** Opens the dialog with a file dropped on the page. */
const give = async (name: string, text: string, changes = {}) => {
  const page = showPage(changes, new File([text], name))
  await press('Import data')
  return page
}

const retype = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

const samples = (...columns: readonly (readonly [name: string, ...values: number[]])[]): string =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'matrix',
      result: columns.map(([code, ...values]) => ({
        metric: { code },
        values: values.map((value, minute) => [(START + (minute + 1) * MINUTE) / 1000, String(value)]),
      })),
    },
  })

it('takes a saved range query to the open scenario, with the sum of the series that a person chose', async () => {
  const page = await give('range.json', samples(['200', 90, 95], ['404', 8, 3], ['503', 2, 2]))
  await atStep(/Say what the series of range.json count/)
  expect(screen.getByText(/good events as the sum of 2 series and bad events/)).toBeVisible()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What series 2 counts' }), 'bad events')
  expect(screen.getByText(/Counted: good events and bad events as the sum of 2 series/)).toBeVisible()
  await press('Import')
  await atStep(/What was read from range.json/)
  expect(
    screen.getByText('The values were read as what was counted in the step that ends with each sample.'),
  ).toBeVisible()
  await press('Use these measurements')
  expect(page.open().measurements).toMatchObject({ source: 'range.json', start: START, step: MINUTE, steps: 2 })
  const [kept] = page.kept.values()
  expect([...kept!.series.good]).toEqual([90, 95])
  expect([...kept!.series.valid]).toEqual([100, 100])
  page.store.getState().undo()
  expect(page.open().measurements).toBeNull()
})

it('imports samples only when the chosen series are two of good, bad and all', async () => {
  await give('range.json', samples(['a', 90, 95], ['b', 100, 100], ['c', 1, 1]))
  await atStep(/Say what the series/)
  const choose = (series: number, words: string) =>
    userEvent.selectOptions(screen.getByRole('combobox', { name: `What series ${series} counts` }), words)
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled()
  expect(screen.getByText(/Still to say: which series/)).toBeVisible()
  await choose(1, 'good events')
  expect(screen.getByText(/One side is missing/)).toBeVisible()
  await choose(2, 'all events')
  expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled()
  await choose(3, 'bad events')
  expect(screen.getByText(/choose two of the three/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled()
})

it('goes back from the report of samples to their series, with every choice', async () => {
  await give('range.json', samples(['200', 90, 95], ['503', 2, 2]))
  await atStep(/Say what the series/)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'The values are' }), 'counters')
  await press('Import')
  await atStep(/What was read/)
  await press('Back')
  expect(await screen.findByRole('combobox', { name: 'The values are' })).toHaveDisplayValue(/^counters that only rise/)
})

it('takes a site of Upptime as time watched by day, between the days that a person names', async () => {
  const sites = [
    { name: 'Search', dailyMinutesDown: {} },
    { name: 'Shop <b>', dailyMinutesDown: { '2026-11-02': 144, '2026-11-03': 5000 } },
  ]
  const page = await give('summary.json', JSON.stringify(sites))
  await atStep(/What is in summary.json/)
  expect(screen.queryByRole('button', { name: 'Use these measurements' })).not.toBeInTheDocument()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Site' }), '1')
  expect(screen.getByRole('cell', { name: '144' })).toBeVisible()
  expect(screen.getByText(/1 day has more than 1,440 minutes down: left out/)).toBeVisible()
  await retype('First day watched', '2026-11-01')
  await retype('Last day watched', '2026-10-01')
  expect(screen.getByText(/The end must come after the beginning/)).toBeVisible()
  await retype('Last day watched', '2026-11-04')
  await userEvent.click(screen.getByRole('radio', { name: /Make a new scenario/ }))
  expect(screen.getByRole('textbox', { name: 'Name of the new scenario' })).toHaveValue('Shop <b>')
  expect(screen.getByRole('radio', { name: /^The clock/ })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: /The end of this data, 2026-11-05 00:00 UTC/ }))
  await press('Make the scenario')
  expect(page.open()).toMatchObject({
    service: 'Shop <b>',
    now: Date.UTC(2026, 10, 5),
    measurements: { unit: 'time', step: DAY, steps: 4, start: Date.UTC(2026, 10, 1) },
  })
  const [kept] = page.kept.values()
  // 144 minutes are a tenth of a day.
  expect([...kept!.series.good]).toEqual([DAY, DAY * 0.9, DAY, DAY])
})

const INCIDENTS = JSON.stringify({
  page: { name: 'Shop Status' },
  incidents: [
    {
      name: 'Down',
      impact: 'critical',
      created_at: '2026-11-04T14:00Z',
      resolved_at: '2026-11-04T14:30Z',
      components: [{ name: 'Checkout' }],
    },
    {
      name: 'Slow',
      impact: 'minor',
      created_at: '2026-11-05T14:00Z',
      resolved_at: '2026-11-05T15:00Z',
      components: [{ name: 'Search' }],
    },
    { name: 'Now', impact: 'critical', created_at: '2026-11-06T14:00Z', resolved_at: null },
  ],
  scheduled_maintenances: [
    {
      name: 'Move',
      impact: 'maintenance',
      created_at: '2026-11-01T00:00Z',
      scheduled_for: '2026-11-07T02:00Z',
      scheduled_until: '2026-11-07T04:00Z',
    },
  ],
})

it('takes incidents of a status page with the shares that a person gives, and maintenance as time that does not count', async () => {
  const page = await give('incidents.json', INCIDENTS)
  await atStep(/What is in incidents.json/)
  expect(
    screen.getByText('The list of a status page, “Shop Status”, with 3 incidents and 1 planned maintenance.'),
  ).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Failing while critical (2 incidents)' })).toHaveValue('100 %')
  expect(screen.getByText(/1 incident of an impact with 0 % failing: left out/)).toBeVisible()
  expect(screen.getByText(/1 incident not resolved yet/)).toBeVisible()
  await retype('Failing while minor (1 incident)', 'a lot')
  expect(screen.getByText(/Expected a share in percent/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument()
  await retype('Failing while minor (1 incident)', '5%')
  await press('Add 2 incidents and 1 planned maintenance')
  expect(page.open().incidents.map(({ label, began, lasted, failing }) => [label, began, lasted, failing])).toEqual([
    ['Down', START, 30 * MINUTE, WHOLE],
    ['Slow', START + DAY, HOUR, 50_000_000],
  ])
  expect(page.open().exclusions).toMatchObject([
    { kind: 'maintenance', reason: 'Move', began: Date.UTC(2026, 10, 7, 2), lasted: 2 * HOUR },
  ])
  page.store.getState().undo()
  expect(page.open()).toMatchObject({ incidents: [], exclusions: [] })
})

it('leaves maintenance of a status page out when a person does not want it, and other components', async () => {
  const page = await give('incidents.json', INCIDENTS)
  await atStep(/What is in/)
  await userEvent.click(screen.getByRole('checkbox', { name: /Planned maintenance does not count/ }))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What was affected' }), 'Checkout')
  expect(screen.getByText(/2 incidents affected other components only/)).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: /Make a new scenario/ }))
  await press('Make the scenario')
  expect(page.open()).toMatchObject({ service: 'incidents', exclusions: [], now: null })
  expect(page.open().incidents).toHaveLength(1)
})

it('adds the scenarios of a file beside those that are there, as one step of undo', async () => {
  const scenarios = [
    newScenario('first', 'Payments'),
    { ...newScenario('x', 'Search'), target: 2 },
    newScenario('y', 'Mail'),
  ]
  const stored = storedWorkspace({ scenarios: scenarios as never, openId: 'y' })
  const page = await give('burnline.json', JSON.stringify(stored))
  await atStep(/What is in burnline.json/)
  const table = screen.getByRole('table', { name: 'Its scenarios' })
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Payments', 'Search', 'Mail'])
  await press('Add 3 scenarios')
  const { scenarios: after } = page.store.getState()
  expect(after.map(({ service }) => service)).toEqual(['Checkout', 'Payments', 'Search', 'Mail'])
  expect(new Set(after.map(({ id }) => id)).size).toBe(4)
  expect(page.open().service).toBe('Mail')
  page.store.getState().undo()
  expect(page.store.getState().scenarios.map(({ service }) => service)).toEqual(['Checkout'])
})

it('names the scenario of a file that cannot be read, and adds the others', async () => {
  const broken = { ...newScenario('x', 'Search'), target: 'high' }
  const stored = storedWorkspace({ scenarios: [newScenario('a', 'Mail'), broken] as never, openId: 'a' })
  await give('burnline.json', JSON.stringify(stored))
  await atStep(/What is in/)
  expect(screen.getByText(/Scenario 2, target: .* Left out\./)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add 1 scenario' })).toBeEnabled()
})

it.each([
  [
    '{"status":"success","data":{"resultType":"mat',
    /cut short: it ends at line 1, character 46, where text in quotes that close belongs/,
  ],
  ['[1, 2 3]', /At line 1, character 7, expected a comma or the end of the list, “]”. Found “3]”/],
  ['{"name":"x"}', /of no kind that Burnline knows.*Found {name}/],
  ['<!doctype html><p>Log in', /This is a web page, not data/],
  ['{"status":"error","errorType":"bad_data","error":"1:3: parse error"}', /“bad_data: 1:3: parse error”/],
  ['{"status":"success","data":{"resultType":"vector","result":[]}}', /answer of an instant query \(vector\)/],
  ['{"status":"success","data":{"resultType":"matrix","result":[]}}', /answer of Prometheus is empty/],
  ['{"incidents":[]}', /lists no incidents and no maintenances/],
  [
    '{"incidents":[{"name":"x"}]}',
    /Not one of 1 entry .* The first that cannot be read is at incidents\[0\]\.created_at/,
  ],
  ['{"format":"burnline-workspace","version":99}', /saved by a newer Burnline/],
])('says what is wrong with %j, and keeps the file', async (text, words) => {
  const page = await give('data.json', text)
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  expect(screen.getByRole('button', { name: 'Try data.json again' })).toBeEnabled()
  expect(page.store.getState().scenarios).toHaveLength(1)
})

const BUCKETS = 'time,"le=""0.1""","le=""0.3""","le=""+Inf"""\n2026-11-04 14:00,50,90,100\n2026-11-04 14:01,60,95,100\n'

it('refuses a threshold between two buckets, names the nearest, and takes the one of a bucket along', async () => {
  const page = await give('buckets.csv', BUCKETS)
  await atStep(/Check how buckets.csv is read/)
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled()
  expect(screen.getByText(/Still to say: how long a good request may take/)).toBeVisible()
  await retype('A good request takes at most', '200ms')
  expect(screen.getAllByText(/No bucket ends at 0\.2s: the nearest ones end at 0\.1s and 0\.3s/)[0]).toBeVisible()
  await retype('A good request takes at most', '0.3s')
  expect(screen.getByText(/good within 0\.3s in column 3/)).toBeVisible()
  await press('Import')
  await atStep(/What was read/)
  await press('Use these measurements')
  expect(page.open().latencyThreshold).toBe(300)
  const [kept] = page.kept.values()
  expect([...kept!.series.good]).toEqual([90, 95])
  expect([...kept!.series.valid]).toEqual([100, 100])
})

it('counts requests of a log by how long they took, and keeps the threshold when the form is corrected', async () => {
  const page = await give(
    'log.csv',
    'time,latency\n2026-11-04 14:00:01,120\n2026-11-04 14:00:02,900\n2026-11-04 14:01:02,5\n',
  )
  await atStep(/Check how log.csv is read/)
  await retype('A good request takes at most', '500')
  expect(screen.getAllByText(/Expected a length of time with its unit/)[0]).toBeVisible()
  await retype('A good request takes at most', '500ms')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'The first row holds' }), 'data already')
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'The first row holds' }),
    'names of the columns',
  )
  expect(await screen.findByText(/good within 0\.5s/)).toBeVisible()
  await press('Import')
  await atStep(/What was read/)
  await press('Use these measurements')
  expect(page.open()).toMatchObject({ latencyThreshold: 500, measurements: { step: MINUTE, steps: 2 } })
  const [kept] = page.kept.values()
  expect([...kept!.series.good]).toEqual([1, 1])
  expect([...kept!.series.valid]).toEqual([2, 1])
})

it('leaves the latency threshold of a scenario alone when a file says nothing of it', async () => {
  const page = await give('rows.csv', 'time,good,total\n2026-11-04 14:00,9,10\n2026-11-04 14:01,9,10\n', {
    latencyThreshold: 250,
  })
  await atStep(/Check how/)
  await press('Import')
  await atStep(/What was read/)
  await press('Use these measurements')
  expect(page.open().latencyThreshold).toBe(250)
})

it('asks what 1.000 is where it could be one or a thousand', async () => {
  const page = await give('zahlen.csv', 'time;good;total\n2026-11-04 14:00;1.000;2.000\n2026-11-04 14:01;3.000;4.000\n')
  await atStep(/Check how/)
  const choice = screen.getByRole('combobox', { name: '1.000 is read as' })
  expect(choice).toHaveDisplayValue('1000: points stand between thousands')
  await press('Import')
  await atStep(/What was read/)
  expect(screen.getByText(/1.000 was read as one thousand/)).toBeVisible()
  await press('Back')
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: '1.000 is read as' }),
    '1.000: the point is the decimal mark',
  )
  await screen.findByRole('combobox', { name: '1.000 is read as' })
  await press('Import')
  await atStep(/What was read/)
  await press('Use these measurements')
  const [kept] = page.kept.values()
  expect([...kept!.series.good]).toEqual([1, 3])
})

const named = (event: string, ...values: number[]): string =>
  samples(['', ...values]).replace('"code":""', `"event":"${event}"`)

it('takes the answers of two queries from two files that are chosen together', async () => {
  showPage()
  await press('Import data')
  const files = [new File([named('good', 90, 95)], 'good.json'), new File([named('all', 100, 100)], 'all.json')]
  await userEvent.upload(screen.getByLabelText('File to import', { selector: 'input' }), files)
  await atStep(/Say what the series of good and all.json count/)
  expect(screen.getByText(/Counted: good events and all events/)).toBeVisible()
  await press('Import')
  await atStep(/What was read/)
})

it('takes the other query’s file after the first', async () => {
  await give('good.json', named('good', 90, 95))
  await atStep(/Say what the series of good.json/)
  const other = new File([named('all', 100, 100)], 'all.json')
  await userEvent.upload(screen.getByLabelText('Another answer', { selector: 'input' }), other)
  await atStep(/Say what the series of good and all.json count/)
  expect(screen.getByText(/Counted: good events and all events/)).toBeVisible()
})

it('takes two answers that are pasted one below the other', async () => {
  showPage()
  await press('Import data')
  await userEvent.click(screen.getByRole('textbox', { name: 'Paste rows' }))
  await userEvent.paste(`${named('bad', 9, 9)}\n\n${named('all', 100, 100)}\n`)
  await press('Read these rows')
  await atStep(/Say what the series of pasted text count/)
  expect(screen.getByText(/Counted: bad events and all events/)).toBeVisible()
})

it('takes several files one after another, and says which follow', async () => {
  const page = showPage()
  await press('Import data')
  const outage = (name: string, at: string): File => new File([`start,end\n2026-11-04 ${at},2026-11-04 18:00\n`], name)
  const files = [outage('a.csv', '14:00'), outage('b.csv', '15:00'), outage('c.csv', '16:00')]
  await userEvent.upload(screen.getByLabelText('File to import', { selector: 'input' }), files)
  await atStep(/Check how a.csv is read/)
  expect(screen.getByText('One file after another. After this one: b.csv and c.csv.')).toBeVisible()
  await press('Next file')
  await atStep(/Check how b.csv is read/)
  expect(screen.getByText('One file after another. After this one: c.csv.')).toBeVisible()
  await press('Import')
  await atStep(/What was read/)
  await press('Add 1 incident')
  await atStep(/Check how c.csv is read/)
  expect(screen.getByText(/1 incident of b\.csv added to “Checkout”/)).toBeVisible()
  expect(page.open().incidents).toHaveLength(1)
})

it('leaves the other files out when it is asked to', async () => {
  showPage()
  await press('Import data')
  const files = ['a.csv', 'b.csv'].map((name) => new File(['start,end\n2026-11-04 14:00,2026-11-04 18:00\n'], name))
  await userEvent.upload(screen.getByLabelText('File to import', { selector: 'input' }), files)
  await atStep(/Check how a.csv is read/)
  await press('Leave it out')
  expect(screen.queryByText(/One file after another/)).toBeNull()
})

it('says of a picture that it is one', async () => {
  await give('shot.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) as never)
  expect(await screen.findByRole('alert')).toHaveTextContent('This is a picture, not text.')
})

it('adds no scenario of a file that is here already, and opens it instead', async () => {
  const page = await give(
    'same.json',
    JSON.stringify(storedWorkspace({ scenarios: [newScenario('x', 'Checkout')], openId: 'x' })),
  )
  await atStep(/What is in same.json/)
  expect(screen.getByText(/You have it already, with the same facts/)).toBeVisible()
  await press('Open it')
  expect(page.store.getState().scenarios).toHaveLength(1)
})
