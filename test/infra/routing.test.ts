import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { root } from './synth.ts';

/** What a role may send at a stage, and as whom. In a process of its own, as the stages are. */
const maySend = (messaging: object): readonly string[] => {
  const script = `
    import { App, Stack } from 'aws-cdk-lib';
    import { Template } from 'aws-cdk-lib/assertions';
    import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
    import { grantSend } from './lib/providers/messaging.ts';
    const stack = new Stack(new App(), 'stack', { env: { account: '1', region: 'eu-north-1' } });
    grantSend(${JSON.stringify(messaging)}, new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
    const policies = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    const statements = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const lines = statements.map(({ Action, Resource }) =>
      Action + ' ' + JSON.stringify(Resource).replace(/.*:1:([^"]*)".*/, '$1'));
    process.stdout.write(JSON.stringify(lines.sort()));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })) as never;
};

const aws = { sms: 'pool-home', configurationSet: 'c' };
const route = (provider: string, sender: string) => [
  { channel: 'sms', country: 'US', carriers: [{ provider, sender }] },
];

test('a row for a country lets the function send as its sender too, and as nobody else', () => {
  expect(maySend({ providers: { aws }, routes: route('aws', 'phone-us') })).toEqual([
    'sms-voice:SendTextMessage phone-number/phone-us',
    'sms-voice:SendTextMessage pool/pool-home',
  ]);
});

test('a sender that carries MMS may send media too, whether the stage says so of its own or a row does', () => {
  const routes = [{ channel: 'sms', country: 'US', carriers: [{ provider: 'aws', sender: 'phone-us', mms: true }] }];
  expect(maySend({ providers: { aws: { ...aws, mms: true } }, routes })).toEqual([
    'sms-voice:SendTextMessage,sms-voice:SendMediaMessage phone-number/phone-us',
    'sms-voice:SendTextMessage,sms-voice:SendMediaMessage pool/pool-home',
  ]);
});

test.each([
  ['names a provider that does not send the channel', route('ses', 'a@b.example'), /ROUTES\.0\.carriers/],
  ['names a sender that is of no kind', route('aws', 'us'), /give its full ARN/],
])('a row that %s ends the synthesis', (_, routes, said) => {
  expect(() => maySend({ providers: { aws }, routes })).toThrow(said);
});

const secret = (name: string) => `arn:aws:secretsmanager:eu-north-1:123456789012:secret:${name}-AbCdEf`;
const meta = { whatsapp: '106540352242922', accessToken: secret('meta'), graphVersion: 'v24.0' };
const twilio = {
  ...{ sms: '+15550783882', accountSid: `AC${'0'.repeat(32)}`, keySecret: secret('twilio') },
  contents: secret('twilio-contents'),
};
const vonage = { rcs: 'Agent', sms: 'Acme', applicationId: 'a', privateKey: secret('vonage') };

test('vendors that are called directly may have the secrets read that they name, and nothing else', () => {
  expect(maySend({ providers: { meta, vonage, twilio } })).toEqual([
    `secretsmanager:GetSecretValue "${secret('meta')}"`,
    `secretsmanager:GetSecretValue "${secret('twilio')}"`,
    `secretsmanager:GetSecretValue "${secret('twilio-contents')}"`,
    `secretsmanager:GetSecretValue "${secret('vonage')}"`,
  ]);
});

test('a vendor that the stage does not configure sends nothing', () => {
  expect(() => maySend({ providers: { aws }, routes: route('vonage', 'Acme') })).toThrow(
    'A route names vonage, and the stage does not configure it',
  );
});
