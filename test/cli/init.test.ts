import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, test } from '@jest/globals';
import { parse } from 'yaml';
import { isSupportedCountry } from 'libphonenumber-js';
import { Scope } from '#access/scope.ts';
import { Channel } from '#words/channel.ts';
import { ask } from '../../apps/cli/init/ask.ts';
import {
  brandIn,
  brandOf,
  channelsOf,
  countriesOf,
  defaultsFor,
  languagesOf,
  type Choices,
} from '../../apps/cli/init/choices.ts';
import { ownSpec } from '../../apps/cli/init/own-spec.ts';
import { repositoryOf } from '../../apps/cli/init/repository.ts';
import { simulateAll } from '../../apps/cli/simulate/simulate-all.ts';
import { readSubject } from '../../apps/cli/simulate/subject.ts';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import creates from '../../apps/create-regulars/package.json' with { type: 'json' };
import about from '../../package.json' with { type: 'json' };
import { aFolder, regulars, ROOT } from './regulars.ts';

const others = {
  'aws-cdk': '2.1148.1',
  'aws-cdk-lib': '^2.276.0',
  constructs: '^10.8.1',
  node: '24.21.0',
  typescript: '6.0.3',
};
const usual = defaultsFor('corner-shop');

/** A repository of these choices, in a folder of its own. */
const written = (choices: Partial<Choices>): string => {
  const dir = aFolder();
  for (const [path, content] of repositoryOf('shop', { ...usual, ...choices }, { regulars: '^0.1.0', others })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
};
const programmeIn = async (dir: string) => {
  const checked = await readProgramme(join(dir, 'programme'));
  if (!checked.ok) throw new Error(checked.errors.map(({ file, message }) => `${file} ${message}`).join('\n'));
  return checked.programme;
};
const read = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');

describe('regulars init', () => {
  it('writes a repository whose programme is valid, and in which every journey can be walked', async () => {
    const dir = aFolder();
    const made = await regulars(['init', 'corner-shop', '--yes', '--json'], dir);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const said = JSON.parse(made.stdout) as { brand: string; files: string[] };
    expect(said.brand).toBe('Corner Shop');
    expect(said.files).toEqual(
      expect.arrayContaining(['package.json', 'cdk.json', 'app.ts', 'regulars.config.ts', '.gitignore', 'README.md']),
    );
    expect(readdirSync(join(dir, 'corner-shop/.github/workflows')).sort()).toEqual([
      'deploy.yml',
      'publish.yml',
      'replay.yml',
      'validate.yml',
    ]);
    const shop = join(dir, 'corner-shop');
    expect(await regulars(['validate', 'programme'], shop)).toMatchObject({ code: 0, stderr: '' });
    const walked = await regulars(['simulate', '--all', '--member', 'test/member.json', '--json'], shop);
    expect(walked).toMatchObject({ code: 0, stderr: '' });
    const { journeys } = JSON.parse(walked.stdout) as { journeys: { journey: string; messages: number }[] };
    expect(journeys.map(({ journey }) => journey)).toEqual([
      'almost-next-tier',
      'birthday',
      'confirm-email',
      'points-expiring',
      'we-miss-you',
      'welcome',
    ]);
    // Whom it brings along is somebody to whom each of them has something to say.
    expect(journeys.filter(({ messages }) => messages === 0)).toEqual([]);
  });

  it('asks for a year of made-up people, of whom none can be reached', async () => {
    const replayed = await regulars(
      ['replay', '--from', 'events/made-up.ndjson', '--programme', 'programme', '--json'],
      written({}),
    );
    expect(replayed).toMatchObject({ code: 0, stderr: '' });
    const report = JSON.parse(replayed.stdout) as { members: number; events: object; messages: { total: number } };
    expect(report).toMatchObject({ members: 12, events: { rejected: 0, duplicate: 0 } });
    expect(report.messages.total).toBeGreaterThan(0);
    const phones = read(written({ countries: ['SE'] }), 'events/made-up.ndjson').match(/\+\d+/g) ?? [];
    // Numbers that PTS keeps for films and books: 070-174 06 05 to 99.
    expect(new Set(phones).size).toBe(12);
    expect(phones.filter((phone) => !/^\+467017406(0[5-9]|[1-9]\d)$/.test(phone))).toEqual([]);
  });

  it.each([
    ['a folder with something in it', 'shop/mine.txt', 'shop: is not empty, there is mine.txt; name a new folder'],
    ['a file of that name', 'shop', 'shop: there is a file of that name'],
  ])('refuses %s, and leaves it as it is', async (_, file, reason) => {
    const dir = aFolder();
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), 'mine');
    const refused = await regulars(['init', 'shop', '--yes'], dir);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(reason) as unknown });
    expect(readdirSync(dir, { recursive: true })).toEqual(file === 'shop' ? ['shop'] : ['shop', file]);
    expect(readFileSync(join(dir, file), 'utf8')).toBe('mine');
  });

  it('takes a folder that is empty but for its Git', async () => {
    const dir = aFolder();
    mkdirSync(join(dir, 'shop/.git'), { recursive: true });
    expect(await regulars(['init', 'shop', '--yes'], dir)).toMatchObject({ code: 0 });
  });

  it('does not wait for answers where nobody can give them', async () => {
    expect(await regulars(['init', 'shop'], aFolder())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nobody to ask: give --yes') as unknown,
    });
  });

  it.each([
    [['--languages', 'fr'], 'there are texts in en, sv, de'],
    [['--countries', 'SE,XX'], 'XX: expected codes of countries such as SE,US'],
    [['--channels', 'pigeon'], 'expected some of sms, rcs, whatsapp, viber, messenger, email'],
    [['--channels', 'whatsapp,email'], 'rcs and whatsapp come with sms, by which the YES is asked for'],
    [['--channels', ','], 'expected at least one'],
    [['--brand', 'x'.repeat(41)], 'expected 1 to 40 characters'],
    [['--brand', '{{ member.phone }}'], 'expected a name without { } < >'],
    [['--journeys', 'some'], 'Allowed choices are few, all'],
  ])('%j is wrong usage, and nothing is written', async (args, reason) => {
    const dir = aFolder();
    const refused = await regulars(['init', 'shop', '--yes', ...args], dir);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) as unknown });
    expect(existsSync(join(dir, 'shop'))).toBe(false);
  });
});

