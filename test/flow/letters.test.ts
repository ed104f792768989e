import '../../apps/faults/quiet.ts';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { scanDue } from '#journeys/due/scan.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { namedIn } from '#providers/named-in.ts';
import { topicReader } from '#providers/read-source.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler as receiveReply } from '../../functions/inbound/receive-reply.ts';
import { handler as advanceJourney } from '../../functions/journeys/advance-journey.ts';
import { handler as sealRecord } from '../../functions/journeys/seal-record.ts';
import { handler as sealLetter } from '../../functions/inbound/seal-letter.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import { openFields } from '#store/fields.ts';
import { streamEvents } from '../../apps/local/stream-event.ts';
import { createLetterBox } from '../../apps/faults/cloud/letter-box.ts';
import { twoWayOf } from '../../apps/faults/outside/payloads.ts';
import { readLetter } from '../../apps/cli/redrive/read-letter.ts';
import { snsEvent } from '../../apps/local/sns-event.ts';
import { sqsEvent } from '../../apps/local/sqs-event.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const BEGAN = Date.parse('2026-11-21T12:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CONTEXT = {} as Parameters<typeof receiveReply>[1];
const stop = (id: string, Message = twoWayOf({ id, from: PHONE, text: 'STOP' }).text) =>
  snsEvent('two-way', id, Message, new Date(BEGAN));

/** As Lambda writes it (developer guide, "Capturing records of asynchronous invocations"). */
const refused = (event: object): string =>
  JSON.stringify({
    version: '1.0',
    timestamp: '2026-11-21T12:06:00.000Z',
    requestContext: { requestId: 'r', functionArn: 'arn:receive-reply', condition: 'RetriesExhausted' },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType: 'Error', errorMessage: `cannot write ${PHONE}` },
  });

let world: World;
let box: ReturnType<typeof createLetterBox>;
beforeEach(async () => {
  [world, box] = [await createWorld(), createLetterBox()];
  useDeps({ ...world.deps, readTopic: topicReader(), namedIn, letterBox: box });
  await world.accept({ type: 'member.enrolled', history: true, data: { phone: PHONE } });
  await world.consented();
  await world.drain();
});

const after = (ms: number) => world.at(new Date(BEGAN + ms).toISOString());
/** Lambda's poller takes it from where it lies in the clear. */
const sealed = async (body: string): Promise<string> => {
  const queued = { id: '1', body, sentAt: 0, tries: 0, visibleAt: 0 };
  expect(await sealLetter(sqsEvent('unsealed', [queued], world.deps.now()), CONTEXT)).toEqual({
    batchItemFailures: [],
  });
  const [letter = ''] = box.taken();
  return letter;
};
const redriven = async (letter: string): Promise<void> => {
  const way = readLetter({ body: letter, attributes: {} });
  if (way.kind !== 'invoke' && way.kind !== 'notify') throw new Error(`it is ${way.kind}`);
  const event = way.kind === 'invoke' ? way.event : way.event('redriven');
  await receiveReply(event as Parameters<typeof receiveReply>[0], CONTEXT);
};
const isStopped = async () => (await world.saidAt(PHONE, 'alma'))?.stoppedAt !== undefined;
/** The scans of a day, which end keys that are over and sweep what was erased. */
const scans = async (from: number, hours: number): Promise<void> => {
  for (let hour = 1; hour <= hours; hour += 1) {
    after(from + hour * HOUR);
    await scanDue(world.deps, 1);
    await world.deps.seals.forget(3);
  }
};

describe('a STOP that its function refused', () => {
  test('says nothing of anybody where it lies, and still stops on the thirteenth day', async () => {
    const letter = await sealed(refused(stop('s')));
    expect(letter).not.toMatch(/STOP|4670174|cannot write/);
    await scans(0, 48);
    after(13 * DAY);
    expect(await isStopped()).toBe(false);
    await redriven(letter);
    expect(await isStopped()).toBe(true);
    await world.drain();
    const texts = world.texts().length;
    await redriven(letter);
    await world.drain();
    expect(world.texts()).toHaveLength(texts);
  });

  test('also when SNS could not hand it over at all', async () => {
    const [record] = stop('s').Records;
    const letter = await sealed(JSON.stringify(record?.Sns));
    expect(letter).not.toMatch(/STOP|4670174/);
    after(13 * DAY);
    await redriven(letter);
    expect(await isStopped()).toBe(true);
  });

  test('is sealed for whom it names in a payload of a shape that nobody knows yet', async () => {
    const payload = JSON.stringify({ sender: { number: PHONE }, words: 'STOP' });
    const letter = await sealed(refused(stop('s', payload)));
    expect(letter).not.toMatch(/STOP|4670174/);
    after(13 * DAY);
    await expect(redriven(letter)).rejects.toThrow('originationNumber');
    await eraseMember(world.deps, 'alma');
    await redriven(letter);
  });
});

