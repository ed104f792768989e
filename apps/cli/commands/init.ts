import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Misuse, Refusal } from '../errors.ts';
import { ask, type Said } from '../init/ask.ts';
import { brandOf, channelsOf, countriesOf, defaultsFor, languagesOf, type Choices } from '../init/choices.ts';
import { ownSpec, packageRoot } from '../init/own-spec.ts';
import { repositoryOf, type Files } from '../init/repository.ts';
import { print } from '../print.ts';
import about from '../../../package.json' with { type: 'json' };

interface Flags extends Said {
  readonly yes?: boolean;
  readonly regulars?: string;
  readonly json?: boolean;
}

/** Nothing of anybody's is written over: a folder is taken when it is not there yet, or when it is empty. */
const refuseTaken = (dir: string): void => {
  const stat = statSync(dir, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new Refusal(`${dir}: there is a file of that name`);
  const [first] = readdirSync(dir).filter((name) => name !== '.git');
  if (first !== undefined) throw new Refusal(`${dir}: is not empty, there is ${first}; name a new folder`);
};

const choicesOf = async (
  dir: string,
  { yes, brand, languages, countries, channels, journeys }: Flags,
): Promise<Choices> => {
  const usual = defaultsFor(basename(dir));
  const said = { brand, languages, countries, channels, journeys };
  if (yes !== true && !process.stdin.isTTY)
    throw new Misuse('there is nobody to ask: give --yes, and what is not as usual by its option');
  if (yes !== true) return ask(said, usual, process.stdin, process.stderr);
  return {
    brand: brand ?? usual.brand,
    languages: languages ?? usual.languages,
    countries: countries ?? usual.countries,
    channels: channels ?? usual.channels,
    journeys: journeys ?? usual.journeys,
  };
};

const write = (dir: string, files: Files): void => {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content, { flag: 'wx' });
  }
};

/** As npm takes it: small letters, digits and dashes. */
const packageName = (dir: string): string => {
  const name = basename(dir)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'loyalty' : name;
};

const action = async (given: string, flags: Flags): Promise<void> => {
  const dir = resolve(given);
  refuseTaken(dir);
  const choices = await choicesOf(dir, flags);
  const { devDependencies, peerDependencies } = about;
  const regulars = flags.regulars ?? ownSpec(packageRoot(import.meta.dirname), about.version, dir);
  const files = repositoryOf(packageName(dir), choices, {
    regulars,
    others: {
      'aws-cdk': devDependencies['aws-cdk'],
      'aws-cdk-lib': peerDependencies['aws-cdk-lib'],
      constructs: peerDependencies.constructs,
      node: devDependencies.node,
      typescript: devDependencies.typescript,
    },
  });
  write(dir, files);
  const next = [`${String(files.size)} files in ${given}. Next:`, '', `  cd ${given}`, '  npm install', '  npm start'];
  print(flags.json, { dir, ...choices, regulars, files: [...files.keys()] }, next.join('\n'));
};

export const init = (): Command =>
  new Command('init')
    .description('make a repository of your own: configuration, programme, workflows')
    .argument('<dir>', 'a folder that is not there yet, or empty')
    .option('--yes', 'ask nothing: take what is usual')
    .option('--brand <name>', 'as members read it; the name of the folder when left out', brandOf)
    .option('--languages <codes>', "of the texts, such as en,sv; the first is the brand's own", languagesOf)
    .option('--countries <codes>', 'where members live, such as SE,US', countriesOf)
    .option('--channels <names>', 'some of rcs, whatsapp, sms, email', channelsOf)
    .addOption(
      new Option('--journeys <which>', 'a handful to begin with, or the whole example').choices(['few', 'all']),
    )
    .option('--regulars <version>', 'what package.json says of regulars; what runs now when left out')
    .option('--json', 'print {"dir","brand",…,"files"}')
    .action(action);
