import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import * as z from 'zod';
import { refused, type Api } from '../api.ts';
import { Misuse, Refusal } from '../errors.ts';
import { memberPath } from '../member-path.ts';
import { print, say } from '../print.ts';
import { spanMs } from '../span-option.ts';
import { stageApiOf, withStageApi, type StageApiFlags } from '../stage-api.ts';
import { follow, stepsSoFar } from '../tail/follow.ts';
import { stepLine } from '../tail/step-line.ts';
import type { Step } from '../tail/steps-of.ts';

interface Flags extends StageApiFlags {
  readonly to?: string;
  readonly member: string;
  readonly data: string;
  readonly for: number;
  readonly json?: boolean;
}

const Data = z.record(z.string(), z.json());
const dataOf = (text: string): z.infer<typeof Data> => {
  try {
    return Data.parse(JSON.parse(text));
  } catch {
    throw new Misuse('--data: expected a JSON object such as {"code":"A1"}');
  }
};

const addressOf = (to: string): { phone: string } | { email: string } => {
  if (/^\+[1-9]\d{6,14}$/.test(to)) return { phone: to };
  if (/^[^\s@]+@[^\s@]+$/.test(to)) return { email: to };
  throw new Misuse('--to: expected a number such as +46701740605, or a mail address');
};

/** Who gets it: a member that is there, or one that is made to have this address. */
const meet = async (api: Api, { member, to }: Flags): Promise<void> => {
  if (to === undefined) return;
  const answer = await api('PUT', memberPath(member), addressOf(to));
  if (answer.status !== 200) throw refused(answer);
};

/** Where a message stands that will not be tried again by itself, or that the provider has. */
const ENDS = new Set(['sent', 'delivered', 'read', 'failed', 'unknown', 'refused', 'deferred']);
const GOOD = new Set(['sent', 'delivered', 'read']);

/** Rules by which a journey has no run for a member, and those who are held out. */
const NOT_STARTED = new Set(['off', 'late', 'overtaken', 'once', 'concurrent', 'unevaluable', 'held-out']);

/** A message of the journey that came to an end, or the journey itself that did not start. */
const isEnd = (journey: string, { kind, journey: of, state = '' }: Step): boolean =>
  of === journey && ((kind === 'message' && ENDS.has(state)) || (kind === 'journey' && NOT_STARTED.has(state)));

export const sendTest = (): Command =>
  withStageApi(
    new Command('send-test')
      .description(
        'start a journey for one address and say what became of its first message; consent, opt-outs, hours and caps hold as ever',
      )
      .argument('<journey>', 'any journey of the live programme, whatever its trigger'),
  )
    .option('--to <address>', 'a number or a mail address of your own; a member is made that has it')
    .option('--member <id>', 'the member instead, or the id of the one that is made', 'send-test')
    .option('--data <json>', 'what the journey reads as `event`', '{}')
    .addOption(
      new Option('--for <span>', 'wait so long for the message').argParser(spanMs).default(spanMs('60s'), '60s'),
    )
    .option('--json', 'print each step as a line of JSON')
    .action(async (journey: string, flags: Flags) => {
      const data = dataOf(flags.data);
      if (flags.to !== undefined) addressOf(flags.to);
      const api = await stageApiOf(flags);
      await meet(api, flags);
      const seen = new Set((await stepsSoFar(api, flags.member))?.map(({ key }) => key));
      const path = `${memberPath(flags.member)}/journeys/${encodeURIComponent(journey)}`;
      const answer = await api('POST', path, { id: `send-test-${randomUUID()}`, data });
      if (answer.status !== 202) throw refused(answer);
      say(`${journey} was requested for ${flags.member}; waiting for its message …`);
      let last: Step | undefined;
      const ended = await follow({
        ...{ api, member: flags.member, seen, forMs: flags.for },
        tell: (step) => {
          print(false, step, stepLine(flags.json, step));
          last = step;
          return isEnd(journey, step);
        },
      });
      if (!ended) throw new Refusal(`no message within its time; \`regulars tail ${flags.member}\` follows it`);
      if (last?.kind !== 'message' || !GOOD.has(last.state ?? '')) throw new Refusal('it was not sent');
    });
