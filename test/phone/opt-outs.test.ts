import {
  DeleteOptedOutNumberCommand,
  DescribeOptedOutNumbersCommand,
  PutMessageFeedbackCommand,
  PutOptedOutNumberCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, startPhone } from './support/bench.ts';
import { rcs, sms, template } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const entry = { OptOutListName: 'Default', OptedOutNumber: ana };
const put = () => bench.voice.send(new PutOptedOutNumberCommand(entry));

test('a number on the list refuses SMS and RCS, but not WhatsApp, until it is taken off', async () => {
  expect(await put()).toMatchObject({
    ...entry,
    OptedOutTimestamp: new Date('2026-11-21T09:00:00.000Z'),
    EndUserOptedOut: false,
  });
  const refusal = { name: 'ConflictException', Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' };
  await expect(bench.voice.send(sms())).rejects.toMatchObject(refusal);
  await expect(bench.voice.send(rcs())).rejects.toMatchObject(refusal);
  await bench.social.send(template());
  await bench.voice.send(new DeleteOptedOutNumberCommand(entry));
  await bench.voice.send(sms());
  expect((await bench.thread()).map((m) => m['channel'])).toEqual(['whatsapp', 'sms']);
});

test('the list is described in pages, and an absent number is not found', async () => {
  await put();
  await bench.voice.send(new PutOptedOutNumberCommand({ ...entry, OptedOutNumber: '+46701234568' }));
  const describe = (input: object) =>
    bench.voice.send(new DescribeOptedOutNumbersCommand({ OptOutListName: 'Default', ...input }));
  const first = await describe({ MaxResults: 1 });
  expect(first.OptedOutNumbers).toMatchObject([{ OptedOutNumber: ana, EndUserOptedOut: false }]);
  const second = await describe({ MaxResults: 1, NextToken: first.NextToken });
  expect(second.OptedOutNumbers).toMatchObject([{ OptedOutNumber: '+46701234568' }]);
  expect(second.NextToken).toBeUndefined();
  await expect(describe({ OptedOutNumbers: ['+46709999999'] })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  await expect(
    bench.voice.send(new DeleteOptedOutNumberCommand({ ...entry, OptedOutNumber: '+46709999999' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('feedback is taken for a message that exists', async () => {
  const { MessageId } = await bench.voice.send(sms());
  const feedback = { MessageId, MessageFeedbackStatus: 'RECEIVED' as const };
  expect(await bench.voice.send(new PutMessageFeedbackCommand(feedback))).toMatchObject(feedback);
  await expect(
    bench.voice.send(new PutMessageFeedbackCommand({ ...feedback, MessageId: 'nope' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
