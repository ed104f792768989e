import { Command } from 'commander';
import * as z from 'zod';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { print } from '../print.ts';

interface SegmentFlags extends ApiFlags {
  readonly json?: boolean;
}

const Listed = z.array(
  z.object({ segment: z.string(), about: z.string(), size: z.int(), atLeast: z.literal(true).optional() }),
);
const JSON_OPTION = ['--json', "print the API's answer"] as const;

const table = (rows: z.infer<typeof Listed>): string => {
  const width = Math.max(...rows.map(({ segment }) => segment.length));
  const sizes = rows.map(({ size, atLeast }) => `${size}${atLeast ? '+' : ' '}`);
  const digits = Math.max(...sizes.map((size) => size.length));
  return rows
    .map(({ segment, about }, i) => `${segment.padEnd(width)}  ${sizes[i]?.padStart(digits)} ${about}`)
    .join('\n');
};

const refresh = (): Command =>
  withApi(new Command('refresh').description('look at every member again, after a segment is new or another'))
    .option(...JSON_OPTION)
    .action(async (_: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SegmentFlags>();
      const answer = await apiOf(flags)('POST', '/segments/refresh');
      if (answer.status !== 202) throw refused(answer);
      print(flags.json, answer.body, 'The scans to come look at every member again.');
    });

export const segments = (): Command =>
  withApi(new Command('segments').description('the segments of the live programme, and how many members are in each'))
    .option(...JSON_OPTION)
    .addCommand(refresh())
    .action(async (flags: SegmentFlags) => {
      const answer = await apiOf(flags)('GET', '/segments');
      const listed = Listed.safeParse(answer.body);
      if (answer.status !== 200 || !listed.success) throw refused(answer);
      print(flags.json, answer.body, listed.data.length === 0 ? 'There are no segments.' : table(listed.data));
    });
