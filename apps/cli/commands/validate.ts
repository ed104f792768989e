import { Command } from 'commander';
import { Refusal } from '../errors.ts';
import { print } from '../print.ts';
import { errorLines, readProgramme, warningLines } from '../../programme-folder/read-programme.ts';

export const validate = (): Command =>
  new Command('validate')
    .description('check a programme; every error and warning with its file, line and column')
    .argument('<dir>', 'the folder with programme.yaml, journeys and messages')
    .option('--json', 'print {"errors":[…],"warnings":[…]}')
    .action(async (dir: string, { json }: { json?: boolean }) => {
      const checked = await readProgramme(dir);
      if (!checked.ok) {
        print(json, { errors: checked.errors, warnings: [] }, errorLines(checked.errors));
        throw new Refusal(checked.errors.length === 1 ? '1 error' : `${checked.errors.length} errors`);
      }
      const { warnings } = checked;
      const { journeys, messages, version } = checked.programme;
      const counts = `${Object.keys(journeys).length} journeys, ${Object.keys(messages).length} messages`;
      const fine = `Fine: ${counts}, version ${version}`;
      print(json, { errors: [], warnings }, warnings.length === 0 ? fine : `${warningLines(warnings)}\n${fine}`);
    });
