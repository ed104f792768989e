import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { StageSettings } from '../../lib/config.ts';
import { RegularsApp } from '../../lib/regulars-app.ts';
import { wholeTemplate } from './whole-template.ts';

/** The stacks of a stage as somebody's configuration says it, and what AwsSolutions finds. */
const synthesize = (settings: StageSettings) => {
  const app = new RegularsApp(
    { stages: { shop: { account: '123456789012', region: 'eu-north-1', ...settings } } },
    { 'aws:cdk:bundling-stacks': [], stage: 'shop' },
  );
  const template = wholeTemplate(app.flow);
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  const findings = violations.map(
    ({ ruleName, violatingResources }) => `${ruleName} ${JSON.stringify(violatingResources)}`,
  );
  return { template, findings, data: Template.fromStack(app.data).toJSON() as object };
};

process.stdout.write(JSON.stringify((JSON.parse(process.argv[2] ?? '[]') as StageSettings[]).map(synthesize)));
