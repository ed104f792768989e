import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { grantLists, grantSend } from '../providers/messaging.ts';
import { everyFiveMinutes } from './alarms.ts';
import { countLines } from './log-lines.ts';
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
    this.watchOutages(platform);
    this.watchStrangers(platform);
    this.open = this.links(platform);
  }

  private sending(platform: Platform): ServiceFunction {
    const { data, messaging, outbox, runs } = platform;
    const file = 'channels/send-message.ts';
    const send = new ServiceFunction(this, 'Send', { platform, file, timeout: sendTimeout, memorySize: 1024 });
    data.secrets.grantRead(send, 'address', 'fields', 'ticket');
    data.media.grantRead(send);
    runs.grantWake(send);
    grantLists(messaging, send, 'add', 'remove');
    outbox.marketing.feeds(send);
    outbox.transactional.feeds(send);
    grantSend(messaging, send);
    return send;
  }

  /** A provider that refuses us is tried by a message at least once an hour, so the alarm stays for as long as it does. */
  private watchOutages({ stage, alarms }: Platform): void {
    const faults = countLines(this, 'SendFaults', {
      ...{ stage, fn: this.send, message: 'provider.fault', metric: 'SendFaults' },
    });
    alarms.watch(this, 'ProviderRefuses', {
      metric: faults({ period: Duration.hours(1) }),
      above: 0,
      means:
        'A provider refuses what we send, and messages wait. `provider.fault` in the log of send-message has its code.',
    });
  }

  /** A limit that many numbers share is used up: somebody may be paid for what we send to them. */
  private watchStrangers({ stage, alarms }: Platform): void {
    const held = countLines(this, 'StrangersHeld', {
      ...{ stage, fn: this.send, message: 'strangers.held', metric: 'StrangersHeld' },
    });
    alarms.watch(this, 'UnusualPrefix', {
      metric: held(everyFiveMinutes),
      above: 0,
      means:
        'A prefix or a country asks for more messages than strangers may set off. `strangers.held` in the log names it.',
    });
  }

  private links(platform: Platform): ServiceFunction {
    const file = 'channels/open-link.ts';
    const open = new ServiceFunction(this, 'Open', { platform, file, timeout: Duration.seconds(5) });
    platform.api.page(HttpMethod.GET, '/l/{code}', open, 'A short link is opened by whoever got the message.');
    return open;
  }
}
