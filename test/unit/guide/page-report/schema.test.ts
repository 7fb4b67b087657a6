import { describe, expect, it } from 'vitest'
import { type PageReport, reportText, WHAT } from '@/lib/domain/page-report/report'
import { parseReport } from '@/lib/domain/page-report/report-schema'

const report: PageReport = {
  what: WHAT,
  version: 1,
  extension: '1.0.0',
  release: null,
  language: 'en',
  day: '2027-03-05',
  page: { kind: 'user-list', address: '/sys_user_list.do' },
  step: 'user.new',
  steps: [{ step: 'user.new', row: 2 }],
  fields: [],
  controls: [],
  cut: 0,
  tree: [
    [0, '#document', '/sys_user_list.do', 'en'],
    [1, 'body', {}, ''],
    [2, 'button', { id: 'sysverb_new', onclick: null }, ''],
    [3, '#text', 'New'],
  ],
}
const withTree = (...tree: unknown[]) => ({ ...report, steps: [], tree: [report.tree[0], ...tree] })

describe('reading a page report', () => {
  it('gives back what was written', () => {
    expect(parseReport(reportText(report))).toEqual({ report })
  })
  it.each([
    ['no JSON', 'x', /not JSON/],
    ['too long', ' '.repeat(300_001), /longer than/],
    ['nothing', '{}', /what/],
    ['another version', JSON.stringify({ ...report, version: 2 }), /version/],
    ['more than a report', JSON.stringify({ ...report, more: 1 }), /more|Unrecognized|Invalid/],
    [
      'an address of a site',
      JSON.stringify({ ...report, page: { kind: 'x', address: 'https://acme.example/' } }),
      /page.address/,
    ],
    ['a script', JSON.stringify(withTree([1, 'script', {}, ''])), /tree/],
    ['markup as a name', JSON.stringify(withTree([1, 'b><i', {}, ''])), /tree/],
    ['markup as an attribute', JSON.stringify(withTree([1, 'b', { 'a onload=x': '' }, ''])), /tree/],
    ['style as a state', JSON.stringify(withTree([1, 'b', {}, 'none;x'])), /tree/],
    ['no document at the top', JSON.stringify({ ...report, steps: [], tree: [[0, 'body', {}, '']] }), /tree\.0/],
    ['a row below a text', JSON.stringify(withTree([1, '#text', 'a'], [2, 'b', {}, ''])), /tree\.2/],
    ['a row below nothing', JSON.stringify(withTree([3, 'b', {}, ''])), /tree\.1/],
    ['a row that is not there', JSON.stringify({ ...report, steps: [{ step: 'a', row: 9 }] }), /row 9/],
  ])('says what is wrong: %s', (_what, text, expected) => {
    const parsed = parseReport(text)
    expect('problem' in parsed ? parsed.problem : 'read').toMatch(expected)
  })
})
