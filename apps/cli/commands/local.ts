import { Command } from 'commander';
import { parseOptions, usage, type Options } from '../../local/options.ts';
import { Misuse } from '../errors.ts';

const optionsOf = (args: readonly string[]): Options => {
  try {
    return parseOptions(['--programme', 'programme', ...args]);
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

export const local = (): Command =>
  new Command('local')
    .description('the whole system on this machine, with the programme of this folder and phones to try it')
    .argument('[options...]', usage)
    .allowUnknownOption()
    .action(async (args: readonly string[]) => {
      // What it needs is read when it starts: a command line in a hurry waits for none of it.
      const { serve } = await import('../../local/serve.ts');
      await serve(optionsOf(args));
    });
