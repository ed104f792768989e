import { Annotations, CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Access } from './constructs/access.ts';
import { Channels } from './constructs/channels.ts';
import { Console } from './constructs/console.ts';
import { FlowDashboard } from './constructs/dashboard.ts';
import { Events } from './constructs/events.ts';
import { Inbound } from './constructs/inbound.ts';
import { Journeys } from './constructs/journeys.ts';
import { Members } from './constructs/members.ts';
import { Platform, type Data } from './constructs/platform.ts';
import { Preferences } from './constructs/preferences.ts';
import { Reconcile } from './constructs/reconcile.ts';
import { Segments } from './constructs/segments.ts';
import type { Stage } from './stage.ts';

/** Everything between an event and its message in a scope, in the order a message flows. */
export const makeFlow = (scope: Construct, stage: Stage, data: Data): Platform => {
  for (const warning of stage.warnings) Annotations.of(scope).addWarning(`${stage.name}: ${warning}`);
  const platform = new Platform(scope, 'Platform', stage, data);
  const events = new Events(scope, 'Events', platform);
  new Members(scope, 'Members', platform);
  const journeys = new Journeys(scope, 'Journeys', platform);
  const channels = new Channels(scope, 'Channels', platform);
  const inbound = new Inbound(scope, 'Inbound', platform);
  new Reconcile(scope, 'Reconcile', platform);
  new Preferences(scope, 'Preferences', platform);
  new Segments(scope, 'Segments', platform);
  new Console(scope, 'Console', platform);
  new Access(scope, 'Access', platform);
  new FlowDashboard(scope, 'Dashboard', { platform, events, journeys, channels, inbound });

  const { api, outbox, bus } = platform;
  output(scope, {
    ApiUrl: api.url,
    ...inbound.topics,
    MarketingQueueUrl: outbox.marketing.queue.queueUrl,
    TransactionalQueueUrl: outbox.transactional.queue.queueUrl,
    BusName: bus.eventBusName,
    StateMachineArn: journeys.machine.stateMachineArn,
    ScanDueFunction: journeys.due.scan.fn.functionName,
  });
  return platform;
};

const output = (scope: Construct, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) new CfnOutput(scope, name, { value });
};
