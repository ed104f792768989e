import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { Instant } from '#words/instant.ts';
import type { Programme } from '#programme/programme.ts';
import { noSuch } from '#words/no-such.ts';
import { Misuse, Refusal } from '../errors.ts';
import { print } from '../print.ts';
import { errorLines, readProgramme } from '../../programme-folder/read-programme.ts';
import { several, textAt } from '../simulate/moments.ts';
import type { Later, Plan } from '../simulate/plan.ts';
import { failed, simulateAll, walkedText } from '../simulate/simulate-all.ts';
import { simulate as run } from '../simulate/simulate.ts';
import { readSubject } from '../simulate/subject.ts';
import { timelineText } from '../simulate/timeline-text.ts';

interface Flags {
  readonly member: string;
  readonly all?: boolean;
  readonly days: number;
  readonly with?: string;
  readonly reply?: readonly Later<string>[];
  readonly event?: readonly Later<string>[];
  readonly off?: readonly Later<string>[];
  readonly fail?: readonly Channel[];
  readonly silent?: readonly Channel[];
  readonly consents?: 'all' | 'none';
  readonly at: Date;
  readonly programme: string;
  readonly json?: boolean;
}

/** A fixed morning, so that the same line says the same every day. */
const START = '2026-11-21T09:00Z';

const instant = (text: string): Date => {
  const minutes = /^(.*T\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/.exec(text);
  const read = Instant.safeParse(minutes === null ? text : `${minutes[1] ?? ''}:00${minutes[2] ?? ''}`);
  if (!read.success) throw new InvalidArgumentError('expected an instant such as 2026-11-21T09:00Z.');
  return new Date(read.data);
};

const daysOf = (text: string): number => {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3_660) throw new InvalidArgumentError('expected 1 to 3660 days.');
  return days;
};

const channel = (text: string): Channel => {
  const read = Channel.safeParse(text);
  if (!read.success) throw new InvalidArgumentError(`expected one of ${Channel.options.join(', ')}.`);
  return read.data;
};

const Json = z.record(z.string(), z.json());

/** An event as JSON, or the file that holds it. */
const eventIn = (flag: string, given: string): z.infer<typeof Json> => {
  let text = given;
  if (!given.trimStart().startsWith('{'))
    try {
      text = readFileSync(given, 'utf8');
    } catch {
      throw new Misuse(`${flag} ${given}: expected an event as JSON, or a file with one`);
    }
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    throw new Misuse(`${flag}: expected an event as JSON, such as {"type":"app.opened","data":{}}`);
  }
};

const known = ({ journeys }: Programme, journey: string): void => {
  if (!Object.hasOwn(journeys, journey)) throw new Refusal(noSuch('journey', journey, Object.keys(journeys)));
};

const planOf = (flags: Flags): Omit<Plan, 'journey' | 'off'> => {
  const subject = readSubject(flags.member);
  return {
    subject: flags.consents === undefined ? subject : { ...subject, consents: flags.consents },
    at: flags.at,
    days: flags.days,
    ...(flags.with === undefined ? {} : { with: eventIn('--with', flags.with) }),
    replies: flags.reply ?? [],
    events: (flags.event ?? []).map(({ afterSeconds, what }) => ({ afterSeconds, what: eventIn('--event', what) })),
    behaviour: { fail: flags.fail ?? [], silent: flags.silent ?? [] },
  };
};

const walkAll = async (programme: Programme, flags: Flags): Promise<void> => {
  const off = flags.off ?? [];
  if (off.some(({ what }) => what === '')) throw new Misuse('--off: with --all it names a journey, such as welcome@2d');
  for (const { what } of off) known(programme, what);
  const journeys = await simulateAll(programme, { ...planOf(flags), off });
  print(flags.json, { journeys }, walkedText(journeys));
  const wrong = journeys.filter(failed).map(({ journey }) => journey);
  if (wrong.length > 0) throw new Refusal(`failed: ${wrong.join(', ')}`);
};

const walkOne = async (programme: Programme, journey: string, flags: Flags): Promise<void> => {
  const off = (flags.off ?? []).map(({ afterSeconds, what }) => ({ afterSeconds, what: what === '' ? journey : what }));
  for (const name of [journey, ...off.map(({ what }) => what)]) known(programme, name);
  const simulation = await run(programme, { ...planOf(flags), journey, off });
  print(flags.json, simulation, timelineText(simulation));
};

const action = async (journey: string | undefined, flags: Flags): Promise<void> => {
  if ((journey === undefined) !== (flags.all === true)) throw new Misuse('name one journey, or give --all');
  const checked = await readProgramme(flags.programme);
  if (!checked.ok) {
    print(flags.json, { errors: checked.errors }, errorLines(checked.errors));
    throw new Refusal(checked.errors.length === 1 ? '1 error' : `${checked.errors.length} errors`);
  }
  await (journey === undefined ? walkAll(checked.programme, flags) : walkOne(checked.programme, journey, flags));
};

export const simulate = (): Command =>
  new Command('simulate')
    .description('walk a member through a journey under a clock of its own; nothing is sent')
    .argument('[journey]', 'the name of a file in journeys/')
    .option('--all', 'each journey once, a line each; exit code 1 when one of them fails')
    .requiredOption('--member <member>', 'alma, marcus, sofia, or a JSON file: {"profile","events","consents"}')
    .option('--days <days>', 'how far time goes', daysOf, 30)
    .option('--with <event>', 'the event that starts the run: JSON or a file')
    .option('--reply <text@span>', 'what the member answers, such as YES@2d; several', several(textAt))
    .option(
      '--event <event@span>',
      'what happens later: JSON or a file, such as {"type":"app.opened"}@3d; several',
      several(textAt),
    )
    .option('--off <journey@span>', 'when a journey is switched off; several', several(textAt))
    .option('--fail <channel>', 'every message by it is lost; several', several(channel))
    .option('--silent <channel>', 'nothing is heard of messages by it; several', several(channel))
    .option('--consents <which>', 'all or none, instead of what the member has')
    .option('--at <instant>', 'when the member enters', instant, instant(START))
    .option('--programme <dir>', 'the folder with programme.yaml, journeys and messages', 'programme')
    .option('--json', 'print {"journey","memberId","from","to","started","timeline"}; with --all {"journeys"}')
    .action(action);
