import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { Caller, rolesOf } from '#access/roles.ts';
import { PaceRow } from '#messages/pace.ts';
import { allIssues } from '#words/issue.ts';
import { Listen } from './listen.ts';
import { Providers, Routes, warningsOf } from './providers/messaging.ts';
import type { Stage } from './stage.ts';

const ClassSettings = z.strictObject({
  concurrency: z.int().min(2, 'at least 2, a limit of the event source').max(1_000),
  lateAfterMinutes: z.int().min(1),
});
const Limit = z.strictObject({ rate: z.int().min(1), burst: z.int().min(1) });
/** What the rest of the environment leaves free, with room to grow. */
const MAX_CALLERS = 1_200;
const MAX_PACE = 700;
const SPANS = Object.values(RetentionDays).filter((days) => typeof days === 'number');

const Domain = z.strictObject({
  name: z.hostname(),
  certificateArn: z
    .string()
    .regex(/^arn:[^:]+:acm:/, 'expected the ARN of an ACM certificate in the region of the stack')
    .optional(),
  hostedZone: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }).optional(),
});

const Restored = z.strictObject({ name: z.string().regex(/^[\w.-]{3,255}$/, 'expected the name of a table') });
/** One whose stream is read: it is made anew with the table, and has a name that nobody can guess. */
const Streamed = Restored.extend({
  stream: z.string().regex(/^arn:[^:]+:dynamodb:.+\/stream\/.+$/, 'expected the ARN of the stream of that table'),
});
const Tables = z.strictObject({
  members: Streamed.optional(),
  consent: Streamed.optional(),
  messages: Streamed.optional(),
  programme: Restored.optional(),
  counters: Restored.optional(),
});

const Model = z.strictObject({
  arn: z
    .string()
    .regex(
      /^arn:[^:]+:bedrock:[a-z0-9-]+:\d*:(foundation-model|provisioned-model|imported-model)\/[\w.:-]+$/,
      'expected the ARN of one model of Amazon Bedrock, in a region',
    ),
  daily: z.number().positive().max(1_000),
  price: z.strictObject({ input: z.number().positive(), output: z.number().positive() }),
});

/** What a team says of one stage; what it leaves out is what a stage of its kind has. */
export const StageConfig = z.strictObject({
  account: z
    .string()
    .regex(/^\d{12}$/, 'expected the 12 digits of an AWS account, in quotes')
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'expected a region such as eu-north-1')
    .optional(),
  /** Keeps data when a stack goes, protects tables, keeps logs for six months, sends at the pace of production. */
  production: z.boolean().default(false),
  providers: Providers.default({}),
  /** Who carries what, by channel, country and class, first choice first; before what the providers' own senders say. */
  routes: Routes.optional(),
  /** What the programme of the repository replaces: nothing, what a deployment brought too, or whatever is live. */
  publish: z.enum(['first', 'unedited', 'always']).default('unedited'),
  publicUrl: z.url({ protocol: /^https$/, error: 'expected an https address' }).optional(),
  domain: Domain.refine(
    ({ certificateArn, hostedZone }) => certificateArn !== undefined || hostedZone !== undefined,
    'give certificateArn, or hostedZone so that a certificate can be made and proved',
  ).optional(),
  /** Tables to use in the place of the stage's own, as after a restore. */
  tables: Tables.default({}),
  /** Pages of the brand that may read inboxes in a browser: `https://shop.example`. */
  origins: z
    .array(
      z
        .url({ protocol: /^https$/ })
        .refine((one) => new URL(one).origin === one, 'expected an origin such as https://shop.example'),
    )
    .default([]),
  busName: z
    .string()
    .regex(/^[\w./-]{1,256}$/, 'expected a name for the bus')
    .optional(),
  listen: z.array(Listen).default([]),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).optional(),
  logDays: z
    .enum(RetentionDays, { error: `expected one of the spans that CloudWatch has: ${SPANS.join(', ')}` })
    .optional(),
  alarmEmail: z.email('expected the address of somebody who reads alarms').optional(),
  /**
   * A model of Amazon Bedrock that is asked what nobody understood; none when left out. It chooses among the answers of the programme
   * and drafts for people, and is not asked any more once `daily` US dollars are used up, by these prices for a million tokens.
   */
  model: Model.optional(),
  /** Parts a second and a day of a sender, the row that says most first; a sender without a row has what its kind usually has. */
  pace: z
    .array(PaceRow)
    .refine((rows) => JSON.stringify(rows).length <= MAX_PACE, {
      error: `expected fewer rows: together they have to fit into ${MAX_PACE} of the 4,096 letters that a function's environment has`,
    })
    .default([]),
  outbox: z.strictObject({ marketing: ClassSettings.optional(), transactional: ClassSettings.optional() }).default({}),
  /**
   * Over how many parts due work is spread: one worker each, about 130 rows a second. Raised when `DueBehind` grows; what was
   * put under another number is found all the same.
   */
  dueShards: z.int().min(1).max(256).default(4),
  throttle: Limit.partial().extend({ events: Limit.optional(), pages: Limit.optional() }).default({}),
  /**
   * What people send besides words. `days` it is kept; `scanned`: it is handed out only once Malware Protection for S3, which
   * somebody has set up for the bucket with tags on, found no threat in it.
   */
  attachments: z
    .strictObject({ days: z.int().min(1).max(3_650).default(90), scanned: z.boolean().default(false) })
    .prefault({}),
  /** AWS roles that may call the routes below `/iam`, and what each may do; every other role may do nothing. */
  callers: z
    .array(Caller)
    .refine((all) => JSON.stringify(rolesOf(all)).length <= MAX_CALLERS, {
      error: `expected fewer: together they have to fit into ${MAX_CALLERS} of the 4,096 letters that a function's environment has`,
    })
    .default([]),
  tags: z.record(z.string().min(1).max(128), z.string().max(256)).default({}),
  permissionsBoundary: z.string().min(1).optional(),
  qualifier: z
    .string()
    .regex(/^[a-z0-9]{1,10}$/, 'expected the qualifier of a CDK bootstrap')
    .optional(),
});

