import { Command } from 'commander';
import { doctorText, isSound } from '../doctor/doctor-text.ts';
import { awsClients } from '../doctor/clients.ts';
import { examine } from '../doctor/examine.ts';
import { tryPaths } from '../doctor/paths/try-paths.ts';
import { readStage } from '../doctor/read-stage.ts';
import { Refusal } from '../errors.ts';
import { print, say } from '../print.ts';
import { stacksOf, withStage, type StageFlags } from '../stage-options.ts';

interface Flags extends StageFlags {
  readonly api?: string;
  readonly key?: string;
  readonly testEvents?: boolean;
  readonly json?: boolean;
}

export const doctor = (): Command =>
  withStage(
    new Command('doctor').description(
      'read a deployed stage end to end: each line ok, wrong with what mends it, or nobody can tell; nothing is changed',
    ),
  )
    .option('--api <url>', 'where this machine reaches the API (default: what the stack says)')
    .option('--key <secret>', 'the API secret, whsec_… (default: REGULARS_KEY, else it is read from Secrets Manager)')
    .option(
      '--test-events',
      'then send one test event through each path (mail and SMS to AWS simulators, an alarm to its readers); waits up to five minutes',
    )
    .option('--json', 'print a list of {"area","check","verdict","said","mend"}')
    .action(async (flags: Flags) => {
      const { api, json, key = process.env['REGULARS_KEY'] } = flags;
      const readings = await readStage({
        ...{ stacks: stacksOf(flags), api, key, now: new Date() },
        say: (what) => {
          say(`reading ${what} …`);
        },
      });
      const found = examine(readings);
      if (flags.testEvents === true) say('sending test events, and waiting for them …');
      const findings = flags.testEvents === true ? [...found, ...(await tryPaths(awsClients(), readings))] : found;
      print(json, findings, doctorText(findings));
      if (!isSound(findings)) throw new Refusal('');
    });
