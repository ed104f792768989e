import { killCommands } from './run-command.ts';
import { createCleanup } from './cleanup.ts';
import { readOptions } from './options.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { report } from './report.ts';
import { below } from './root.ts';
import { say } from './say.ts';
import { freshFolder } from './fresh-folder.ts';

const options = readOptions(process.argv.slice(2), process.env);
const work = freshFolder(below('.local/rehearsal'));
const cleanup = createCleanup();

const end = async (signal: NodeJS.Signals, code: number): Promise<void> => {
  say(`${signal}: ending what was started`);
  killCommands();
  await cleanup.run();
  process.exit(code);
};
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => void end(signal, code));

let rehearsal: Rehearsal = { deployed: false, stories: [] };
try {
  rehearsal = await rehearse(options, work, cleanup);
} catch (error) {
  say(`the rehearsal could not go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
if (options.keep && rehearsal.deployed) cleanup.forget();
else await cleanup.run();
say(`logs: ${work}`);
report(rehearsal, options.json);
process.exitCode =
  rehearsal.deployed && rehearsal.stories.length > 0 && rehearsal.stories.every((s) => s.passed) ? 0 : 1;