/** Stacks, the state machine and the bus have it in their names. */
const STAGE_NAME = /^[a-z][a-z0-9-]{0,30}$/;

const Config = z.strictObject({
  /** Folder of the programme that is published with the stack, seen from the file; `false` leaves publishing to the API. */
  programme: z.union([z.string().min(1), z.literal(false)]).default('programme'),
  stages: z
    .record(z.string(), StageConfig)
    .refine((all) => Object.keys(all).length > 0, 'expected at least one stage')
    .refine((all) => Object.keys(all).every((name) => STAGE_NAME.test(name)), {
      error: 'a stage is named in small letters, digits and dashes, at most 31, and begins with a letter',
    }),
});
export type RegularsConfig = z.input<typeof Config>;
export type StageSettings = z.input<typeof StageConfig>;

/** Says what it is given, with types: what `regulars.config.ts` exports. */
export const defineConfig = (config: RegularsConfig): RegularsConfig => config;

/** What kind of stage it is decides what its configuration left open. */
const LEFT_OPEN = {
  development: {
    logLevel: 'DEBUG',
    logRetention: RetentionDays.ONE_WEEK,
    removal: RemovalPolicy.DESTROY,
    protect: false,
    outbox: {
      marketing: { concurrency: 2, lateAfterMinutes: 60 },
      transactional: { concurrency: 5, lateAfterMinutes: 5 },
    },
    throttle: { rate: 50, burst: 100, pages: { rate: 20, burst: 40 } },
  },
  production: {
    logLevel: 'INFO',
    logRetention: RetentionDays.SIX_MONTHS,
    removal: RemovalPolicy.RETAIN,
    protect: true,
    outbox: {
      marketing: { concurrency: 10, lateAfterMinutes: 60 },
      transactional: { concurrency: 20, lateAfterMinutes: 5 },
    },
    throttle: { rate: 500, burst: 1000, pages: { rate: 200, burst: 400 } },
  },
} as const satisfies Record<string, Partial<Omit<Stage, 'throttle'>> & { throttle: Omit<Stage['throttle'], 'events'> }>;

/** A configuration that cannot be deployed: each line says where, what was expected, and what would do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** What is wrong is in a file of theirs: where in ours it was found helps nobody. */
  override readonly stack: string = `ConfigError: ${this.message}`;
}

const checked = <T extends z.ZodType>(schema: T, value: unknown, whose: string): z.output<T> => {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const lines = allIssues(error).map(({ path, reason }) => [whose, path, reason]);
  throw new ConfigError(lines.map((parts) => parts.filter((part) => part !== '').join(': ')).join('\n'));
};

/** A stage from what was said of it alone, as by a construct's props; `whose` stands before what is wrong. */
export const stageFrom = (name: string, settings: StageSettings, programme: string | false, whose: string): Stage => {
  if (!STAGE_NAME.test(name)) throw new ConfigError(`${whose}: name: expected small letters, digits and dashes`);
  return decided(name, checked(StageConfig, settings, whose), programme);
};

/** Events have as much as everything else has unless they are said to have another limit. */
const throttled = (
  open: (typeof LEFT_OPEN)['production' | 'development']['throttle'],
  {
    rate = open.rate,
    burst = open.burst,
    events = { rate, burst },
    pages = open.pages,
  }: z.output<typeof StageConfig>['throttle'],
): Stage['throttle'] => ({ rate, burst, events, pages });

/** What was left open is decided. */
const decided = (name: string, said: z.output<typeof StageConfig>, programme: string | false): Stage => {
  const { account, region, production, providers, routes, logDays: days, ...own } = said;
  const open = LEFT_OPEN[production ? 'production' : 'development'];
  const messaging = { providers, ...(routes && { routes }) };
  return {
    ...open,
    ...own,
    name,
    env: { account, region },
    messaging,
    ...(programme !== false && { programme }),
    busName: own.busName ?? `regulars-${name}`,
    logLevel: own.logLevel ?? open.logLevel,
    logRetention: days ?? open.logRetention,
    outbox: { ...open.outbox, ...own.outbox },
    throttle: throttled(open.throttle, own.throttle),
    warnings: [
      ...(production && own.alarmEmail === undefined
        ? ['nobody hears its alarms: give alarmEmail the address of somebody who does']
        : []),
      ...warningsOf(messaging, new Date()),
    ],
  };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The second over the first: records part by part, everything else whole. */
const over = (first: unknown, second: unknown): unknown => {
  if (!isRecord(first) || !isRecord(second)) return second === undefined ? first : second;
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...names].map((name) => [name, over(first[name], second[name])]));
};

/**
 * The stage of that name; a name that is none is an error, never a default. What is given besides lies over what the file
 * says of it: a build sets an account or a sender so, as JSON.
 */
export const stageOf = (config: RegularsConfig, name: unknown, besides?: unknown): Stage => {
  const { stages } = config;
  if (typeof name !== 'string' || !Object.hasOwn(stages, name))
    throw new ConfigError(
      `Unknown stage ${JSON.stringify(name)}: use -c stage= with one of ${Object.keys(stages).join(', ')}`,
    );
  const whole = { ...config, stages: { ...stages, [name]: over(stages[name], besides) } };
  const { stages: all, programme } = checked(Config, whole, 'regulars.config.ts');
  const said = all[name];
  if (said === undefined) throw new Error(`stage ${name} was lost`);
  return decided(name, said, programme);
};
