import { EventBus } from 'aws-cdk-lib/aws-events';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { rolesOf } from '#access/roles.ts';
import { ENV, type EnvName } from '#runtime/env-names.ts';
import type { Stage } from '../stage.ts';
import type { TableName } from '../table-uses.ts';
import { messagingEnvironment, type Messaging } from '../providers/messaging.ts';
import { register, type Registering } from '../providers/register.ts';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { Letters } from './letters.ts';
import type { Archive } from './archive.ts';
import type { Attachments } from './attachments.ts';
import type { Media } from './media.ts';
import { Outbox } from './outbox.ts';
import { portionsQueue } from './portions.ts';
import { ProductKey } from './product-key.ts';
import { Runs } from './runs.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceTopic } from './service-topic.ts';
import type { Table } from './table.ts';
import type { WorkerQueue } from './worker-queue.ts';

/** What survives the app; the data stack is it. */
export interface Data extends Readonly<Record<TableName, Table>> {
  readonly key: ProductKey;
  readonly secrets: Secrets;
  readonly media: Media;
  readonly attachments: Attachments;
  readonly archive: Archive;
}

/** What the steps share: the door, the outbox, the bus, the runs, and the names of all of it. */
export class Platform extends Construct {
  readonly stage: Stage;
  readonly data: Data;
  readonly key: ProductKey;
  readonly alarms: Alarms;
  readonly api: Api;
  readonly outbox: Outbox;
  /** What is due, in portions for the workers. */
  readonly due: WorkerQueue;
  readonly letters: Letters;
  readonly bus: EventBus;
  readonly runs: Runs;
  /** What providers posted, on its way to the function that takes it. */
  readonly posted: Topic;
  private readonly registering: Registering;
  /** The same for every function: names give no access, and one list cannot drift from what `env.ts` reads. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, stage: Stage, data: Data) {
    super(scope, id);
    this.stage = stage;
    this.data = data;
    // A key of the app's own: what is in transit goes with the app, what is stored stays readable without it.
    this.key = new ProductKey(this, 'Key', stage, 'Regulars: queues and topics');
    this.key.allowService('sns.amazonaws.com');
    this.key.allowService('events.amazonaws.com');
    this.alarms = new Alarms(this, 'Alarms', stage, this.key);
    this.api = new Api(this, 'Api', stage, this.alarms);
    this.outbox = new Outbox(this, 'Outbox', { stage, key: this.key, alarms: this.alarms });
    this.due = portionsQueue(this, 'Due', { stage, key: this.key, alarms: this.alarms });
    this.letters = new Letters(this, 'Letters', { key: this.key, alarms: this.alarms });
    this.bus = new EventBus(this, 'Bus', { eventBusName: stage.busName });
    this.runs = new Runs(this, 'Runs', { stage, alarms: this.alarms });
    this.posted = new Topic(this, 'Posted', { masterKey: this.key, enforceSSL: true });
    this.registering = register(new Construct(this, 'Senders'), stage, stage.messaging);
    this.environment = {
      ...names(this),
      POWERTOOLS_SERVICE_NAME: 'regulars',
      POWERTOOLS_LOG_LEVEL: stage.logLevel,
    };
  }

  /** Who carries messages: as the stage says, with what is made for it. */
  get messaging(): Messaging {
    return this.registering.messaging;
  }

  /** Lets what was made for the stage tell of what happens, and members answer it. */
  tellAt(topics: Readonly<Record<string, ServiceTopic>>): Readonly<Record<string, string>> {
    const PostedTopic = { topic: this.posted, policy: undefined };
    return this.registering.tell({ ...topics, PostedTopic }, this.key, this.data.attachments);
  }
}

/** What `paceFrom` reads: the rows, and how many processes may hand over at once. */
const paceSetting = ({ pace: rows, outbox: { marketing, transactional } }: Stage): string =>
  JSON.stringify({ workers: marketing.concurrency + transactional.concurrency, rows });

const names = ({
  messaging,
  stage,
  data,
  outbox,
  due,
  letters,
  bus,
  runs,
  api,
  posted,
}: Platform): Record<string, string> => {
  const own: Record<EnvName, string | undefined> = {
    [ENV.stage]: stage.name,
    [ENV.membersTable]: data.members.table.tableName,
    [ENV.consentTable]: data.consent.table.tableName,
    [ENV.messagesTable]: data.messages.table.tableName,
    [ENV.programmeTable]: data.programme.table.tableName,
    [ENV.countersTable]: data.counters.table.tableName,
    [ENV.marketingQueue]: outbox.marketing.queue.queueUrl,
    [ENV.transactionalQueue]: outbox.transactional.queue.queueUrl,
    [ENV.dueQueue]: due.queue.queueUrl,
    [ENV.dueShards]: String(stage.dueShards),
    [ENV.lettersQueue]: letters.dead.queue.queueUrl,
    [ENV.bus]: bus.eventBusName,
    [ENV.stateMachine]: runs.arn,
    [ENV.apiSecret]: data.secrets.api.secretArn,
    [ENV.keysSecret]: data.secrets.keys.secretArn,
    [ENV.callers]: JSON.stringify(rolesOf(stage.callers)),
    [ENV.addressSecret]: data.secrets.address.secretArn,
    [ENV.fieldsSecret]: data.secrets.fields.secretArn,
    [ENV.ticketSecret]: data.secrets.ticket.secretArn,
    [ENV.webhooksSecret]: data.secrets.webhooks.secretArn,
    [ENV.signaturesSecret]: data.secrets.signatures.secretArn,
    [ENV.postedTopic]: posted.topicArn,
    [ENV.publicUrl]: stage.publicUrl ?? api.url,
    [ENV.mediaBucket]: data.media.bucket.bucketName,
    [ENV.archiveBucket]: data.archive.bucket.bucketName,
    [ENV.attachmentsBucket]: data.attachments.bucket.bucketName,
    [ENV.pace]: paceSetting(stage),
    [ENV.model]: stage.model && JSON.stringify(stage.model),
  };
  const all = { ...own, ...messagingEnvironment(messaging) };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
};
