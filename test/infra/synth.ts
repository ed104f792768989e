import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The stages of this repository. */
export type StageName = 'dev' | 'staging' | 'prod' | 'rehearsal';

export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synth {
  readonly stage: StageName;
  readonly data: readonly Resource[];
  readonly app: readonly Resource[];
  readonly all: readonly Resource[];
  /** Rules of AwsSolutions that are broken and not argued, as `rule at path`. */
  readonly findings: readonly string[];
}

interface Printed {
  readonly data: { readonly Resources: Record<string, Omit<Resource, 'id'>> };
  readonly app: { readonly Resources: Record<string, Omit<Resource, 'id'>> };
  readonly findings: readonly string[];
}

const resourcesOf = ({ Resources }: Printed['app']): readonly Resource[] =>
  Object.entries(Resources).map(([id, resource]) => ({ ...resource, id }));

/** Stages as CloudFormation gets them. In a process of its own: jest would take ten seconds only to load the CDK. */
export const synth = <const Names extends readonly StageName[]>(...names: Names): { [K in keyof Names]: Synth } => {
  const print = [resolve(import.meta.dirname, 'print-stages.ts'), ...names];
  // CDK's own validator is WebAssembly that needs seconds; `cdk synth` and `cdk deploy` run it.
  const env = { ...process.env, CDK_VALIDATION: 'false' };
  const text = execFileSync(process.execPath, print, { env, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const stages = (JSON.parse(text) as Printed[]).map(({ findings, ...templates }, i) => {
    const [data, app] = [resourcesOf(templates.data), resourcesOf(templates.app)];
    return { stage: names[i], data, app, all: [...data, ...app], findings };
  });
  return stages as unknown as { [K in keyof Names]: Synth };
};

export const ofType = (resources: readonly Resource[], type: string): readonly Resource[] =>
  resources.filter(({ Type }) => Type === type);

/** Every object below a value, itself included. */
export const objectsIn = (value: unknown): readonly Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

export interface Statement {
  readonly owner: string;
  readonly Effect: string;
  readonly Action: readonly unknown[];
  readonly Resource: readonly unknown[];
  readonly Principal: unknown;
  readonly Condition: unknown;
}

/** Statements of every policy: of roles, keys, queues, topics and buckets. */
export const statementsOf = (resources: readonly Resource[]): readonly Statement[] =>
  resources.flatMap(({ id, Properties }) =>
    objectsIn(Properties)
      .filter((object) => 'Effect' in object)
      .map(({ Effect, Action, Resource, Principal, Condition }) => ({
        owner: id,
        Effect: String(Effect),
        Action: listOf(Action),
        Resource: listOf(Resource),
        Principal,
        Condition,
      })),
  );