const SETS: readonly string[] = ['sms', 'sms,rcs', 'sms,whatsapp', 'rcs,whatsapp,sms'];
describe.each([...SETS, 'email', ...SETS.map((set) => `${set},email`)])('a programme by %s', (set) => {
  const channels = channelsOf(set);
  it.each(['en', 'sv', 'de', 'sv,en'])('in %s is valid, and has nothing of others', async (codes) => {
    const languages = languagesOf(codes);
    const dir = written({ channels, languages });
    const { settings, journeys, messages } = await programmeIn(dir);
    expect(settings.brand.language).toBe(languages[0]);
    const text = JSON.stringify({ messages, replies: settings.replies, wording: settings.wording });
    for (const code of ['en', 'sv', 'de', 'fr', 'es'])
      expect(text.includes(`"${code}":`)).toBe(languages.some((language) => language === code));
    const other = Channel.options.filter((channel) => !channels.includes(channel));
    for (const message of Object.values(messages)) expect(other.filter((channel) => channel in message)).toEqual([]);
    const lists = JSON.stringify([journeys, settings.wording]);
    for (const channel of other) expect(lists).not.toMatch(new RegExp(`"(via|channels)":\\[[^\\]]*"${channel}"`));
    // Five journeys; a mail address is confirmed by one of its own, and without texts there is nobody to answer YES.
    expect(Object.keys(journeys)).toHaveLength(channels.includes('email') && channels.includes('sms') ? 6 : 5);
  });
});

test.each([
  ['en', 'sms', 'offers by text. Msg'],
  ['en', 'sms,rcs', 'offers by text and RCS. Msg'],
  ['en', 'rcs,whatsapp,sms', 'offers by text, RCS and WhatsApp. Msg'],
  ['sv', 'sms,whatsapp', 'erbjudanden via sms och WhatsApp. Antalet'],
  ['de', 'sms,rcs', 'Angebote per SMS und RCS zu erhalten'],
])('who agrees in %s by %s agrees to these channels and no others', async (codes, set, words) => {
  const programme = await programmeIn(written({ languages: languagesOf(codes), channels: channelsOf(set) }));
  expect(JSON.stringify(programme.settings.wording['join'])).toContain(words);
});

