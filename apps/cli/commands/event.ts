import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import * as z from 'zod';
import { Anything, eventData, INTERNAL_TYPES } from '#words/event.ts';
import { nearest } from '#words/suggest.ts';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse, Refusal } from '../errors.ts';
import { print } from '../print.ts';

const Result = z.object({
  id: z.string().nullable(),
  status: z.string(),
  path: z.string().default(''),
  reason: z.string().default(''),
});
const Results = z.object({ results: z.array(Result).length(1) });

interface EventFlags extends ApiFlags {
  readonly member: string;
  readonly id?: string;
  readonly time?: string;
  readonly json?: boolean;
}

/** JSON where it is JSON (`120`, `true`, `null`, `{"taste":"filter"}`, `"120"` for a text of digits), else the text itself. */
const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const dataOf = (pairs: readonly string[]): z.infer<typeof Anything> => {
  const fields = pairs.map((pair) => {
    const [, name, text] = /^([^=]+)=([^]*)$/.exec(pair) ?? [];
    if (name === undefined || text === undefined) throw new Misuse(`${pair}: expected name=value, such as points=120`);
    return [name, valueOf(text)] as const;
  });
  return Anything.parse(Object.fromEntries(fields));
};

/** A brand has types of its own, so that a slip in a known one would be taken and mean nothing: it is said. */
const meantOf = (type: string): string => {
  if (Object.hasOwn(eventData, type) || INTERNAL_TYPES.some((one) => one === type)) return '';
  const meant = nearest(type, Object.keys(eventData));
  return meant === null ? '' : `; ${type} is a type of your own: did you mean ${meant}?`;
};

export const event = (): Command =>
  withApi(
    new Command('event')
      .description('say what happened to a member: points.earned --member alma points=120')
      .argument('<type>', `such as ${Object.keys(eventData).slice(0, 3).join(', ')}, or a type of your own`)
      .argument('[fields...]', 'what it carries, as name=value; a value may be JSON')
      .requiredOption('--member <id>', "the member's id"),
  )
    .option('--id <id>', 'the same id again changes nothing (default: a new one)')
    .option('--time <instant>', 'when it happened, such as 2026-11-21T09:00:00Z (default: now)')
    .option('--json', 'print {"id","status"}')
    .action(async (type: string, pairs: readonly string[], flags: EventFlags) => {
      const { member: memberId, id = randomUUID(), time } = flags;
      const one = { id, type, memberId, ...(time !== undefined && { time }), data: dataOf(pairs) };
      const answer = await apiOf(flags)('POST', '/events', one);
      const results = Results.safeParse(answer.body);
      const result = results.data?.results[0];
      if (result === undefined) throw refused(answer);
      const { status, path, reason } = result;
      if (status !== 'accepted' && status !== 'duplicate') {
        if (flags.json === true) print(true, result, '');
        throw new Refusal(`${type} was ${status}: ${path} ${reason}`);
      }
      const said =
        status === 'accepted'
          ? `${type} was taken for ${memberId}; \`regulars explain ${memberId}\` says what came of it`
          : `the id ${id} was taken before; nothing changes twice`;
      print(flags.json, { id, status }, `${said}${meantOf(type)}`);
    });
