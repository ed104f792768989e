import {
  ConflictException,
  DeleteOptedOutNumberCommand,
  DescribeOptedOutNumbersCommand,
  PinpointSMSVoiceV2Client,
  PutOptedOutNumberCommand,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import {
  BadRequestException,
  DeleteSuppressedDestinationCommand,
  ListSuppressedDestinationsCommand,
  NotFoundException,
  PutSuppressedDestinationCommand,
  SESv2Client,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { inspect } from 'node:util';
import type { Listed } from '#consent/opt-out-lists.ts';
import type { AddressKind } from '#words/channel.ts';
import { optedOutNumbers } from '#providers/aws/opted-out-numbers.ts';
import { optOutListsOf } from '#providers/opt-out-lists.ts';
import { suppressedDestinations } from '#providers/ses/suppressed-destinations.ts';
import { PHONE } from './messages.ts';

const MAIL = 'ann@example.com';
const sms = mockClient(PinpointSMSVoiceV2Client);
const ses = mockClient(SESv2Client);
const phone = optedOutNumbers({ client: new PinpointSMSVoiceV2Client({ region: 'us-east-1' }), list: 'loyalty' });
const email = suppressedDestinations(new SESv2Client({ region: 'us-east-1' }));
const lists = optOutListsOf([() => ({ phone }), () => ({ email })], {});

const all = async (kind: AddressKind, from = lists) => {
  const pages: (readonly Listed[])[] = [];
  for await (const page of from.list(kind)) pages.push(page);
  return pages;
};
const at = (iso: string) => new Date(iso);
const said = { message: `not ${PHONE} nor ${MAIL}`, Message: `not ${PHONE}`, $metadata: { httpStatusCode: 400 } };
const notThere = new ResourceNotFoundException({ ...said, ResourceType: 'opted-out-number', ResourceId: PHONE });
const noSuchList = new ResourceNotFoundException({ ...said, ResourceType: 'opt-out-list', ResourceId: 'loyalty' });
const badNumber = new ValidationException({
  ...said,
  Reason: 'FIELD_VALIDATION_FAILED',
  Fields: [{ Name: 'OptedOutNumber', Message: `${PHONE} is none` }],
});
const badList = new ValidationException({
  ...said,
  Reason: 'FIELD_VALIDATION_FAILED',
  Fields: [{ Name: 'OptOutListName', Message: 'bad' }],
});
const kept = new ValidationException({ ...said, Reason: 'PHONE_NUMBER_CANNOT_BE_OPTED_IN' });

beforeEach(() => {
  sms.reset();
  ses.reset();
});

describe('the opt-out list of AWS End User Messaging', () => {
  it('gets a number, and lets it go', async () => {
    sms.on(PutOptedOutNumberCommand).resolves({});
    sms.on(DeleteOptedOutNumberCommand).resolves({});
    expect([await lists.add('phone', PHONE), await lists.remove('phone', PHONE)]).toEqual([true, true]);
    const named = { OptOutListName: 'loyalty', OptedOutNumber: PHONE };
    expect(sms.commandCalls(PutOptedOutNumberCommand)[0]?.args[0].input).toEqual(named);
    expect(sms.commandCalls(DeleteOptedOutNumberCommand)[0]?.args[0].input).toEqual(named);
    expect(ses.calls()).toHaveLength(0);
  });

  it.each<[string, Error, boolean]>([
    ['is not on it', notThere, true],
    ['the carrier keeps, or that left within 30 days', kept, false],
    ['is none', badNumber, false],
  ])('is asked to let go of a number that %s', async (_, error, gone) => {
    sms.on(DeleteOptedOutNumberCommand).rejects(error);
    expect(await lists.remove('phone', PHONE)).toBe(gone);
  });

  it('does not take what is no number', async () => {
    sms.on(PutOptedOutNumberCommand).rejects(badNumber);
    expect(await lists.add('phone', PHONE)).toBe(false);
  });

  it('is read page by page, to the last', async () => {
    const entry = (number: string, time: string) => ({
      OptedOutNumber: number,
      OptedOutTimestamp: at(time),
      EndUserOptedOut: false,
    });
    sms
      .on(DescribeOptedOutNumbersCommand, { OptOutListName: 'loyalty', MaxResults: 100 })
      .resolves({ OptedOutNumbers: [entry('+1', '2026-11-01T00:00:00Z')], NextToken: 'more' })
      .on(DescribeOptedOutNumbersCommand, { OptOutListName: 'loyalty', MaxResults: 100, NextToken: 'more' })
      .resolves({ OptedOutNumbers: [entry('+2', '2026-11-02T00:00:00.250Z')] });
    expect(await all('phone')).toEqual([
      [{ address: '+1', at: '2026-11-01T00:00:00.000Z' }],
      [{ address: '+2', at: '2026-11-02T00:00:00.250Z' }],
    ]);
  });

  it.each([noSuchList, badList, new ConflictException(said), new ThrottlingException(said)])(
    'is a fault, told without the number: %p',
    async (error) => {
      sms.onAnyCommand().rejects(error);
      const calls = [() => lists.add('phone', PHONE), () => lists.remove('phone', PHONE), () => all('phone')];
      for (const call of calls) {
        const told = await call().then(() => 'nothing', inspect);
        expect(told).toMatch(`opted-out numbers: ${error.name}`);
        expect(told).not.toContain(PHONE);
      }
    },
  );
});

describe('the suppression list of SES', () => {
  it('gets an address as a complaint, and lets it go', async () => {
    ses.on(PutSuppressedDestinationCommand).resolves({});
    ses.on(DeleteSuppressedDestinationCommand).resolves({});
    expect([await lists.add('email', MAIL), await lists.remove('email', MAIL)]).toEqual([true, true]);
    expect(ses.calls().map(({ args }) => args[0].input)).toEqual([
      { EmailAddress: MAIL, Reason: 'COMPLAINT' },
      { EmailAddress: MAIL },
    ]);
    expect(sms.calls()).toHaveLength(0);
  });

  it('has let go of an address that is not on it, and takes none that is no address', async () => {
    ses.on(DeleteSuppressedDestinationCommand).rejectsOnce(new NotFoundException(said));
    expect(await lists.remove('email', MAIL)).toBe(true);
    ses.onAnyCommand().rejects(new BadRequestException(said));
    expect([await lists.add('email', MAIL), await lists.remove('email', MAIL)]).toEqual([false, false]);
  });

  it('is read whole, bounces and complaints alike', async () => {
    const entry = (address: string, Reason: 'BOUNCE' | 'COMPLAINT') => ({
      EmailAddress: address,
      Reason,
      LastUpdateTime: at('2026-11-03T10:00:00Z'),
    });
    ses
      .on(ListSuppressedDestinationsCommand, { PageSize: 1_000 })
      .resolves({ SuppressedDestinationSummaries: [entry('a@x.test', 'BOUNCE')], NextToken: 'more' })
      .on(ListSuppressedDestinationsCommand, { PageSize: 1_000, NextToken: 'more' })
      .resolves({ SuppressedDestinationSummaries: [entry('b@x.test', 'COMPLAINT')] });
    expect((await all('email')).flat()).toEqual([
      { address: 'a@x.test', at: '2026-11-03T10:00:00.000Z' },
      { address: 'b@x.test', at: '2026-11-03T10:00:00.000Z' },
    ]);
  });

  it('is a fault when it cannot be reached, told without the address', async () => {
    ses.onAnyCommand().rejects(new TooManyRequestsException(said));
    for (const call of [() => lists.add('email', MAIL), () => lists.remove('email', MAIL), () => all('email')])
      await expect(call()).rejects.toThrow(/^suppression list: TooManyRequestsException$/);
  });

  it('loses no entry unseen', async () => {
    ses.onAnyCommand().resolves({ SuppressedDestinationSummaries: [{ EmailAddress: MAIL } as never] });
    await expect(all('email')).rejects.toThrow(/^suppression list: an entry without address or time$/);
  });
});

describe('a kind that nothing is sent to', () => {
  it('has no list, and nobody is asked about it', async () => {
    const none = optOutListsOf([() => ({})], {});
    const pages = await all('email', none);
    expect([none.kinds, await none.add('phone', PHONE), await none.remove('email', MAIL), pages]).toEqual([
      [],
      false,
      true,
      [],
    ]);
    expect([...sms.calls(), ...ses.calls()]).toEqual([]);
    expect(optOutListsOf([() => ({}), () => ({ email })], {}).kinds).toEqual(['email']);
  });
});
