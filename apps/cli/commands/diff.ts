import { Command } from 'commander';
import { diffProgrammes, type ProgrammeDiff } from '#publishing/diff/diff.ts';
import type { Api } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { countedRuns } from '../counted-runs.ts';
import { diffText, type Counts } from '../diff-text.ts';
import { print } from '../print.ts';
import { isPublished, programmeAt } from '../programme-at.ts';

/** Runs of the older version, of the journeys that changed or went. One that the API does not know has nobody in it. */
const countsOf = async (api: Api, { journeys, from }: ProgrammeDiff): Promise<Counts> => {
  const counts: Record<string, number> = {};
  for (const { name } of journeys.filter(({ kind }) => kind !== 'added')) {
    counts[name] = (await countedRuns(api, name, from))?.total ?? 0;
  }
  return counts;
};

export const diff = (): Command =>
  withApi(
    new Command('diff')
      .description('what one version of a programme changes in another, and for whom')
      .argument('<a>', 'the older one: a folder, a published version, or live')
      .argument('<b>', 'the newer one'),
  )
    .option('--json', 'print the differences, and with the API how many runs are under way')
    .addHelpText('after', '\nWith --api, or when one of them is a published version, runs under way are counted too.')
    .action(async (a: string, b: string, flags: ApiFlags & { json?: boolean }) => {
      const api = apiOf(flags);
      const found = diffProgrammes(await programmeAt(api, a), await programmeAt(api, b));
      const asks = flags.api !== undefined || isPublished(a) || isPublished(b);
      const runs = asks ? await countsOf(api, found) : {};
      print(flags.json, asks ? { ...found, runs } : found, diffText(found, runs));
    });