test.each(["Ben's: 50% $& Café", '# 1', 'true', '店'])('a brand may be called %s', async (brand) => {
  const dir = written({ brand: brandOf(brand), channels: ['sms', 'whatsapp'] });
  const { settings, messages } = await programmeIn(dir);
  expect(settings.brand.name).toBe(brand);
  expect(JSON.stringify(messages['birthday']?.whatsapp?.body)).toContain(JSON.stringify(brand).slice(1, -1));
  expect(JSON.stringify(messages)).not.toContain('Corner Shop');
  expect(read(dir, 'README.md')).toContain(`# Loyalty messaging of ${brand}\n`);
});

test('all is the whole example, in the name of the brand and in its languages', async () => {
  const dir = written({ journeys: 'all', brand: 'Elm Street', languages: ['sv'], channels: ['sms'] });
  const { journeys, settings } = await programmeIn(dir);
  expect(Object.keys(journeys)).toHaveLength(readdirSync(join(ROOT, 'programme/journeys')).length);
  expect(read(dir, 'programme/programme.yaml')).not.toMatch(/Norrsken Coffee|^\s+(en|de|fr|es):/m);
  expect(settings.brand.name).toBe('Elm Street');
  expect(readFileSync(join(dir, 'programme/media/birthday.png'))).toEqual(
    readFileSync(join(ROOT, 'programme/media/birthday.png')),
  );
});

test.each(['few', 'all'] as const)('npm test of %s walks each journey without a fault', async (journeys) => {
  const dir = written({ journeys });
  const walked = await simulateAll(await programmeIn(dir), {
    subject: readSubject(join(dir, 'test/member.json')),
    at: new Date('2026-11-21T09:00:00Z'),
    days: 30,
    replies: [],
    events: [],
    off: [],
    behaviour: { fail: [], silent: [] },
  });
  expect(walked.filter(({ faults, started }) => faults.length > 0 || started === 'unevaluable')).toEqual([]);
});

test('create-regulars calls the version of the package that it came with', () => {
  expect(creates.version).toBe(about.version);
  expect(creates.dependencies).toEqual({ node: about.devDependencies.node, regulars: about.version });
});

