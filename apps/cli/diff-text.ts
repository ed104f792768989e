import type { JourneyChange, ProgrammeDiff } from '#publishing/diff/diff.ts';
import type { Change } from '#publishing/diff/diff-values.ts';

/** Who is in a journey now; absent where nobody asked. */
export type Counts = Readonly<Record<string, number>>;

const LONGEST = 60;
const MARK = { added: '+', removed: '-', changed: '~' } as const;

const short = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const valuesOf = ({ kind, before, after }: Change): string =>
  kind === 'changed' ? `${short(before)} → ${short(after)}` : short(kind === 'added' ? after : before);

const line = (indent: string, change: Change, place = ''): string => {
  const language = change.language === undefined ? '' : ` [${change.language}]`;
  const at = [place, change.at].filter((part) => part !== '').join(' ');
  return `${indent}${MARK[change.kind]} ${at}${language}: ${valuesOf(change)}`;
};

const stepLines = ({ steps }: JourneyChange): readonly string[] =>
  steps.flatMap(({ place, kind, step, changes }) => [
    `    ${MARK[kind]} step ${place}: ${step}`,
    ...changes.map((change) => line('      ', change)),
  ]);

const moves = (migrate: JourneyChange['migrate'], from: string): string => {
  const all = Object.entries(migrate).map(([was, to]) =>
    to === 'exit' ? `those at ${was} end when they wake` : `those at ${was} go on at ${to} when they wake`,
  );
  return all.length === 0 ? `stay on ${from}` : `${all.join(', ')}, all others stay on ${from}`;
};

/** What happens to whoever is in the journey, and to whoever enters it. */
const forWhom = ({ kind, migrate }: JourneyChange, from: string, count: number | undefined): string => {
  if (kind === 'added') return 'for members who enter it from now on';
  const now = count === undefined ? '' : ` (${count} now)`;
  if (kind === 'removed') return `nobody enters it any more; runs under way${now} stay on ${from} to their end`;
  return `for members who enter it from now on; runs under way${now}: ${moves(migrate, from)}`;
};

const journeyLines = (change: JourneyChange, from: string, counts: Counts): readonly string[] => [
  `  ${MARK[change.kind]} ${change.name}: ${forWhom(change, from, counts[change.name])}`,
  ...change.changes.map((one) => line('    ', one)),
  ...stepLines(change),
  ...change.texts.flatMap(({ place, message, changes }) => [
    `    ~ step ${place} says something else: ${message}`,
    ...changes.map((one) => line('      ', one)),
  ]),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

/** For people: what a version changes, and for whom. */
export const diffText = (diff: ProgrammeDiff, counts: Counts): string => {
  const { from, to } = diff;
  const files = (changes: ProgrammeDiff['segments']) =>
    changes.flatMap(({ name, kind, changes: parts }) => [
      `  ${MARK[kind]} ${name}`,
      ...parts.map((one) => line('    ', one)),
    ]);
  const lines = [
    ...section(
      'Journeys',
      diff.journeys.flatMap((change) => journeyLines(change, from, counts)),
    ),
    ...section(
      'Messages',
      diff.messages.flatMap(({ name, kind, changes, journeys }) => [
        `  ${MARK[kind]} ${name}${journeys.length === 0 ? '' : ` (sent by ${journeys.join(', ')})`}`,
        ...changes.map((one) => line('    ', one)),
      ]),
    ),
    ...section('Segments', files(diff.segments)),
    ...section('Surveys', files(diff.surveys)),
    ...section('Answers', files(diff.answers)),
    ...section('Experiments', files(diff.experiments)),
    ...section('Events of your own, at the door from now on', files(diff.events)),
    ...section('Layouts of mails', files(diff.layouts)),
    ...section(
      'Settings, for every member from now on',
      diff.settings.map((one) => line('  ', one)),
    ),
    ...section(
      'Loyalty',
      diff.loyalty.map((one) => line('  ', one)),
    ),
  ];
  return lines.length === 0 ? `Nothing differs between ${from} and ${to}.` : [`${from} → ${to}`, ...lines].join('\n');
};
