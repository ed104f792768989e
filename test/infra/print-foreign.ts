import { App, CfnOutput, PermissionsBoundary, Stack, Tags } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Regulars } from '../../lib/regulars.ts';
import { wholeTemplate } from './whole-template.ts';

const secret = (name: string): string => `arn:aws:secretsmanager:eu-north-1:123456789012:secret:${name}-AbCdEf`;

/** Somebody else's app: none of our feature flags, a stack of their own with tags and a boundary, and all that a stage may have in it. */
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
  listen: [{ bus: 'till', source: ['till'] }],
  callers: [{ role: 'arn:aws:iam::123456789012:role/till', scopes: ['events:write'] }],
  providers: {
    aws: { pool: [{ country: 'SE', senderId: 'SHOP' }], countries: ['SE'], rcs: 'rcs-1' },
    'aws-social': { whatsapp: 'phone-number-id-01234567890123456789012345678901' },
    ses: {
      from: 'hello@shop.example',
      domain: 'shop.example',
      identity: { hostedZone: { id: 'Z123', name: 'shop.example' } },
    },
    vonage: {
      sms: 'SHOP',
      applicationId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      privateKey: secret('vonage'),
    },
    twilio: { sms: '+46700000001', accountSid: `AC${'0'.repeat(32)}`, keySecret: secret('twilio') },
    'web-push': { subject: 'mailto:hello@shop.example', keys: secret('push') },
  },
  model: {
    arn: 'arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-lite-v1:0',
    daily: 5,
    price: { input: 0.06, output: 0.24 },
  },
});
new CfnOutput(stack, 'Events', { value: `${regulars.url}/events` });

const template = wholeTemplate(stack);
const { violations } = new AwsSolutionsChecks(app).validateScope(app);
const findings = violations.flatMap(({ ruleName, violatingResources }) =>
  violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath ?? '?'}`),
);
process.stdout.write(JSON.stringify({ template, findings }));
