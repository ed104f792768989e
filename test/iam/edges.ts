import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { mockClient, type AwsStub } from 'aws-sdk-client-mock';
import { toBrowsers } from '#push/to-browsers.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { withInbox } from '#in-app/inbox-carrier.ts';
import { paceOf } from '#messages/pace.ts';
import type { Content } from '#messages/sender.ts';
import type { Place } from '#publishing/deployment.ts';
import { carriersOf, routingOf } from '#providers/carriers.ts';
import { optOutListsOf } from '#providers/opt-out-lists.ts';
import { mediaOf } from '#providers/media.ts';
import { FETCHING, LISTING, PROVIDERS, SENDING } from '#providers/registry.ts';
import { s3Archive } from '#runtime/aws/archive.ts';
import { s3Arrivals, s3Attachments } from '#runtime/aws/attachments.ts';
import { eventBridge } from '#runtime/aws/bus.ts';
import { s3Codes } from '#runtime/aws/codes.ts';
import { s3Deployment } from '#runtime/aws/deployment.ts';
import { s3GivenUp } from '#runtime/aws/given-up.ts';
import { sqsLetterBox } from '#runtime/aws/letter-box.ts';
import { snsPostBox } from '#runtime/aws/post-box.ts';
import { sqsOutbox } from '#runtime/aws/outbox.ts';
import { sqsPortions } from '#runtime/aws/portions.ts';
import { runningMachine, stepFunctions } from '#runtime/aws/step-functions.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { warmTurns } from '#runtime/warm-turns.ts';
import { documentClient } from '#store/document-client.ts';
import { storeIn } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import type { Store } from '#store/store.ts';
import { aJourneyCommand, aResponseCommand } from '../contract/commands.ts';
import { addressOf, aRun, NOW } from '../contract/rows.ts';
import { aCard, aCode, anOutgoing, aTemplate, aText } from '../unit/providers/messages.ts';
import type { Recorder } from './recorder.ts';

export type Environment = Readonly<Record<string, string>>;

/** What is played knows tables by what they are. */
const TABLES = {
  members: 'members',
  consent: 'consent',
  messages: 'messages',
  programme: 'programme',
  counters: 'counters',
} as const;

/** The store of a deployment, as `src/runtime/deps.ts` pairs it, each port watched. */
export const watchedStore = ({ watched, need, options }: Recorder): Store => {
  const dynamo = {
    client: documentClient(new DynamoDBClient(options())),
    tables: TABLES,
    fields: () => {
      need('env.fieldsSecret');
      return Promise.resolve(encryptedFields('a-secret'));
    },
  };
  const store = storeIn(dynamo, {
    addressOf,
    now: () => new Date(NOW),
    keptSeconds: () => {
      need('programmes.live');
      return Promise.resolve(86_400);
    },
  });
  return Object.fromEntries(
    Object.entries(store).map(([name, port]) => [name, watched(name, port as object)]),
  ) as never;
};

export interface BroughtAlong {
  readonly Programme: Place;
  readonly Pictures: readonly (Place & { readonly name: string; readonly type: string })[];
}

/** What a deployment brought, read and shown and taken away; S3 is played by a stub. */
export const driveDeployment = async ({ watched, took }: Recorder, env: Environment, brought: BroughtAlong) => {
  const stub = mockClient(S3Client);
  stub.onAnyCommand().callsFake((input: object) => {
    const command = stub.calls().at(-1)?.args[0] as { readonly constructor: { readonly name: string } } | undefined;
    took(command?.constructor.name.replace(/Command$/, '') ?? '', input);
    return { Body: { transformToString: () => Promise.resolve('{}') }, Contents: [{ Key: 'a.png' }] };
  });
  const port = watched('deployment', s3Deployment(new S3Client({}), env['MEDIA_BUCKET'] ?? ''));
  await port.text(brought.Programme);
  for (const { name, type, ...place } of brought.Pictures) await port.show(name, type, place);
  await port.clear();
  stub.restore();
};

/** What the stream gave up, read and taken away; S3 is played by a stub. */
export const driveGivenUp = async ({ watched, took }: Recorder, bucket: string): Promise<void> => {
  const stub = mockClient(S3Client);
  stub.onAnyCommand().callsFake((input: object) => {
    const command = stub.calls().at(-1)?.args[0] as { readonly constructor: { readonly name: string } } | undefined;
    took(command?.constructor.name.replace(/Command$/, '') ?? '', input);
    return { Body: { transformToString: () => Promise.resolve('{}') } };
  });
  const port = watched('givenUp', s3GivenUp(new S3Client({})));
  const place = { bucket, key: 'aws/lambda/a-mapping/a-shard/2026/11/21/a-batch' };
  await port.read(place);
  await port.remove(place);
  stub.restore();
};

