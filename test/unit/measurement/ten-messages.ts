import { readFileSync } from 'node:fs';
import {
  DIMENSIONS,
  MEASURES,
  type Dimensions,
  type Kind,
  type MeasuredFact,
  type Measure,
} from '#measurement/fact.ts';

type Cells = Readonly<Record<string, string>>;

const PAGE = readFileSync(new URL('../../../docs/measurement.md', import.meta.url), 'utf8');

/** The table of the page whose first column is called so. */
export const tableOf = (first: string): readonly Cells[] => {
  const lines = PAGE.split('\n');
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const start = lines.findIndex((line) => line.startsWith('|') && cells(line)[0] === first);
  const names = cells(lines[start] ?? '');
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines
    .slice(start + 2, start + length)
    .map((line): Cells => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell] as const)));
};

const seconds = (text: string): Partial<Record<Measure, number>> => ({ seconds: Number(/^\d+/.exec(text)?.[0]) });

const factsOfMessage = (row: Cells): readonly MeasuredFact[] => {
  const { message = '', day = '', channel = '', tier = '', cost, read, clicked = '', ended = '', goal = '' } = row;
  const [delivered = '', answered = ''] = [row['delivered after'], row['answered after']];
  const fact = (kind: Kind, rest: Partial<MeasuredFact> = {}): MeasuredFact => ({
    ...{ id: `${message} ${kind} ${rest.why ?? ''}`, kind, at: `${day}T09:00:00.000Z`, on: day, member: message },
    ...{ dimensions: { channel, tier, message: 'offer', journey: 'offer' }, ...rest },
  });
  return [
    fact('run.started'),
    fact('message.sent', { currency: 'USD', measures: { cost: Number(cost) } }),
    ...(delivered.endsWith('s') ? [fact('message.delivered', { measures: seconds(delivered) })] : []),
    ...(delivered === 'failed' ? [fact('message.failed', { why: '30006' })] : []),
    ...(read === 'yes' ? [fact('message.read')] : []),
    ...clicked.split(', ').flatMap((why) => (why === '' ? [] : [fact('message.clicked', { why })])),
    ...(answered === '' ? [] : [fact('reply.received', { measures: seconds(answered) })]),
    ...(ended === ''
      ? []
      : [fact('message.unsubscribed', { why: /\((.+)\)/.exec(ended)?.[1] ?? '', measures: seconds(ended) })]),
    ...(goal === '' ? [] : [fact('goal.reached', { currency: 'SEK', measures: { amount: Number(goal) } })]),
  ];
};

const factsOf = (
  { day = '', 'what happened': kind, times, with: said = '' }: Cells,
  at: number,
): readonly MeasuredFact[] => {
  const words = Object.fromEntries(said.split(', ').map((pair) => pair.split(' '))) as Partial<Record<string, string>>;
  const measures = MEASURES.flatMap((name) =>
    words[name] === undefined ? [] : [[name, Number(words[name])] as const],
  );
  const dimensions: Dimensions = Object.fromEntries(
    DIMENSIONS.flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]] as const])),
  );
  const { why, of, currency } = words;
  return Array.from({ length: Number(times) }, (_, n) => ({
    ...{
      id: `row ${at} ${n}`,
      kind: kind as Kind,
      at: `${day}T09:00:00.000Z`,
      on: day,
      member: `${at} ${n}`,
      dimensions,
    },
    ...(why === undefined ? {} : { why }),
    ...(of === undefined ? {} : { of }),
    ...(currency === undefined ? {} : { currency }),
    measures: Object.fromEntries(measures),
  }));
};

/** The facts of the example of `docs/measurement.md`. */
export const exampleFacts = (): readonly MeasuredFact[] => [
  ...tableOf('message').flatMap(factsOfMessage),
  ...tableOf('day').flatMap(factsOf),
];
