import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type StageName = 'dev' | 'staging' | 'prod' | 'rehearsal';

/** Who messages come from; a channel without a sender is not used and gets no permission. */
export interface Senders {
  /** Pool or phone number id, or the full ARN of any identity that may send SMS. */
  readonly sms?: string;
  /** RCS agent id or its ARN. */
  readonly rcs?: string;
  /** Phone number id of AWS End User Messaging Social. */
  readonly whatsapp?: string;
  /** Mail by SES: an address of a verified domain, and the configuration set whose events go to the email topic. */
  readonly email?: { readonly from: string; readonly domain: string; readonly configurationSet: string };
  /** Name or ARN of the opt-out list of the SMS and RCS identities; `Default` when left out, false to keep none in step. */
  readonly optOutList?: string | false;
  /** Configuration set whose event destination is the delivery topic. */
  readonly configurationSet?: string;
}

/** The opt-out list to keep in step, if anything is sent to phones over AWS's own numbers. */
export const optOutListOf = ({ sms, rcs, optOutList }: Senders): string | undefined =>
  optOutList === false || (sms === undefined && rcs === undefined) ? undefined : (optOutList ?? 'Default');

/** What one class of message gets. */
export interface ClassSettings {
  /** Consumers of the outbox at once: the pace towards the carrier. At least 2, a limit of the event source. */
  readonly concurrency: number;
  /** Age in minutes of the oldest waiting message that raises an alarm. */
  readonly lateAfterMinutes: number;
}

export interface Stage {
  readonly name: StageName;
  readonly senders: Senders;
  /** Version of Meta's API that the WhatsApp adapter speaks. */
  readonly metaApiVersion: string;
  /** Base of short links and docs; the API's own address when left out. */
  readonly publicUrl?: string;
  /** Name of the bus that others subscribe to. */
  readonly busName: string;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  readonly logRetention: RetentionDays;
  /** Fate of tables, keys, secrets and media when their stack goes. */
  readonly removal: RemovalPolicy;
  /** Refuses the deletion of tables and of the data stack. */
  readonly protect: boolean;
  /** Who hears alarms; without it they can be seen in CloudWatch only. */
  readonly alarmEmail?: string;
  readonly outbox: { readonly marketing: ClassSettings; readonly transactional: ClassSettings };
  /** HTTP requests per second, sustained and at once. */
  readonly throttle: { readonly rate: number; readonly burst: number };
}

const dev: Stage = {
  name: 'dev',
  senders: {},
  metaApiVersion: 'v20.0',
  busName: 'regulars-dev',
  logLevel: 'DEBUG',
  logRetention: RetentionDays.ONE_WEEK,
  removal: RemovalPolicy.DESTROY,
  protect: false,
  outbox: {
    marketing: { concurrency: 2, lateAfterMinutes: 60 },
    transactional: { concurrency: 5, lateAfterMinutes: 5 },
  },
  throttle: { rate: 50, burst: 100 },
};

const stages: Record<StageName, Stage> = {
  dev,
  staging: {
    ...dev,
    name: 'staging',
    busName: 'regulars-staging',
    logLevel: 'INFO',
    logRetention: RetentionDays.ONE_MONTH,
  },
  prod: {
    ...dev,
    name: 'prod',
    busName: 'regulars',
    logLevel: 'INFO',
    logRetention: RetentionDays.SIX_MONTHS,
    removal: RemovalPolicy.RETAIN,
    protect: true,
    outbox: {
      marketing: { concurrency: 10, lateAfterMinutes: 60 },
      transactional: { concurrency: 20, lateAfterMinutes: 5 },
    },
    throttle: { rate: 500, burst: 1000 },
  },
  /** The emulator: the phone answers as the provider, so any identity will do. */
  rehearsal: {
    ...dev,
    name: 'rehearsal',
    busName: 'regulars-rehearsal',
    senders: {
      sms: 'pool-rehearsal',
      rcs: 'rcs-rehearsal',
      whatsapp: 'phone-number-id-rehearsal',
      configurationSet: 'regulars',
      email: { from: 'Norrsken Coffee <hello@norrsken.example>', domain: 'norrsken.example', configurationSet: 'mail' },
    },
  },
};

const isStageName = (name: unknown): name is StageName => typeof name === 'string' && Object.hasOwn(stages, name);

/** The stage that `-c stage=` names; a name that is none is an error, never a default. */
export const stageOf = (name: unknown): Stage => {
  if (isStageName(name)) return stages[name];
  throw new Error(`Unknown stage ${JSON.stringify(name)}: use -c stage= with one of ${Object.keys(stages).join(', ')}`);
};
