import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse } from '../errors.ts';
import { memberPath } from '../member-path.ts';
import { print } from '../print.ts';

const Started = z.object({ status: z.enum(['accepted', 'duplicate']) });
const Data = z.record(z.string(), z.json());

interface StartFlags extends ApiFlags {
  readonly member: string;
  readonly data?: string;
  readonly id?: string;
  readonly json?: boolean;
}

const dataOf = (text = '{}'): z.infer<typeof Data> => {
  try {
    return Data.parse(JSON.parse(text));
  } catch {
    throw new Misuse('--data: expected a JSON object such as {"code":"A1"}');
  }
};

export const start = (): Command =>
  withApi(
    new Command('start')
      .description('start a journey for a member by hand; entry rules, consent, hours and caps hold as ever')
      .argument('<journey>', 'its name: any journey of the live programme, whatever its trigger')
      .requiredOption('--member <id>', "the member's id"),
  )
    .option('--data <json>', 'what the journey reads as `event`')
    .option('--id <id>', 'the same id again for the same member and journey starts nothing (default: a new one)')
    .option('--json', 'print {"status":"accepted"} or {"status":"duplicate"}')
    .action(async (journey: string, flags: StartFlags) => {
      const { member, id = randomUUID() } = flags;
      const path = `${memberPath(member)}/journeys/${encodeURIComponent(journey)}`;
      const answer = await apiOf(flags)('POST', path, { id, data: dataOf(flags.data) });
      const started = Started.safeParse(answer.body);
      if (answer.status !== 202 || !started.success) throw refused(answer);
      const said = {
        accepted: `${journey} was requested for ${member}; \`regulars explain ${member}\` says what became of it`,
        duplicate: `this id was used for ${member} and ${journey} before; nothing starts twice`,
      };
      print(flags.json, started.data, said[started.data.status]);
    });
