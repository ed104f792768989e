import type { RemovalPolicy } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { PaceRow } from '#messages/pace.ts';
import type { Caller } from '#access/roles.ts';
import type { Messaging } from './providers/messaging.ts';
import type { TableName } from './table-uses.ts';

/** What one class of message gets. */
export interface ClassSettings {
  /** Consumers of the outbox at once. At least 2, a limit of the event source. What a sender may be handed is `pace`. */
  readonly concurrency: number;
  /** Age in minutes of the oldest waiting message that raises an alarm. */
  readonly lateAfterMinutes: number;
}

/** HTTP requests per second, sustained and at once. */
export interface Limit {
  readonly rate: number;
  readonly burst: number;
}

/** An address of one's own for the API, its public pages and short links. */
export interface Domain {
  readonly name: string;
  /** Certificate in the region of the stack; left out, one is made and proved by the hosted zone. */
  readonly certificateArn?: string | undefined;
  /** Where the record is set; left out, an output says which record a person has to set. */
  readonly hostedZone?: { readonly id: string; readonly name: string } | undefined;
}

/** Events of another system, by the bus that it has them on. */
export interface Listen {
  /** Name or ARN of a bus in the account and region of the stage. */
  readonly bus: string;
  /** Which of its events, as an event pattern says it. */
  readonly source?: readonly string[] | undefined;
  readonly detailType?: readonly string[] | undefined;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
  /** Where the parts of our event are in theirs, where that is another place than usual. */
  readonly event?: Readonly<Partial<Record<string, string>>> | undefined;
}

/** A table that exists already; where a stream is read, with the ARN of its own. */
export interface RestoredTable {
  readonly name: string;
  readonly stream?: string | undefined;
}

/** A deployment, with everything decided that its configuration left open. `config.ts` makes it. */
export interface Stage {
  readonly name: string;
  readonly env: { readonly account?: string | undefined; readonly region?: string | undefined };
  readonly messaging: Messaging;
  /** Folder of the programme that is published with the stack. */
  readonly programme?: string | undefined;
  /** What it may replace: nothing, a version that a deployment brought too, or any. */
  readonly publish: 'first' | 'unedited' | 'always';
  /** Base of short links and docs; the domain's, or else the API's own address when left out. */
  readonly publicUrl?: string | undefined;
  readonly domain?: Domain | undefined;
  /** Pages of the brand that may read inboxes in a browser. */
  readonly origins: readonly string[];
  /** Tables that stand in the place of the stage's own, as after a restore. */
  readonly tables: Readonly<Partial<Record<TableName, RestoredTable | undefined>>>;
  /** Name of the bus that others subscribe to. */
  readonly busName: string;
  /** Buses of others whose events come in. */
  readonly listen: readonly Listen[];
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  readonly logRetention: RetentionDays;
  /** Fate of tables, keys, secrets and media when their stack goes. */
  readonly removal: RemovalPolicy;
  /** Refuses the deletion of tables and of the data stack. */
  readonly protect: boolean;
  /** Who hears alarms; without it they can be seen in CloudWatch only. */
  readonly alarmEmail?: string | undefined;
  /** Asked what nobody understood; what it may cost a day, and by which prices for a million tokens, in US dollars. */
  readonly model?:
    | {
        readonly arn: string;
        readonly daily: number;
        readonly price: { readonly input: number; readonly output: number };
      }
    | undefined;
  /** What senders may be handed, where that is not what their kind usually has. */
  readonly pace: readonly PaceRow[];
  readonly outbox: { readonly marketing: ClassSettings; readonly transactional: ClassSettings };
  /** Over how many parts due work is spread, each done by one worker at a time. */
  readonly dueShards: number;
  /** What the API takes: `events` and each public page apart, so that neither can use up what the others have. */
  readonly throttle: Limit & { readonly events: Limit; readonly pages: Limit };
  /** What people send besides words: for how many days it is kept, and whether GuardDuty has to have looked at it. */
  readonly attachments: { readonly days: number; readonly scanned: boolean };
  /** AWS roles that may call, and what. */
  readonly callers: readonly Caller[];
  readonly tags: Readonly<Record<string, string>>;
  /** Name or ARN of a managed policy that bounds every role. */
  readonly permissionsBoundary?: string | undefined;
  /** Of the CDK bootstrap, where it is not the usual one. */
  readonly qualifier?: string | undefined;
  /** What to say at synthesis: it works, and somebody should know. */
  readonly warnings: readonly string[];
}
