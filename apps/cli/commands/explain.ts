import { Command } from 'commander';
import * as z from 'zod';
import { labelOf } from '#console/because.ts';
import { refused } from '../api.ts';
import { allExplained } from '../all-explained.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { memberPath } from '../member-path.ts';
import { print } from '../print.ts';

const Explained = z.object({
  messages: z.array(
    z.object({
      at: z.string(),
      sentence: z.string(),
      message: z.string(),
      channel: z.string(),
      topic: z.string().nullable(),
    }),
  ),
  journeys: z.array(z.object({ at: z.string(), sentence: z.string() })).default([]),
  now: z.array(z.object({ sentence: z.string() })).default([]),
});

type Told = z.infer<typeof Explained>['messages'][number];

/** What was sent names itself; what was not is named before the reason. */
const named = ({ sentence, message, channel, topic }: Told): string => {
  const what = `${message} by ${labelOf(channel)}`;
  return sentence.includes(what) ? sentence : `${what}${topic === null ? '' : ` (${topic})`}. ${sentence}`;
};

interface ExplainFlags extends ApiFlags {
  readonly message?: string;
  readonly journey?: string;
  readonly json?: boolean;
}

export const explain = (): Command =>
  withApi(
    new Command('explain')
      .description('why each message to a member was or was not sent, newest first')
      .argument('<member>', "the member's id"),
  )
    .option('--message <message>', 'only this message: its id, or the name of its file')
    .option('--journey <journey>', 'only this journey, and what its messages would be told now')
    .option('--json', "print the API's answer")
    .action(async (id: string, flags: ExplainFlags) => {
      const { message, journey } = flags;
      const asked = Object.entries({ message, journey }).filter((one): one is [string, string] => one[1] !== undefined);
      const answer = await allExplained(apiOf(flags), memberPath(id), Object.fromEntries(asked));
      const explained = Explained.safeParse(answer.body);
      if (answer.status !== 200 || !explained.success) throw refused(answer);
      const { messages, journeys, now } = explained.data;
      const said = messages.map((one) => ({ at: one.at, sentence: named(one) }));
      const told = [...said, ...journeys].toSorted((a, b) => (a.at > b.at ? -1 : 1));
      const lines = [
        ...now.map(({ sentence }) => `now  ${sentence}`),
        ...told.map(({ at, sentence }) => `${at}  ${sentence}`),
      ];
      print(flags.json, answer.body, lines.join('\n') || 'Nothing was sent, and nothing was held back.');
    });
