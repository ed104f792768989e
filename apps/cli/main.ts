import { Command, CommanderError } from 'commander';
import { audit } from './commands/audit.ts';
import { consentClassify } from './commands/consent-classify.ts';
import { consentProof } from './commands/consent-proof.ts';
import { consentVerify } from './commands/consent-verify.ts';
import { diff } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import { exportMember } from './commands/export-member.ts';
import { graph } from './commands/graph.ts';
import { importPurchases } from './commands/import-purchases.ts';
import { ledger } from './commands/ledger.ts';
import { journey } from './commands/journey.ts';
import { member } from './commands/member.ts';
import { preview } from './commands/preview.ts';
import { publish } from './commands/publish.ts';
import { schema } from './commands/schema.ts';
import { segments } from './commands/segments.ts';
import { replay } from './commands/replay.ts';
import { rollback } from './commands/rollback.ts';
import { start } from './commands/start.ts';
import { simulate } from './commands/simulate.ts';
import { validate } from './commands/validate.ts';
import { versions } from './commands/versions.ts';
import { Misuse, Refusal } from './errors.ts';
import about from '../../package.json' with { type: 'json' };

const program = (): Command => {
  const root = new Command('regulars')
    .description('Two-way loyalty messaging: programmes, imports and answers from the command line.')
    .version(about.version)
    .addHelpText('after', '\nExit code 1: refused. Exit code 2: wrong usage.')
    .showHelpAfterError('(--help says more)');
  const imports = new Command('import').description('bring in what happened elsewhere').addCommand(importPurchases());
  const consent = new Command('consent')
    .description('what members agreed to, whether its record holds, and what replies ask for')
    .addCommand(consentClassify())
    .addCommand(consentProof())
    .addCommand(consentVerify());
  const commands = [
    validate(),
    graph(),
    preview(),
    schema(),
    simulate(),
    replay(),
    publish(),
    diff(),
    versions(),
    rollback(),
    journey(),
    imports,
    start(),
    segments(),
    explain(),
    member(),
    ledger(),
    exportMember(),
    audit(),
    consent,
  ];
  for (const command of commands) root.addCommand(command);
  for (const command of [root, ...commands, ...commands.flatMap(({ commands: parts }) => parts)])
    command.exitOverride().copyInheritedSettings(root);
  return root;
};

/** Runs one command line and answers with its exit code. */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    await program().parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Refusal) && !(error instanceof Misuse)) throw error;
    if (error.message !== '') process.stderr.write(`regulars: ${error.message}\n`);
    return error instanceof Misuse ? 2 : 1;
  }
};