/** What people sent, kept and taken away, and what arrived of it fetched from every provider; services are played by stubs. */
const driveAttachments = async ({ watched, took }: Recorder, env: Environment): Promise<void> => {
  const bucket = env['ATTACHMENTS_BUCKET'] ?? '';
  const stubs = [mockClient(S3Client), mockClient(SocialMessagingClient as never)] as const;
  for (const stub of stubs)
    (stub as unknown as AwsStub<never, never, never>).onAnyCommand().callsFake((input: object) => {
      const command = stub.calls().at(-1)?.args[0] as { readonly constructor: { readonly name: string } } | undefined;
      took(command?.constructor.name.replace(/Command$/, '') ?? '', input);
      const prefix = 'Prefix' in input ? String(input.Prefix) : '';
      return {
        Body: { transformToByteArray: () => Promise.resolve(new Uint8Array()) },
        Contents: [{ Key: `${prefix}a` }],
      };
    });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new S3Client({ region: 'us-east-1', credentials });
  const attachments = watched('attachments', s3Attachments(client, bucket));
  await attachments.keep('kept/a/b', new Uint8Array(), 'image/jpeg');
  await attachments.erase('kept/a/');
  // A link asks nothing of AWS when it is made: whoever opens it does, as who made it.
  const link = await attachments.link('kept/a/b', 'image/jpeg');
  const [, Key] = new URL(link).pathname.split(`/${bucket}/`);
  const opened = {
    link: () => {
      took('GetObject', { Bucket: bucket, Key });
    },
  };
  watched('attachments', opened).link();
  const arrivals = s3Arrivals(client, bucket);
  const secret = () => Promise.resolve('');
  const media = watched('media', mediaOf(FETCHING, env, { secret, arrivals }));
  const refs = { aws: `s3://${bucket}/arrived/rcs/m1`, 'aws-social': '77' };
  for (const [provider, ref] of Object.entries(refs)) {
    await media.fetch(provider, ref);
    await media.forget(provider, ref);
  }
  for (const stub of stubs) stub.restore();
};

/** Facts, put into the archive; S3 is played by a stub. */
const driveArchive = async ({ watched, took }: Recorder, bucket: string): Promise<void> => {
  const stub = mockClient(S3Client);
  stub.onAnyCommand().callsFake((input: object) => {
    took('PutObject', input);
    return {};
  });
  const page = { family: 'messages', day: '2026-11-21', name: 'messages.shard-1', facts: [] } as const;
  await watched('archive', s3Archive(new S3Client({}), bucket)).put([page]);
  stub.restore();
};

/** What was posted, put on its topic; SNS is played by a stub, because it speaks no JSON. */
const drivePostBox = async ({ watched, took }: Recorder, topic: string): Promise<void> => {
  const stub = mockClient(SNSClient);
  stub.on(PublishCommand).callsFake((input: object) => {
    took('Publish', input);
    return {};
  });
  await watched('postBox', snsPostBox(new SNSClient({}), topic)).put('{}');
  stub.restore();
};

/** Every other port that calls AWS, each of its methods once for each way it goes. */
export const driveEdges = async (
  recorder: Recorder,
  env: Environment,
  { sealKeys, letterKeys, desks, cards, subscriptions }: Store,
): Promise<void> => {
  const { watched, options } = recorder;
  let now = new Date(NOW);
  const seals = watched(
    'seals',
    daySeals(sealKeys, () => now),
  );
  const sealed = await seals.seal({ a: 1 });
  await watched(
    'seals',
    daySeals(sealKeys, () => now),
  ).open(sealed);
  await seals.forget(2);

  const letters = watched(
    'letters',
    letterSeals(
      letterKeys,
      daySeals(sealKeys, () => new Date(NOW)),
    ),
  );
  await letters.open(await letters.seal('STOP', []));
  await letters.open(await letters.seal('STOP', ['a-hash']));
  await letters.forget(['a-hash']);
  const letterBox = sqsLetterBox(new SQSClient(options()), env['LETTERS_QUEUE_URL'] ?? '');
  await watched('letterBox', letterBox).put('{}');
  await drivePostBox(recorder, env['POSTED_TOPIC_ARN'] ?? '');
  await driveAttachments(recorder, env);
  await driveArchive(recorder, env['ARCHIVE_BUCKET'] ?? '');

  const [marketing, transactional] = [env['MARKETING_QUEUE_URL'] ?? '', env['TRANSACTIONAL_QUEUE_URL'] ?? ''];
  /** In an hour whose key nobody has yet: a port that seals may be the one that makes it. */
  const nextHour = () => {
    now = new Date(now.getTime() + 3_600_000);
    return daySeals(sealKeys, () => now);
  };
  const outbox = watched('outbox', sqsOutbox(new SQSClient(options()), { marketing, transactional }, nextHour()));
  await outbox.send([aJourneyCommand('one')]);
  await outbox.send([aResponseCommand('two'), aResponseCommand('three')], 'a-token');
  await outbox.again(aJourneyCommand('five'), 900);
  await outbox.again(aResponseCommand('six'), 1);

  const way = { provider: 'aws', sender: '62388', channel: 'sms', class: 'marketing', country: 'SE' } as const;
  const turns = watched(
    'turns',
    warmTurns({ desks, paceOf: (of) => paceOf([], of), workers: 1, now: () => new Date(NOW) }),
  );
  const asking = {
    way,
    line: 'marketing',
    parts: 1,
    turn: undefined,
    until: Infinity,
    together: 2,
    holding: 0,
  } as const;
  for (const parts of [1, 2, 3]) await turns.take({ ...asking, parts });
  await turns.refused(asking);

  const portions = watched('portions', sqsPortions(new SQSClient(options()), env['DUE_QUEUE_URL'] ?? ''));
  const portion = { day: '2026-11-21', shard: 0, until: NOW, pass: 'one' };
  await portions.hand([portion]);
  await portions.hand([portion, { ...portion, shard: 1 }]);

  const bus = watched('bus', eventBridge(new EventBridgeClient(options()), env['BUS_NAME'] ?? ''));
  await bus.publish([{ id: 'fact', type: 'journey.started', at: NOW, memberId: 'ada', detail: {} }]);

  const machine = stepFunctions(
    new SFNClient(options()),
    env['STATE_MACHINE_ARN'] ?? '',
    () => Promise.resolve(nextHour()),
    () => new Date(NOW),
  );
  const executions = watched('executions', machine);
  const next = { kind: 'deliver', queue: 'marketing', command: aJourneyCommand('four'), timeoutSeconds: 60 } as const;
  await executions.start({ ...aRun('ada'), next });
  await executions.wake('a-token', { kind: 'time' });
  await executions.stop(aRun('ada'), 'journey.off');
  await watched('machine', runningMachine(new SFNClient(options()))).finish('a-token');
  await driveProviders(recorder, env, { cards, subscriptions });
};

