import { resolve } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';

/** How a file of `functions/` becomes what is deployed, as the CDK takes it. */
export const bundling = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.DEFAULT,
  // With the sources inside, the first stack trace costs tens of milliseconds more.
  sourcesContent: false,
  // The SDK imports these only where no credentials stand in the environment, and in Lambda they always do: 100 kB less.
  externalModules: [
    ...['ini', 'sso', 'login', 'process', 'web-identity', 'http'].map((from) => `@aws-sdk/credential-provider-${from}`),
    '@smithy/credential-provider-imds',
  ],
  inject: [resolve(import.meta.dirname, '../src/runtime/stack-traces.ts')],
  esbuildArgs: { '--tree-shaking': 'true' },
  // CommonJS dependencies call `require`, which an ES module does not have.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
};

/** The same as the CDK hands it to esbuild, for who bundles without it: the package and the benchmarks. */
export const esbuildOptions = {
  bundle: true,
  platform: 'node' as const,
  format: bundling.format,
  target: bundling.target,
  mainFields: [...bundling.mainFields],
  minify: bundling.minify,
  sourcemap: bundling.sourceMap,
  sourcesContent: bundling.sourcesContent,
  external: [...bundling.externalModules],
  inject: [...bundling.inject],
  banner: { js: bundling.banner },
  treeShaking: true,
} satisfies BuildOptions;
