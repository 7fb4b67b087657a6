import type { enPageReport } from '../en/page-report'
import type { Translated } from '../translator'

/** Japanese texts of the page that shows a page report. */
export const pageReport: Translated<typeof enPageReport> = {
  'page-report.title': 'ページレポート',
  'page-report.lead':
    '{host} のページの構造です。ガイドがこのページに対応できるようにするために使います。どこにも送信されません。レポートを保存またはコピーして、Neo のサポート担当者に渡してください。',
  'page-report.save': 'レポートを保存',
  'page-report.copy': 'コピー',
  'page-report.copied': 'コピーしました。',
  'page-report.copy-failed': 'コピーできませんでした。テキストを選択して、ご自身でコピーしてください。',
  'page-report.page': 'ページの種類',
  'page-report.release': 'リリース',
  'page-report.language': '言語',
  'page-report.version': '拡張機能のバージョン',
  'page-report.lines': '行数',
  'page-report.not-known': '不明',
  'page-report.cut': { other: 'レポートを小さく保つため、ガイドが探すものから離れた {count} 個の要素を省きました。' },
  'page-report.holds': '含まれるもの',
  'page-report.holds.structure': '要素の入れ子と非表示の要素。要素名、ID、クラス、ロール、属性名です。',
  'page-report.holds.captions': 'フィールド、ボタン、リンク、タブ、見出しの表示名。',
  'page-report.holds.found': 'ステップごとにガイドが見つけたものと、その手がかり。',
  'page-report.holds.about': 'ページの種類、リリース、言語、日付、拡張機能のバージョン。',
  'page-report.never': '決して含まれないもの',
  'page-report.never.values': 'フィールドや選択肢の値、リストの行、ページのその他のテキスト。',
  'page-report.never.secrets': 'Client Secret、パスワード、トークンと、その隣にあるもの。',
  'page-report.never.instance': 'インスタンスのアドレスとレコードの ID。これらは番号に置き換えられます。',
  'page-report.never.words':
    'このようなページの一部として知られていない語（どの言語でも）。x1、x2 … のように番号に置き換えられます。',
  'page-report.whole': 'レポート全体',
  'page-report.read-it': '渡す前に内容をお読みください。保存とコピーの内容は、このテキストとまったく同じです。',
  'page-report.none':
    'ここにレポートはもうありません。該当のページを開き、ガイドで「このページは表示が異なります」を選んでください。',
}