describe('a letter of a member who is erased', () => {
  const keptOf = () => JSON.stringify(world.tables.dump());

  test('opens no more, from the first sweep on', async () => {
    const letter = await sealed(refused(stop('s')));
    after(10 * DAY);
    await eraseMember(world.deps, 'alma');
    const before = keptOf();
    await redriven(letter);
    expect(keptOf()).toBe(before);
  });

  test('that was sealed after the first sweep opens no more after the last', async () => {
    await eraseMember(world.deps, 'alma');
    after(20 * HOUR);
    const letter = await sealed(refused(stop('s')));
    await scans(20 * HOUR, 3);
    const before = keptOf();
    await redriven(letter);
    expect(keptOf()).toBe(before);
  });

  test('opens still where somebody else has the number: it may be their stop', async () => {
    await world.accept({ type: 'member.enrolled', memberId: 'bo', history: true, data: { phone: PHONE } });
    await world.consented('bo');
    const letter = await sealed(refused(stop('s')));
    await eraseMember(world.deps, 'alma');
    after(13 * DAY);
    await redriven(letter);
    expect((await world.saidAt(PHONE, 'bo'))?.stoppedAt).toBeDefined();
  });
});

describe('a record that the stream gave up', () => {
  /** A batch as Lambda leaves it in the bucket ("Retain discarded records for a DynamoDB event source": `payload`, for S3 only). */
  const givenUp = (event: object): string =>
    JSON.stringify({
      requestContext: { requestId: 'r', functionArn: 'arn:advance-journey', condition: 'RetryAttemptsExhausted' },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: '2026-11-21T12:00:00.000Z',
      DDBStreamBatchInfo: { shardId: 'shard', startSequenceNumber: '1', endSequenceNumber: '1', batchSize: 1 },
      payload: JSON.stringify(event),
    });
  const tell = async (notice: object) => {
    const queued = { id: '1', body: JSON.stringify(notice), sentAt: 0, tries: 0, visibleAt: 0 };
    return sealRecord(sqsEvent('given-up', [queued], world.deps.now()), CONTEXT);
  };
  const NAMED = { s3: { bucket: { name: 'b' }, object: { key: 'aws/lambda/m/s/2026/11/21/2026-11-21T12.00.00-u' } } };

  let objects: Map<string, string>;
  beforeEach(() => {
    objects = new Map();
    useDeps({
      ...world.deps,
      letterBox: box,
      memberOfImage: (image) =>
        Promise.resolve(memberFromItem(unmarshall(image as Parameters<typeof unmarshall>[0]), openFields)),
      givenUp: {
        read: ({ key }) => Promise.resolve(objects.get(key)),
        remove: ({ key }) => Promise.resolve(void objects.delete(key)),
      },
    });
  });

  /** Alma earns a reward, and nobody hears of it. */
  const unheard = async (): Promise<string> => {
    const before = await world.deps.members.get('alma');
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'cup', title: 'A cup' } });
    const row = await world.deps.members.get('alma');
    world.unheard();
    const at = world.deps.now().toISOString();
    const event = streamEvents(world.deps.addressOf)([{ id: '1', at, pk: 'M#alma', before, after: row }]);
    objects.set(NAMED.s3.object.key, givenUp(event));
    expect(await tell({ Records: [NAMED] })).toEqual({ batchItemFailures: [] });
    const [letter = ''] = box.taken();
    return letter;
  };
  const advanced = async (letter: string): Promise<void> => {
    const way = readLetter({ body: letter, attributes: {} });
    if (way.kind !== 'invoke') throw new Error(`it is ${way.kind}`);
    expect(way.functionArn).toBe('arn:advance-journey');
    expect(await advanceJourney(way.event as Parameters<typeof advanceJourney>[0], CONTEXT)).toEqual({
      batchItemFailures: [],
    });
    await world.drain();
  };

  test('lies sealed with all it held and nowhere else, and its message goes once when it is redriven, however often', async () => {
    const letter = await unheard();
    expect(letter).not.toMatch(/cup|4670174/);
    expect([...objects]).toEqual([]);
    expect(world.texts()).toEqual([]);
    after(20 * HOUR);
    await advanced(letter);
    expect(world.sent.map(({ messageId }) => messageId)).toHaveLength(1);
    await advanced(letter);
    expect(world.sent).toHaveLength(1);
  });

  test('opens on the thirteenth day, and not when its member was erased since', async () => {
    const letter = await unheard();
    after(13 * DAY);
    const [, names = ''] = /"sealed":"l1\.([\w~-]+)\./.exec(letter) ?? [];
    expect(names).toBe(world.deps.addressOf('alma'));
    const { sealed: text } = (JSON.parse(letter) as { requestPayload: { Records: { sealed: string }[] } })
      .requestPayload.Records[0] as { sealed: string };
    expect(await world.deps.letters.open(text)).toContain('A cup');
    await eraseMember(world.deps, 'alma');
    expect(await world.deps.letters.open(text)).toBeUndefined();
    await advanced(letter);
    expect(await world.deps.members.get('alma')).toBeUndefined();
  });

  test('of a member who is erased already is kept by nobody', async () => {
    const row = await world.deps.members.get('alma');
    await eraseMember(world.deps, 'alma');
    const at = world.deps.now().toISOString();
    const event = streamEvents(world.deps.addressOf)([{ id: '1', at, pk: 'M#alma', before: undefined, after: row }]);
    objects.set(NAMED.s3.object.key, givenUp(event));
    expect(await tell({ Records: [NAMED] })).toEqual({ batchItemFailures: [] });
    expect([box.taken(), [...objects]]).toEqual([[], []]);
  });

  test('that S3 tells of twice, or before there is any, is nothing to do', async () => {
    expect(await tell({ Records: [NAMED] })).toEqual({ batchItemFailures: [] });
    expect(await tell({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'b' })).toEqual({ batchItemFailures: [] });
    expect(box.taken()).toEqual([]);
  });
});
