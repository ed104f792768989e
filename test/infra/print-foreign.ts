import { App, CfnOutput, PermissionsBoundary, Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Regulars } from '../../lib/regulars.ts';

/** Somebody else's app: none of our feature flags, a stack of their own with tags and a boundary, and two of ours in it. */
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const stack = new Stack(app, 'Shop', {
  env: { account: '123456789012', region: 'eu-north-1' },
  permissionsBoundary: PermissionsBoundary.fromName('bounded'),
});
Tags.of(stack).add('team', 'loyalty');
const regulars = new Regulars(stack, 'Loyalty', {
  name: 'shop',
  programme: 'programme',
  production: true,
  alarmEmail: 'ops@shop.example',
  domain: { name: 'loyalty.shop.example', hostedZone: { id: 'Z123', name: 'shop.example' } },
  providers: { ses: { from: 'hello@shop.example', domain: 'shop.example', configurationSet: 'mail' } },
});
new CfnOutput(stack, 'Events', { value: `${regulars.url}/events` });

const template = Template.fromStack(stack).toJSON() as object;
const { violations } = new AwsSolutionsChecks(app).validateScope(app);
const findings = violations.flatMap(({ ruleName, violatingResources }) =>
  violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath ?? '?'}`),
);
process.stdout.write(JSON.stringify({ template, findings }));
