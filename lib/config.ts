import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Messaging } from './providers/messaging.ts';

export type StageName = 'dev' | 'staging' | 'prod' | 'rehearsal';

/** What one class of message gets. */
export interface ClassSettings {
  /** Consumers of the outbox at once: the pace towards the carrier. At least 2, a limit of the event source. */
  readonly concurrency: number;
  /** Age in minutes of the oldest waiting message that raises an alarm. */
  readonly lateAfterMinutes: number;
}

export interface Stage {
  readonly name: StageName;
  readonly messaging: Messaging;
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
  messaging: { providers: {} },
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
    messaging: {
      providers: {
        aws: { sms: 'pool-rehearsal', rcs: 'rcs-rehearsal', configurationSet: 'regulars' },
        'aws-social': { whatsapp: 'phone-number-id-rehearsal' },
        ses: { from: 'Norrsken Coffee <hello@norrsken.example>', domain: 'norrsken.example', configurationSet: 'mail' },
      },
    },
  },
};

const isStageName = (name: unknown): name is StageName => typeof name === 'string' && Object.hasOwn(stages, name);

/** The stage that `-c stage=` names; a name that is none is an error, never a default. */
export const stageOf = (name: unknown): Stage => {
  if (isStageName(name)) return stages[name];
  throw new Error(`Unknown stage ${JSON.stringify(name)}: use -c stage= with one of ${Object.keys(stages).join(', ')}`);
};
