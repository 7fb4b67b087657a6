import type { Clue } from './dom/finder/clue'
import { TRANSLATED } from './translated-captions'

/** The button New on a table's list of records; other lists and links to other forms may be on the same page. */
export const newOn = (table: 'oauth_entity' | 'sys_user') => {
  const others = `[table]:not([table=${table}])`
  const own = `:not(${others})`
  return [
    {
      by: 'attribute',
      selector: `#sysverb_new[table=${table}]`,
      where: 'page',
      certainty: 1,
      source: 'pages.md#list-new',
    },
    { by: 'id', selector: `#sysverb_new${own}`, where: 'page', certainty: 1, source: 'pages.md#list-new' },
    {
      by: 'attribute',
      selector: `button:is([data-action-name=sysverb_new], [value=sysverb_new])${own}`,
      where: 'page',
      certainty: 0.95,
      source: 'pages.md#list-new',
    },
    {
      by: 'attribute',
      selector: `a:is([href^="${table}.do?sys_id=-1"], [href*="/${table}.do?sys_id=-1"]):not([href*=oauth_provider])`,
      where: 'page',
      certainty: 0.85,
      source: 'pages.md#bare-addresses',
    },
    {
      by: 'name',
      role: 'button',
      names: ['New'],
      not: others,
      where: 'page',
      certainty: 0.85,
      source: 'pages.md#list-new',
    },
    { ...TRANSLATED.new, not: others },
  ] as const satisfies readonly Clue[]
}
