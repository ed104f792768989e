import { ofType, type Resource } from '../infra/synth.ts';
import { asksOf, type Ask, type Places } from './asks.ts';
import type { Environment } from './edges.ts';
import { keyAsks, onBehalf } from './on-behalf.ts';
import type { Reach } from './reach.ts';
import type { Recorder } from './recorder.ts';

/** What a function's file reaches and its use rules out, with the reason. */
const RULED_OUT: readonly { readonly files: readonly string[]; readonly methods: RegExp; readonly because: string }[] =
  [
    {
      files: [
        'events/accept-event.ts',
        'console/read-audit.ts',
        'surveys/read-surveys.ts',
        'measurement/read-figures.ts',
      ],
      methods: /^(requests|seals)\./,
      because: 'only a change whose path is signed is made once for each webhook-id',
    },
    {
      files: [
        'access/manage-keys.ts',
        'console/read-audit.ts',
        'publishing/publish-programme.ts',
        'publishing/manage-programme.ts',
        'segments/manage-segments.ts',
        'surveys/read-surveys.ts',
        'measurement/read-figures.ts',
      ],
      methods: /^env\.addressSecret$/,
      because: 'an audit entry has the hash of a member, and nothing is done with a member here',
    },
  ];

const SECRETS: Readonly<Record<string, string>> = {
  'env.apiSecret': 'API_SECRET_ARN',
  'env.keysSecret': 'KEYS_SECRET_ARN',
  'env.addressSecret': 'ADDRESS_SECRET_ARN',
  'env.fieldsSecret': 'FIELDS_SECRET_ARN',
  'env.ticketSecret': 'TICKET_SECRET_ARN',
  'env.webhooksSecret': 'WEBHOOKS_SECRET_ARN',
  'env.signaturesSecret': 'SIGNATURES_SECRET_ARN',
};

export const fileOf = ({ Properties }: Resource): string => String(Properties['Description']);
export const roleOf = ({ Properties }: Resource): string => String(Properties['Role']).split('/').at(-1) ?? '';
export const functionsOf = (stage: readonly Resource[]): readonly Resource[] => ofType(stage, 'AWS::Lambda::Function');
export const environmentOf = (stage: readonly Resource[]): Environment =>
  (functionsOf(stage)[0]?.Properties['Environment'] as { readonly Variables: Environment }).Variables;
const placesOf = (env: Environment): Places => ({
  machine: env['STATE_MACHINE_ARN'] ?? '',
  tables: Object.fromEntries(
    ['members', 'consent', 'messages', 'programme', 'counters'].map((name) => [
      name,
      env[`${name.toUpperCase()}_TABLE`] ?? '',
    ]),
  ),
});

/** The methods a function reaches, those it needs for them, and the secrets, as names. */
const methodsOf = (file: string, reach: Reach, { needs }: Recorder): ReadonlySet<string> => {
  const isOut = (method: string): boolean =>
    RULED_OUT.some(({ files, methods }) => files.includes(file) && methods.test(method));
  const found = new Set<string>();
  const add = (method: string): void => {
    if (found.has(method) || isOut(method)) return;
    found.add(method);
    for (const need of needs) if (need.startsWith(`${method} `)) add(need.slice(method.length + 1));
  };
  for (const method of reach[file] ?? []) add(method);
  return found;
};

/** Everything a function asks of IAM, itself and by the services that act for it, each once. */
export const asksOfFunction = (
  stage: readonly Resource[],
  fn: Resource,
  reach: Reach,
  recorder: Recorder,
): readonly Ask[] => {
  const env = environmentOf(stage);
  const places = placesOf(env);
  const methods = methodsOf(fileOf(fn), reach, recorder);
  const secrets = [...methods].flatMap((method) => {
    const name = SECRETS[method];
    return name === undefined ? [] : [{ action: 'secretsmanager:GetSecretValue', resource: env[name] ?? '' }];
  });
  const called = recorder.made.filter(({ within }) => methods.has(within)).flatMap((made) => asksOf(made, places));
  // RCS cards name a picture, which AWS fetches as whoever sends (model of SendRcsMessage, `MediaUrl`).
  const pictures = methods.has('carriers.send')
    ? [{ action: 's3:GetObject', resource: `arn:aws:s3:::${env['MEDIA_BUCKET'] ?? ''}/a.png` }]
    : [];
  const own = [...secrets, ...called, ...pictures, ...onBehalf(stage, fn)];
  const all = own.flatMap((ask) => [ask, ...keyAsks(stage, ask)]);
  return [...new Map(all.map((ask) => [JSON.stringify(ask), ask])).values()];
};
