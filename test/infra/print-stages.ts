import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { AppStack } from '../../lib/app-stack.ts';
import { stageOf } from '../../lib/config.ts';
import { DataStack } from '../../lib/data-stack.ts';

const settings = readFileSync(resolve(import.meta.dirname, '../../cdk.json'), 'utf8');
const { context } = JSON.parse(settings) as { context: Record<string, unknown> };
const quick = { 'aws:cdk:bundling-stacks': [] };

/** Both templates of a stage and what AwsSolutions finds, without bundling: neither esbuild nor a handler is needed. */
const synthesize = (name: string) => {
  const stage = stageOf(name);
  const app = new App({ context: { ...context, ...quick } });
  const data = new DataStack(app, `regulars-${name}-data`, stage);
  const stack = new AppStack(app, `regulars-${name}-app`, stage, data);
  const templates = { data: Template.fromStack(data).toJSON(), app: Template.fromStack(stack).toJSON() };
  // After synthesis, when references between the stacks have become the exports that arguments name.
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  const findings = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath ?? '?'}`),
  );
  return { ...templates, findings };
};

process.stdout.write(JSON.stringify(process.argv.slice(2).map(synthesize)));