test('what package.json calls stands in it, in the versions that this package is proved with', () => {
  const dir = written({});
  const { scripts, dependencies, devDependencies } = JSON.parse(read(dir, 'package.json')) as typeof about;
  const called = [...read(dir, 'README.md').matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
  expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(scripts).toMatchObject({ start: 'regulars local', deploy: 'cdk deploy --all' });
  expect({ ...dependencies, ...devDependencies }).toEqual({ regulars: '^0.1.0', ...others });
  for (const name of ['deploy', 'publish', 'replay', 'validate'])
    expect(Object.keys(parse(read(dir, `.github/workflows/${name}.yml`)) as object)).toContain('jobs');
});

describe('the workflows', () => {
  interface Workflow {
    readonly on: { readonly push?: { readonly paths?: readonly string[] } };
    readonly permissions: object;
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly env?: object }>>;
  }
  interface Step {
    readonly run?: string;
    readonly uses?: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  const dir = written({});
  const workflow = (name: string) => parse(read(dir, `.github/workflows/${name}.yml`)) as Workflow;
  const stepsOf = (name: string): readonly Step[] => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);

  it('publish with a key that may do nothing else, which no step but the last one sees, and without AWS', () => {
    const [last, ...others] = stepsOf('publish').toReversed();
    expect(last?.run).toContain('npx regulars publish programme');
    expect(last?.env).toEqual({
      REGULARS_API: '${{ vars.REGULARS_API }}',
      REGULARS_KEY: '${{ secrets.REGULARS_KEY }}',
    });
    expect(JSON.stringify(others)).not.toContain('secrets.');
    expect(workflow('publish').permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(stepsOf('publish'))).not.toMatch(/aws/i);
    const made = /regulars keys create github --scopes (\S+) .*\ngh secret set REGULARS_KEY --env/.exec(
      read(dir, 'README.md'),
    );
    expect(made?.[1]?.split(',').map((scope) => Scope.parse(scope))).toEqual(['programme:publish']);
  });

  it('know no other secret: deployments have a role that trusts GitHub', () => {
    for (const name of ['deploy', 'replay', 'validate'])
      expect(read(dir, `.github/workflows/${name}.yml`)).not.toMatch(/secrets\.|REGULARS_KEY|whsec_/);
    expect(workflow('deploy').permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  });

  /** GitHub looks at patterns in their order, and the last that fits a file decides ("Workflow syntax": `paths`). */
  const goes = (name: string, file: string): boolean =>
    (workflow(name).on.push?.paths ?? []).reduce(
      (is, pattern) => (matchesGlob(file, pattern.replace('!', '')) ? !pattern.startsWith('!') : is),
      false,
    );
  it.each([
    ['programme/messages/welcome.yaml', ['publish']],
    ['programme/media/birthday.png', ['deploy']],
    ['regulars.config.ts', ['deploy']],
    ['package-lock.json', ['deploy']],
  ])('a change of %s goes by %j', (file, by) => {
    expect(['deploy', 'publish'].filter((name) => goes(name, file))).toEqual(by);
  });
});

describe('what package.json says of regulars', () => {
  /** A folder into which npm installed the package, as it notes where it came from. */
  const installed = (resolved: string | undefined): string => {
    const dir = aFolder();
    mkdirSync(join(dir, 'node_modules/regulars'), { recursive: true });
    const packages = { 'node_modules/regulars': { version: '0.1.0', ...(resolved && { resolved }) } };
    writeFileSync(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
    return dir;
  };
  const spec = (dir: string): string => ownSpec(join(dir, 'node_modules/regulars'), '0.1.0', join(dir, 'shop'));

  it('is its version where it came from a registry', () => {
    expect(spec(installed('https://registry.example/regulars/-/regulars-0.1.0.tgz'))).toBe('^0.1.0');
    expect(spec(installed(undefined))).toBe('^0.1.0');
  });

  it('is the file that it was installed from, as seen from the new folder', () => {
    expect(spec(installed('file:regulars-0.1.0.tgz'))).toBe('file:../regulars-0.1.0.tgz');
    expect(spec(installed('file:../packed/regulars-0.1.0.tgz'))).toBe('file:../../packed/regulars-0.1.0.tgz');
  });

  it('is the folder of a checkout', () => {
    expect(ownSpec('/home/ana/regulars', '0.1.0', '/home/ana/shop')).toBe('file:../regulars');
  });
});

describe('the questions', () => {
  const answering = (...lines: readonly string[]) => {
    const input = new PassThrough();
    const output = new PassThrough();
    let heard = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (!text.endsWith(': ')) return;
      const line = lines[heard.split('): ').length - 2];
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
    return { input, output, heard: () => heard };
  };

  it('are one for each choice, with what is usual for an empty line', async () => {
    const { input, output } = answering('Elm Street', 'sv,en', '', 'sms', '');
    expect(await ask({}, usual, input, output)).toEqual({
      brand: 'Elm Street',
      languages: ['sv', 'en'],
      countries: ['US'],
      channels: ['sms'],
      journeys: 'few',
    });
  });

  it('are asked again with the reason where an answer is none', async () => {
    const { input, output, heard } = answering('fr', 'de');
    const rest = { brand: 'x', countries: countriesOf('de'), channels: channelsOf('sms'), journeys: 'few' } as const;
    expect(await ask(rest, usual, input, output)).toMatchObject({ languages: ['de'], countries: ['DE'] });
    expect(heard()).toContain('there are texts in en, sv, de');
  });

  it('end without anything written when nobody answers', async () => {
    const { input, output } = answering('Elm Street');
    await expect(ask({}, usual, input, output)).rejects.toThrow('nothing was written');
  });
});

test('a brand is usually called as its folder', () => {
  expect(brandIn('corner-shop')).toBe('Corner Shop');
  expect(brandIn('ölbaren_2')).toBe('Ölbaren 2');
  expect(brandIn('--')).toBe('Corner Shop');
  expect(brandIn('a'.repeat(60))).toHaveLength(40);
  expect(isSupportedCountry(usual.countries[0])).toBe(true);
});
