import type { ReplyClass } from '#consent/classify.ts';
import type { Labelled } from './material.ts';

export interface Judged extends Labelled {
  readonly heard: ReplyClass;
}

const count = (of: readonly Judged[], meant: Labelled['meant'], ...heard: readonly ReplyClass[]): number =>
  of.filter((one) => one.meant === meant && (heard.length === 0 || heard.includes(one.heard))).length;

const row = (name: string, of: readonly Judged[]): string =>
  [
    name.padEnd(10),
    `stops ${count(of, 'opt-out')}: ${count(of, 'opt-out', 'opt-out')} honoured, ${count(of, 'opt-out', 'ambiguous')} asked`,
    `unclear ${count(of, 'ask')}: ${count(of, 'ask', 'ambiguous')} asked, ${count(of, 'ask', 'opt-out')} opted out`,
    `others ${count(of, 'other')}: ${count(of, 'other', 'opt-out')} opted out, ${count(of, 'other', 'ambiguous')} asked`,
  ].join('  ');

/** What was understood of replies, by language and by whether they answer a message that they may quote. */
export const measured = (all: readonly Judged[]): string => {
  const languages = [...Map.groupBy(all, ({ language }) => language)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...languages.map(([language, of]) => row(language, of)),
    row(
      'replies',
      all.filter(({ answered }) => answered === undefined),
    ),
    row(
      'quotes',
      all.filter(({ answered }) => answered !== undefined),
    ),
  ].join('\n');
};
