import { Duration, Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { grantOptOutLists } from './opt-out-lists.ts';
import { sendTimeout } from './outbox.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** The only door to a provider: both outboxes end in one function, which claims, renders and sends. */
export class Channels extends Construct {
  readonly send: ServiceFunction;
  readonly open: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.send = this.sending(platform);
    this.open = this.links(platform);
  }

  private sending(platform: Platform): ServiceFunction {
    const { data, outbox, runs, stage } = platform;
    const file = 'channels/send-message.ts';
    const send = new ServiceFunction(this, 'Send', { platform, file, timeout: sendTimeout, memorySize: 1024 });
    for (const table of [data.members, data.consent, data.messages, data.counters]) table.grantReadWrite(send);
    data.programme.grantRead(send);
    data.secrets.grantRead(send, 'address', 'fields', 'ticket');
    data.media.grantRead(send);
    runs.grantWake(send);
    grantOptOutLists(platform, send, 'add', 'remove');
    outbox.marketing.feeds(send);
    outbox.transactional.feeds(send);
    const { sms, rcs, whatsapp, email } = stage.senders;
    const stack = Stack.of(this);
    const allow = (action: string, resource: string) => {
      send.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    };
    if (sms !== undefined) allow('sms-voice:SendTextMessage', identityArn(stack, sms));
    if (rcs !== undefined) allow('sms-voice:SendRcsMessage', identityArn(stack, rcs));
    if (whatsapp !== undefined)
      allow(
        'social-messaging:SendWhatsAppMessage',
        stack.formatArn({ service: 'social-messaging', resource: 'phone-number-id', resourceName: whatsapp }),
      );
    if (email !== undefined)
      for (const [resource, resourceName] of [
        ['identity', email.domain],
        ['configuration-set', email.configurationSet],
      ] as const)
        allow('ses:SendEmail', stack.formatArn({ service: 'ses', resource, resourceName }));
    return send;
  }

  private links(platform: Platform): ServiceFunction {
    const file = 'channels/open-link.ts';
    const open = new ServiceFunction(this, 'Open', { platform, file, timeout: Duration.seconds(5) });
    platform.data.counters.grantRead(open);
    platform.api.open(HttpMethod.GET, '/l/{code}', open, 'A short link is opened by whoever got the message.');
    return open;
  }
}

const kinds = [
  ['pool-', 'pool'],
  ['phone-', 'phone-number'],
  ['rcs-', 'rcs-agent'],
] as const;

/** ARN of a sender by the prefix of its id. */
const identityArn = (stack: Stack, identity: string): string => {
  if (identity.startsWith('arn:')) return identity;
  const kind = kinds.find(([prefix]) => identity.startsWith(prefix))?.[1];
  if (kind === undefined)
    throw new Error(`Sender ${identity}: give its full ARN, or an id that starts with pool-, phone- or rcs-`);
  return stack.formatArn({ service: 'sms-voice', resource: kind, resourceName: identity });
};
