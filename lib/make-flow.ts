import { Annotations, CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Access } from './constructs/access.ts';
import { Channels } from './constructs/channels.ts';
import { Console } from './constructs/console.ts';
import { Conversations } from './constructs/conversations.ts';
import { FlowDashboard } from './constructs/dashboard.ts';
import { Events } from './constructs/events.ts';
import { Inbound } from './constructs/inbound.ts';
import { Figures } from './constructs/figures.ts';
import { InApp } from './constructs/in-app.ts';
import { Journeys } from './constructs/journeys.ts';
import { Members } from './constructs/members.ts';
import { Platform, type Data } from './constructs/platform.ts';
import { Publication } from './constructs/publication.ts';
import { Preferences } from './constructs/preferences.ts';
import { Reconcile } from './constructs/reconcile.ts';
import { Segments } from './constructs/segments.ts';
import { Surveys } from './constructs/surveys.ts';
import { linesLeft } from './providers/lines-left.ts';
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
  new Conversations(scope, 'Conversations', platform);
  new Surveys(scope, 'Surveys', platform);
  new Figures(scope, 'Figures', platform);
  new InApp(scope, 'InApp', platform);
  new Console(scope, 'Console', platform);
  new Access(scope, 'Access', platform);
  const { programme: folder } = stage;
  if (folder !== undefined)
    new Publication(scope, 'Publication', { platform, folder, after: [events, journeys, channels, inbound] });
  new FlowDashboard(scope, 'Dashboard', { platform, events, journeys, channels, inbound });

  const { api, outbox, due, bus } = platform;
  const topics = Object.fromEntries(Object.entries(inbound.topics).map(([name, { topic }]) => [name, topic.topicArn]));
  const told = platform.tellAt(inbound.topics);
  output(scope, {
    ApiUrl: api.url,
    ...topics,
    ...told,
    ...toDo(platform, {
      ApiUrl: stage.publicUrl ?? api.url,
      AttachmentsBucket: data.attachments.bucket.bucketName,
      ...topics,
      ...told,
    }),
    MarketingQueueUrl: outbox.marketing.queue.queueUrl,
    TransactionalQueueUrl: outbox.transactional.queue.queueUrl,
    DueQueueUrl: due.queue.queueUrl,
    BusName: bus.eventBusName,
    StateMachineArn: journeys.machine.stateMachineArn,
    ScanDueFunction: journeys.due.scan.fn.functionName,
  });
  return platform;
};

/** What is left for a person, in order; the CDK prints outputs by their names. */
const toDo = ({ stage, messaging }: Platform, outputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    linesLeft(stage.messaging, messaging, outputs).map((line, at) => [`ToDo${String(at + 1).padStart(2, '0')}`, line]),
  );

const output = (scope: Construct, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) new CfnOutput(scope, name, { value });
};
