import { Command, CommanderError } from 'commander';
import { Misuse, Refusal } from './errors.ts';
import about from '../../package.json' with { type: 'json' };

type Load = () => Promise<Command>;

const group = async (name: string, description: string, parts: readonly Promise<Command>[]): Promise<Command> =>
  (await Promise.all(parts)).reduce(
    (whole, part) => whole.addCommand(part),
    new Command(name).description(description),
  );

/** In the order of `--help`. Each is read when it is asked for: a command line waits for no module of another. */
const commands: Readonly<Record<string, Load>> = {
  init: async () => (await import('./commands/init.ts')).init(),
  local: async () => (await import('./commands/local.ts')).local(),
  validate: async () => (await import('./commands/validate.ts')).validate(),
  graph: async () => (await import('./commands/graph.ts')).graph(),
  preview: async () => (await import('./commands/preview.ts')).preview(),
  schema: async () => (await import('./commands/schema.ts')).schema(),
  simulate: async () => (await import('./commands/simulate.ts')).simulate(),
  replay: async () => (await import('./commands/replay.ts')).replay(),
  publish: async () => (await import('./commands/publish.ts')).publish(),
  diff: async () => (await import('./commands/diff.ts')).diff(),
  versions: async () => (await import('./commands/versions.ts')).versions(),
  rollback: async () => (await import('./commands/rollback.ts')).rollback(),
  journey: async () => (await import('./commands/journey.ts')).journey(),
  campaign: async () => (await import('./commands/campaign.ts')).campaign(),
  inbox: async () => (await import('./commands/inbox.ts')).inbox(),
  import: () =>
    group('import', 'bring in what happened elsewhere', [
      import('./commands/import-purchases.ts').then(({ importPurchases }) => importPurchases()),
    ]),
  event: async () => (await import('./commands/event.ts')).event(),
  start: async () => (await import('./commands/start.ts')).start(),
  experiment: async () => (await import('./commands/experiment.ts')).experiment(),
  kpis: async () => (await import('./commands/kpis.ts')).kpis(),
  segments: async () => (await import('./commands/segments.ts')).segments(),
  explain: async () => (await import('./commands/explain.ts')).explain(),
  member: async () => (await import('./commands/member.ts')).member(),
  ledger: async () => (await import('./commands/ledger.ts')).ledger(),
  export: async () => (await import('./commands/export-member.ts')).exportMember(),
  audit: async () => (await import('./commands/audit.ts')).audit(),
  keys: async () => (await import('./commands/keys.ts')).keys(),
  redrive: async () => (await import('./commands/redrive.ts')).redrive(),
  tail: async () => (await import('./commands/tail.ts')).tail(),
  'send-test': async () => (await import('./commands/send-test.ts')).sendTest(),
  cost: async () => (await import('./commands/cost.ts')).cost(),
  doctor: async () => (await import('./commands/doctor.ts')).doctor(),
  consent: () =>
    group('consent', 'what members agreed to, whether its record holds, and what replies ask for', [
      import('./commands/consent-classify.ts').then(({ consentClassify }) => consentClassify()),
      import('./commands/consent-proof.ts').then(({ consentProof }) => consentProof()),
      import('./commands/consent-verify.ts').then(({ consentVerify }) => consentVerify()),
    ]),
};

/** The command that is named, or all of them where help or a mistake needs to name them. */
const loadNamed = (name: string | undefined): Promise<readonly Command[]> => {
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  return Promise.all((load === undefined ? Object.values(commands) : [load]).map((each) => each()));
};

const program = async (name: string | undefined): Promise<Command> => {
  const root = new Command('regulars')
    .description('Two-way loyalty messaging: programmes, imports and answers from the command line.')
    .version(about.version)
    .addHelpText('after', '\nExit code 1: refused. Exit code 2: wrong usage.')
    .showHelpAfterError('(--help says more)');
  const loaded = await loadNamed(name);
  for (const command of loaded) root.addCommand(command);
  for (const command of [root, ...loaded, ...loaded.flatMap(({ commands: parts }) => parts)])
    command.exitOverride().copyInheritedSettings(root);
  return root;
};

/** Runs one command line and answers with its exit code. */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    await (await program(argv[2])).parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Refusal) && !(error instanceof Misuse)) throw error;
    if (error.message !== '') process.stderr.write(`regulars: ${error.message}\n`);
    return error instanceof Misuse ? 2 : 1;
  }
};
