import { Command } from 'commander';
import { ExperimentList, ExperimentReport } from '#console/openapi/experiments.ts';
import { refused } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { experimentLines } from '../experiment-lines.ts';
import { print } from '../print.ts';

interface ExperimentFlags extends ApiFlags {
  readonly json?: boolean;
}

const list = async (flags: ExperimentFlags): Promise<void> => {
  const answer = await apiOf(flags)('GET', '/experiments');
  const listed = ExperimentList.safeParse(answer.body);
  if (answer.status !== 200 || !listed.success) throw refused(answer);
  const { experiments } = listed.data;
  const lines = experiments.map(({ experiment, hypothesis }) => `${experiment}: ${hypothesis}`);
  print(flags.json, answer.body, lines.length === 0 ? 'There are no experiments.' : lines.join('\n'));
};

const show = async (name: string, flags: ExperimentFlags): Promise<void> => {
  const answer = await apiOf(flags)('GET', `/experiments/${encodeURIComponent(name)}`);
  const shown = ExperimentReport.safeParse(answer.body);
  if (answer.status !== 200 || !shown.success) throw refused(answer);
  print(flags.json, answer.body, experimentLines(shown.data));
};

export const experiment = (): Command =>
  withApi(
    new Command('experiment')
      .description('experiments of the live programme: which there are, and what one says by now')
      .argument('[name]', 'one'),
  )
    .option('--json', "print the API's answer")
    .action((name: string | undefined, flags: ExperimentFlags) =>
      name === undefined ? list(flags) : show(name, flags),
    );
