import type { ReplyClass } from '#consent/classify.ts';
import type { Labelled } from './material.ts';

export interface Judged extends Labelled {
  readonly heard: ReplyClass;
}

const STOPPED: readonly ReplyClass[] = ['opt-out'];
const NOT_PASSED_OVER: readonly ReplyClass[] = ['opt-out', 'ambiguous'];

/** How many of those who meant this were heard so. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

const share = (all: readonly Judged[], meant: Labelled['meant'], heard: readonly ReplyClass[]): Share => {
  const those = all.filter((one) => one.meant === meant);
  return { count: those.filter((one) => heard.includes(one.heard)).length, of: those.length };
};

/** What an examination counts. */
export const sharesOf = (all: readonly Judged[]) => ({
  honoured: share(all, 'opt-out', STOPPED),
  'with asked': share(all, 'opt-out', NOT_PASSED_OVER),
  'unclear opted out': share(all, 'ask', STOPPED),
  'others opted out': share(all, 'other', STOPPED),
  'others asked': share(all, 'other', ['ambiguous']),
});

const told = ([name, { count, of }]: [string, Share]): string =>
  of === 0 ? '' : `${name} ${count}/${of} ${((100 * count) / of).toFixed(1)} %`;

const row = (name: string, of: readonly Judged[]): string =>
  [name.padEnd(8), ...Object.entries(sharesOf(of)).map(told)].filter((cell) => cell !== '').join('  ');

/** What was understood of the papers of examinations, each by language and as a whole. */
export const measured = (all: readonly Judged[]): string =>
  [...Map.groupBy(all, ({ paper }) => paper)]
    .flatMap(([paper, of]) => [
      ...[...Map.groupBy(of, ({ language }) => language)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([language, those]) => row(`  ${language}`, those)),
      row(paper, of),
    ])
    .join('\n');
