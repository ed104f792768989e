import { Command } from 'commander';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { print } from '../print.ts';
import { journeyPath } from '../programme-at.ts';
import { stopAll } from '../stop-all.ts';

type Flags = ApiFlags & { readonly json?: boolean };

const off = (): Command =>
  withApi(
    new Command('off')
      .description('stop a journey at once: nobody enters it, and every run under way ends here')
      .argument('<journey>', 'its name'),
  )
    .option('--json', 'print {"stopped":n}')
    .action(async (name: string, flags: Flags) => {
      const stopped = await stopAll(apiOf(flags), `${journeyPath(name)}/off`);
      const runs = stopped === 1 ? '1 run was' : `${stopped} runs were`;
      print(flags.json, { stopped }, `${name} is off; ${runs} stopped.`);
    });

const on = (): Command =>
  withApi(
    new Command('on')
      .description('let members enter a journey again; runs that were stopped stay so')
      .argument('<journey>', 'its name'),
  )
    .option('--json', "print the API's answer")
    .action(async (name: string, flags: Flags) => {
      const answer = await apiOf(flags)('POST', `${journeyPath(name)}/on`);
      if (answer.status !== 200) throw refused(answer);
      print(flags.json, answer.body, `${name} is on.`);
    });

export const journey = (): Command =>
  new Command('journey').description('switch a journey off and on').addCommand(off()).addCommand(on());
