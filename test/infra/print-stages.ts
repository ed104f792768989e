import { AwsSolutionsChecks } from 'cdk-nag';
import { RegularsApp } from '../../lib/regulars-app.ts';
import config from '../../regulars.config.ts';
import { wholeTemplate } from './whole-template.ts';

const quick = { 'aws:cdk:bundling-stacks': [] };

/** Both templates of a stage and what AwsSolutions finds, without bundling: neither esbuild nor a handler is needed. */
const synthesize = (name: string) => {
  const app = new RegularsApp(config, { ...quick, stage: name });
  const templates = { data: wholeTemplate(app.data), app: wholeTemplate(app.flow) };
  // After synthesis, when references between the stacks have become the exports that arguments name.
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  const findings = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath ?? '?'}`),
  );
  return { ...templates, findings };
};

process.stdout.write(JSON.stringify(process.argv.slice(2).map(synthesize)));