const mail: Content = {
  kind: 'email',
  subject: 'Välkommen',
  text: 'Hej',
  html: '<p>Hej</p>',
  unsubscribeUrl: 'https://r.example/u/abc',
};
const CONTENTS = {
  sms: aText,
  rcs: aCard,
  whatsapp: aTemplate,
  viber: aText,
  email: mail,
  inapp: aCard,
  push: aText,
} as const;
const TO = { phone: '+14255550182', email: 'ann@example.com', app: 'inapp:ann', push: 'push:ann' } as const;

/** Their clients are made behind the registry, so they are stubbed where they send. */
const driveProviders = async (
  { watched, took }: Recorder,
  env: Environment,
  { cards, subscriptions }: Pick<Store, 'cards' | 'subscriptions'>,
): Promise<void> => {
  const stubs: readonly AwsStub<never, never, never>[] = [
    PinpointSMSVoiceV2Client,
    SocialMessagingClient,
    SESv2Client,
    S3Client,
  ].map((client) => mockClient(client as never));
  for (const stub of stubs) {
    const answering = stub as unknown as {
      onAnyCommand(): { callsFake(fake: (input: object, get: () => object) => object): void };
    };
    answering.onAnyCommand().callsFake((input) => {
      const command = stub.calls().at(-1)?.args[0] as { readonly constructor: { readonly name: string } } | undefined;
      took(command?.constructor.name.replace(/Command$/, '') ?? '', input);
      return { MessageId: 'sent', messageId: 'sent' };
    });
  }
  const surroundings = {
    linkBase: `${env['PUBLIC_URL'] ?? ''}/l/`,
    webhooks: `${env['PUBLIC_URL'] ?? ''}/webhooks`,
    mediaBucket: env['MEDIA_BUCKET'] ?? '',
    secret: () => Promise.resolve(''),
    keepCode: s3Codes(new S3Client({}), env['MEDIA_BUCKET'] ?? ''),
  };
  const routing = routingOf(PROVIDERS, env);
  const vendors = carriersOf({ providers: PROVIDERS, sending: SENDING }, routing, env, surroundings);
  const ports = { cards, subscriptions, tickets: ticketsWith('a secret', () => new Date(NOW)), publicUrl: '' };
  const rest = { ...ports, now: () => new Date(NOW) };
  const carriers = watched('carriers', withInbox(toBrowsers(vendors, rest), rest));
  for (const { channel, carriers: to } of carriers.routing)
    for (const carrier of to) {
      const address = channel === 'email' ? TO.email : TO.phone;
      await carriers.send(carrier, anOutgoing(CONTENTS[channel], { channel, to: address }));
      if (carrier.mms === true) await carriers.send(carrier, anOutgoing(aCode, { channel, to: address }));
    }
  const lists = watched('optOutLists', optOutListsOf(Object.values(LISTING), env));
  for (const kind of lists.kinds) {
    await lists.add(kind, TO[kind]);
    await lists.remove(kind, TO[kind]);
    await lists.list(kind)[Symbol.asyncIterator]().next();
  }
  for (const stub of stubs) stub.restore();
};
