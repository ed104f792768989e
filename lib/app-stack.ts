import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { Channels } from './constructs/channels.ts';
import { Console } from './constructs/console.ts';
import { FlowDashboard } from './constructs/dashboard.ts';
import { Events } from './constructs/events.ts';
import { Inbound } from './constructs/inbound.ts';
import { Journeys } from './constructs/journeys.ts';
import { Members } from './constructs/members.ts';
import { Platform } from './constructs/platform.ts';
import { Reconcile } from './constructs/reconcile.ts';
import { Preferences } from './constructs/preferences.ts';
import { Segments } from './constructs/segments.ts';
import type { DataStack } from './data-stack.ts';

/** Everything that can be thrown away and deployed again, in the order a message flows. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, data: DataStack) {
    super(scope, id, { description: 'Regulars: from an event to a message and back' });
    const platform = new Platform(this, 'Platform', stage, data);
    const events = new Events(this, 'Events', platform);
    new Members(this, 'Members', platform);
    const journeys = new Journeys(this, 'Journeys', platform);
    const channels = new Channels(this, 'Channels', platform);
    const inbound = new Inbound(this, 'Inbound', platform);
    new Reconcile(this, 'Reconcile', platform);
    new Preferences(this, 'Preferences', platform);
    new Segments(this, 'Segments', platform);
    new Console(this, 'Console', platform);
    new FlowDashboard(this, 'Dashboard', { platform, events, journeys, channels, inbound });

    const { api, outbox, bus } = platform;
    this.output({
      ApiUrl: api.http.apiEndpoint,
      ...inbound.topics,
      MarketingQueueUrl: outbox.marketing.queue.queueUrl,
      TransactionalQueueUrl: outbox.transactional.queue.queueUrl,
      BusName: bus.eventBusName,
      StateMachineArn: journeys.machine.stateMachineArn,
      ScanDueFunction: journeys.due.scan.fn.functionName,
    });
  }

  private output(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}
