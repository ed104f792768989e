import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build as esbuild, type Metafile } from 'esbuild';
import { esbuildOptions } from '../../lib/bundling.ts';

const root = join(import.meta.dirname, '../..');
const SDK = ['@aws-sdk/*', '@smithy/*', '@aws/*'];

export interface Bundle {
  /** `events/accept-event`. */
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly inputs: Metafile['outputs'][string]['inputs'];
}

const functionFiles = (): readonly string[] => globSync('functions/*/*.ts', { cwd: root }).sort();

/** The options of the stacks, handed to esbuild as CDK hands them. */
const bundle = async (entry: object, outfile: string, external: readonly string[]) => {
  const { metafile } = await esbuild({
    ...esbuildOptions,
    ...entry,
    outfile,
    external: [...esbuildOptions.external, ...external],
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
  });
  const [output] = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('.mjs'));
  return { bytes: output?.[1].bytes ?? 0, inputs: output?.[1].inputs ?? {} };
};

/** Every Lambda as it is deployed; without the SDK to see what is our own. At once, so that what they share is read once. */
export const buildFunctions = async (dir: string, withSdk: boolean): Promise<readonly Bundle[]> => {
  const { metafile } = await esbuild({
    ...esbuildOptions,
    entryPoints: functionFiles().map((path) => ({ in: path, out: path.replace(/\.ts$/, '') })),
    outdir: dir,
    outExtension: { '.js': '.mjs' },
    external: [...esbuildOptions.external, ...(withSdk ? [] : SDK)],
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).flatMap(({ entryPoint, bytes, inputs }) => {
    if (entryPoint === undefined) return [];
    const name = join(basename(dirname(entryPoint)), basename(entryPoint, '.ts'));
    return [{ name, file: join(dir, 'functions', `${name}.mjs`), bytes, inputs }];
  });
};

const yardsticks = {
  /** A handler that does nothing. */
  empty: 'export const handler = async () => {};',
  /** A handler with one DynamoDB client and nothing of ours. */
  client: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
    const client = new DynamoDBClient();
    export const handler = async (event) => client.send(new GetItemCommand(event));`,
} as const;

/** What Lambdas are measured against, bundled alike. */
export const buildYardstick = async (name: keyof typeof yardsticks, dir: string): Promise<Bundle> => {
  const file = join(dir, `${name}.mjs`);
  const stdin = { contents: yardsticks[name], resolveDir: root };
  return { name, file, ...(await bundle({ stdin, inject: [] }, file, [])) };
};

/** Bytes by package, largest first. */
export const byPackage = ({ inputs }: Bundle): readonly (readonly [string, number])[] => {
  const packageOf = (path: string): string => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? 'our own';
  const bytes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs))
    bytes.set(packageOf(path), (bytes.get(packageOf(path)) ?? 0) + bytesInOutput);
  return [...bytes].sort(([, a], [, b]) => b - a);
};
