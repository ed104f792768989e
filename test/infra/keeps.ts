import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root, type Resource, type Synth } from './synth.ts';

/** What holds data, runs that wait, or an address that somebody else was given: the ARN of a topic, the URL of the API. */
export const KEEPS = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Events::EventBus',
  'AWS::StepFunctions::StateMachine',
  'AWS::ApiGatewayV2::Api',
] as const;
type Kept = (typeof KEEPS)[number];

interface Specification {
  readonly schema: {
    readonly resource: {
      readonly entities: Readonly<
        Record<
          string,
          {
            readonly cloudFormationType: string;
            readonly properties: Readonly<Record<string, { readonly causesReplacement?: 'yes' | 'maybe' | 'no' }>>;
          }
        >
      >;
    };
  };
}

/**
 * Properties of which CloudFormation's own specification says `Update requires: Replacement`, as `cdk diff` reads them too; and
 * those of a secret that give it another value.
 */
export const replacing = (): Readonly<Record<Kept, readonly string[]>> => {
  const packed = readFileSync(join(root, 'node_modules/aws-cdk/db.json.gz'));
  const { schema } = JSON.parse(gunzipSync(packed).toString('utf8')) as Specification;
  const types = Object.values(schema.resource.entities);
  const of = (type: Kept): readonly string[] => {
    const found = types.find(({ cloudFormationType }) => cloudFormationType === type);
    if (found === undefined) throw new Error(`CloudFormation's specification has no ${type}`);
    const names = Object.entries(found.properties).flatMap(([name, { causesReplacement: causes = 'no' }]) =>
      causes === 'no' ? [] : [name],
    );
    return type === 'AWS::SecretsManager::Secret' ? [...names, 'GenerateSecretString', 'SecretString'] : names;
  };
  return Object.fromEntries(KEEPS.map((type) => [type, of(type)])) as Record<Kept, readonly string[]>;
};

/** A resource that may not be lost, as a version had it: its stack, its type, what would replace it, and its indexes. */
export interface Held {
  readonly stack: 'data' | 'app';
  readonly type: Kept;
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly indexes?: Readonly<Record<string, unknown>>;
}
/** By logical id. */
export type Holding = Readonly<Record<string, Held>>;

const isKept = (type: string): type is Kept => KEEPS.some((one) => one === type);

const indexesOf = ({ Properties }: Resource): Held['indexes'] => {
  const all = Properties['GlobalSecondaryIndexes'] as readonly { readonly IndexName: string }[] | undefined;
  return all && Object.fromEntries(all.map(({ IndexName, ...index }) => [IndexName, index]));
};

/** What a stage holds, as CloudFormation would be told now. */
export const holdingOf = (stage: Pick<Synth, 'data' | 'app'>, fixedBy: ReturnType<typeof replacing>): Holding =>
  Object.fromEntries(
    (['data', 'app'] as const).flatMap((stack) =>
      stage[stack].flatMap((resource): [string, Held][] => {
        const { id, Type: type, Properties } = resource;
        if (!isKept(type)) return [];
        const fixed = Object.fromEntries(
          fixedBy[type].flatMap((name) => (name in Properties ? [[name, Properties[name]]] : [])),
        );
        const indexes = indexesOf(resource);
        return [[id, { stack, type, fixed, ...(indexes && { indexes }) }]];
      }),
    ),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Indexes that are new, gone or other: a table takes one creation or deletion of an index in an update, and no change of one. */
const indexesLost = (id: string, before: Held['indexes'] = {}, now: Held['indexes'] = {}): readonly string[] => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = names.filter((name) => name in before && name in now && !same(before[name], now[name]));
  const moved = names.filter((name) => name in before !== name in now);
  return [
    ...changed.map((name) => `${id}: index ${name} is another one under the same name`),
    ...(moved.length > 1 ? [`${id}: ${moved.join(', ')} come or go in one update, and a table takes one`] : []),
  ];
};

/** Why an update from one version to the next would lose something. */
export const losses = (before: Holding, now: Holding): readonly string[] =>
  Object.entries(before).flatMap(([id, was]) => {
    const is = now[id];
    if (is === undefined) return [`${id}: ${was.type} is gone`];
    if (is.type !== was.type || is.stack !== was.stack) return [`${id}: is another resource now`];
    const names = [...new Set([...Object.keys(was.fixed), ...Object.keys(is.fixed)])];
    return [
      ...names.filter((name) => !same(was.fixed[name], is.fixed[name])).map((name) => `${id}: replaced by ${name}`),
      ...indexesLost(id, was.indexes, is.indexes),
    ];
  });
