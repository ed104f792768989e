import { log } from './log.ts';
import { parseOptions, usage, type Options } from './options.ts';
import { serve } from './serve.ts';

const optionsOrExit = (): Options => {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    log.say(`${error instanceof Error ? error.message : String(error)}\nusage: npm start -- ${usage}`);
    process.exit(2);
  }
};

await serve(optionsOrExit());
