import { Command, InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { Estimate, Messages, Progress } from '#console/openapi/campaigns.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { refused } from '../api.ts';
import { campaignEstimate, campaignLine, campaignTold } from '../campaign-lines.ts';
import { print } from '../print.ts';
import { campaignPath } from '../programme-at.ts';
import { stopAll } from '../stop-all.ts';

type Flags = ApiFlags & { readonly json?: boolean };
const JSON_OPTION = ['--json', "print the API's answer"] as const;
const Listed = z.object({ campaigns: z.array(Progress) });
const Shown = Progress.extend({ messages: Messages });

const named = (name: string, description: string): Command =>
  withApi(new Command(name).description(description).argument('<journey>', 'its name')).option(...JSON_OPTION);

/** A request that is read as `schema` says, and told in words. */
const asking =
  <Schema extends z.ZodType>(schema: Schema, path: (name: string) => string, tell: (read: z.infer<Schema>) => string) =>
  async (name: string, flags: Flags): Promise<void> => {
    const answer = await apiOf(flags)('GET', path(name));
    const read = schema.safeParse(answer.body);
    if (answer.status !== 200 || !read.success) throw refused(answer);
    print(flags.json, answer.body, tell(read.data));
  };

const list = (): Command =>
  withApi(new Command('list').description('the campaigns of the live programme, and how far each is'))
    .option(...JSON_OPTION)
    .action((flags: Flags) =>
      asking(
        Listed,
        () => '/campaigns',
        ({ campaigns }) =>
          campaigns.length === 0 ? 'There are no campaigns.' : campaigns.map(campaignLine).join('\n'),
      )('', flags),
    );

const show = (): Command =>
  named('show', 'how far a campaign is, and what became of its messages').action(
    asking(Shown, campaignPath, campaignTold),
  );

const perSecond = (text: string): number => {
  const pace = Number(text);
  if (!(pace > 0)) throw new InvalidArgumentError('expected messages a second, such as 100');
  return pace;
};

const estimate = (): Command =>
  named('estimate', 'whom a campaign would reach, if it went now')
    .option('--per-second <n>', 'another pace than that of its sender, for how long it takes', perSecond)
    .action((name: string, flags: Flags & { readonly perSecond?: number }) =>
      asking(
        Estimate,
        () => `${campaignPath(name)}/estimate`,
        (read) => campaignEstimate(read, flags.perSecond),
      )(name, flags),
    );

const turning = (name: 'pause' | 'resume', description: string, told: string): Command =>
  named(name, description).action(async (journey: string, flags: Flags) => {
    const answer = await apiOf(flags)('POST', `${campaignPath(journey)}/${name}`);
    if (answer.status !== 200) throw refused(answer);
    print(flags.json, answer.body, `${journey} ${told}`);
  });

const stop = (): Command =>
  named('stop', 'stop a campaign for good: who has not started never does, and its runs end').action(
    async (journey: string, flags: Flags) => {
      const stopped = await stopAll(apiOf(flags), `${campaignPath(journey)}/stop`);
      const runs = stopped === 1 ? '1 run was' : `${stopped} runs were`;
      print(flags.json, { stopped }, `${journey} is stopped, and its journey is off; ${runs} stopped.`);
    },
  );

export const campaign = (): Command =>
  new Command('campaign')
    .description('what campaigns would reach, how far they are, and what holds them')
    .addCommand(list())
    .addCommand(show())
    .addCommand(estimate())
    .addCommand(turning('pause', 'start nobody more for now', 'is paused: nobody more starts.'))
    .addCommand(turning('resume', 'go on with one that was paused', 'goes on, within the hour for who waited longest.'))
    .addCommand(stop());
