import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import type { Step } from '#providers/registering/step.ts';
import { stepsFor } from '#providers/registering/steps.ts';
import { adapt, type Original } from './adapt.ts';
import type { Choices } from './choices.ts';
import { madeUpYear, testMember } from './made-up.ts';

/** What a new repository depends on, in the ranges of this package. */
export interface Dependencies {
  /** Version, file or folder of this package. */
  readonly regulars: string;
  readonly others: Readonly<Record<'aws-cdk' | 'aws-cdk-lib' | 'constructs' | 'node' | 'typescript', string>>;
}

/** By path; the text of a file, or its bytes where it is none. */
export type Files = ReadonlyMap<string, string | Buffer>;

/** What stands for ARNs that the outputs of the stacks have. */
const OUTPUTS = {
  twoWayTopic: '<TwoWayTopicArn>',
  twoWayRole: '<TwoWayRoleArn>',
  attachments: '<AttachmentsBucket>',
  deliveryTopic: '<DeliveryTopicArn>',
  whatsAppTopic: '<WhatsAppTopicArn>',
  mailTopic: '<EmailTopicArn>',
} as const;

const inMarkdown = ({ what, command, page }: Step): string =>
  [what, ...(command === undefined ? [] : [`\`${command}\``]), `([how](${page}))`].join(' ');

const STAGES = ['dev', 'production'] as const;
const TEMPLATES = join(import.meta.dirname, 'repository');

/** Programmes to begin with: the starter, and the example brand of this package. */
const ORIGINALS: Readonly<Record<Choices['journeys'], Original & { readonly folder: string }>> = {
  few: { brand: 'Corner Shop', adaptable: true, folder: join(import.meta.dirname, 'programme') },
  all: { brand: 'Norrsken Coffee', adaptable: false, folder: join(import.meta.dirname, '../../../programme') },
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

const isText = (path: string): boolean => /\.(ya?ml|mjml|svg)$/.test(path);

const programmeOf = (choices: Choices): Files => {
  const { folder, ...original } = ORIGINALS[choices.journeys];
  const files = filesBelow(folder).flatMap((path): [string, string | Buffer][] => {
    const bytes = readFileSync(join(folder, path));
    const content = isText(path) ? adapt(path, bytes.toString('utf8'), original, choices) : bytes;
    return content === undefined ? [] : [[`programme/${path}`, content]];
  });
  return new Map(files);
};

const packageOf = (name: string, { regulars, others }: Dependencies): string => {
  const { typescript, 'aws-cdk': cli, ...run } = others;
  const about = {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      start: 'regulars local',
      test: 'regulars validate programme && regulars simulate --all --member test/member.json',
      deploy: 'cdk deploy --all',
    },
    dependencies: { regulars, ...run },
    devDependencies: { 'aws-cdk': cli, typescript },
  };
  return `${JSON.stringify(about, null, 2)}\n`;
};

/** Names that npm would take for its own when it packs this package are written without their dot. */
const placeOf = (template: string): string => template.replace(/^dot-/, '.').replace(/\.liquid$/, '');

const templatesOf = (facts: object): Files => {
  const liquid = new Liquid({ strictVariables: true, strictFilters: true });
  const files = filesBelow(TEMPLATES).map((path): [string, string] => {
    const text = readFileSync(join(TEMPLATES, path), 'utf8');
    return [placeOf(path), path.endsWith('.liquid') ? (liquid.parseAndRenderSync(text, facts) as string) : text];
  });
  return new Map(files);
};

/** Every file of a team's own repository. */
export const repositoryOf = (name: string, choices: Choices, dependencies: Dependencies): Files => {
  const { channels, brand, countries } = choices;
  const has = (channel: string): boolean => channels.some((one) => one === channel);
  const steps = stepsFor({ channels, countries, requested: [], named: {}, ...OUTPUTS });
  const due = (when: Step['when']): readonly string[] => steps.filter((step) => step.when === when).map(inMarkdown);
  const facts = {
    ...{ before: due('before the deployment'), after: due('after the deployment') },
    ...{ brand, countries, stages: STAGES, regulars: dependencies.regulars },
    ...{ sms: has('sms'), rcs: has('rcs'), whatsapp: has('whatsapp'), email: has('email') },
    phones: has('sms') || has('rcs'),
    local: dependencies.regulars.startsWith('file:'),
  };
  return new Map([
    ['package.json', packageOf(name, dependencies)],
    ...templatesOf(facts),
    ...programmeOf(choices),
    ['test/member.json', testMember(choices)],
    ['events/made-up.ndjson', madeUpYear(choices)],
  ]);
};
