import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { grantLists, grantSend } from '../providers/messaging.ts';
import { everyFiveMinutes } from './alarms.ts';
import { countLines } from './log-lines.ts';
import { marketingBatch, sendTimeout } from './outbox.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Seconds that messages have waited for their sender when they look whether they are called, by line. */
const WAITED = { urgent: 'UrgentWaited', marketing: 'MarketingWaited' } as const;
export const waited = (stage: string, line: keyof typeof WAITED): Metric =>
  new Metric({
    ...{ namespace: `Regulars/${stage}`, metricName: WAITED[line], statistic: 'Maximum', ...everyFiveMinutes },
  });

/** The only door to a provider: both outboxes end in one function, which claims, renders and sends. */
export class Channels extends Construct {
  readonly send: ServiceFunction;
  readonly open: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.send = this.sending(platform);
    this.watchOutages(platform);
    this.watchHealth(platform);
    this.watchWaiting(platform);
    this.watchStrangers(platform);
    this.open = this.links(platform);
  }

  private sending(platform: Platform): ServiceFunction {
    const { data, messaging, outbox, runs } = platform;
    const file = 'channels/send-message.ts';
    const send = new ServiceFunction(this, 'Send', { platform, file, timeout: sendTimeout });
    data.secrets.grantRead(send, 'address', 'fields', 'ticket');
    data.media.grantRead(send);
    data.media.grantCodes(send);
    runs.grantWake(send);
    grantLists(messaging, send, 'add', 'remove');
    outbox.marketing.feeds(send, marketingBatch);
    outbox.transactional.feeds(send);
    outbox.grantSend(send);
    grantSend(messaging, send);
    return send;
  }

  /** A provider that refuses us is tried by a message at least once an hour, so the alarm stays for as long as it does. */
  private watchOutages(platform: Platform): void {
    const faults = countLines(this, 'SendFaults', {
      ...{ platform, fn: this.send, message: 'provider.fault', metric: 'SendFaults' },
    });
    platform.alarms.watch(this, 'ProviderRefuses', {
      metric: faults({ period: Duration.hours(1) }),
      above: 0,
      means:
        'A provider refuses what we send, and messages wait. `provider.fault` in the log of send-message has its code.',
    });
  }

  /** A sick provider is tried every five minutes at the least. What goes by another meanwhile is counted. */
  private watchHealth(platform: Platform): void {
    const sick = countLines(this, 'ProvidersSick', {
      ...{ platform, fn: this.send, message: 'provider.sick', metric: 'ProvidersSick' },
    });
    countLines(this, 'PassedProviders', {
      ...{ platform, fn: this.send, message: 'provider.passed', metric: 'PassedProviders' },
    });
    platform.alarms.watch(this, 'ProviderSick', {
      metric: sick({ period: Duration.minutes(10) }),
      above: 0,
      means:
        'A provider does not answer or takes nothing. `provider.sick` in the log of send-message names it; messages go by the next way where there is one.',
    });
  }

  /** A campaign may take hours; somebody who asked waits for minutes. */
  private watchWaiting({ stage, alarms }: Platform): void {
    const { lateAfterMinutes } = stage.outbox.transactional;
    for (const line of ['urgent', 'marketing'] as const)
      alarms.read(this, `Waits-${line}`, {
        logGroup: this.send.fn.logGroup,
        filterPattern: FilterPattern.all(
          FilterPattern.stringValue('$.message', '=', 'message.waits'),
          FilterPattern.stringValue('$.line', '=', line),
        ),
        metricNamespace: `Regulars/${stage.name}`,
        metricName: WAITED[line],
        metricValue: '$.waited',
      });
    alarms.watch(this, 'UrgentWaits', {
      metric: waited(stage.name, 'urgent'),
      above: lateAfterMinutes * 60,
      means: `Messages that are no marketing wait longer than ${String(lateAfterMinutes)} minutes for their sender: its pace is too low, or its provider refuses.`,
    });
  }

  /** A limit that many numbers share is used up: somebody may be paid for what we send to them. */
  private watchStrangers(platform: Platform): void {
    const held = countLines(this, 'StrangersHeld', {
      ...{ platform, fn: this.send, message: 'strangers.held', metric: 'StrangersHeld' },
    });
    platform.alarms.watch(this, 'UnusualPrefix', {
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
