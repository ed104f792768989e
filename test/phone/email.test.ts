import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  ListSuppressedDestinationsCommand,
  PutSuppressedDestinationCommand,
  type SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Bench, startPhone } from './support/bench.ts';
import { keptOf } from './support/kept.ts';
import { anasInbox, mail, mailWith, marketing } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const NOW = '2026-11-21T09:00:00.000Z';
const kinds = (all: { body: Record<string, unknown> }[]) => all.map((p) => p.body['eventType']);
const inbox = (address = anasInbox) => bench.thread(address);
const set = (settings: Record<string, unknown>) => bench.set(settings, anasInbox);
const act = (what: string, body: object, address = anasInbox) => bench.call('POST', bench.on(address, what), body);
const unsuppressed = () => bench.ses.send(new DeleteSuppressedDestinationCommand({ EmailAddress: anasInbox }));
const onList = async () =>
  (await bench.ses.send(new ListSuppressedDestinationsCommand())).SuppressedDestinationSummaries;

describe('an answer to a mail', () => {
  const answers = ['reply+0123456789abcdefghijklmnopqrstuv@reply.norrsken.example'];

  test('goes to where that wants to be answered, and SES tells of it', async () => {
    const { MessageId = '' } = await bench.ses.send(mail({ ReplyToAddresses: answers }));
    await bench.look();
    const { status, body } = await act('reply', { text: 'At eight' });
    expect(status).toBe(202);
    const [told] = await bench.look();
    expect(told).toMatchObject({
      topic: 'mail',
      body: {
        notificationType: 'Received',
        mail: { source: anasInbox, messageId: body['messageId'], commonHeaders: { subject: 'Re: Almost Silver' } },
        receipt: { recipients: answers, dmarcVerdict: { status: 'PASS' }, action: { type: 'S3' } },
      },
    });
    expect((await inbox()).map(({ messageId }) => messageId)).toEqual([MessageId, body['messageId']]);
  });

  test('is refused where nobody reads it', async () => {
    await bench.ses.send(mail());
    expect((await act('reply', { text: 'At eight' })).status).toBe(409);
    expect((await act('reply', { text: 'At eight', messageId: 'none' })).status).toBe(404);
  });
});

describe('a mail that SES takes', () => {
  test('stands in the inbox, and its events have the shape SES publishes', async () => {
    const { MessageId = '' } = await bench.ses.send(mail());
    expect(await inbox()).toEqual([
      {
        messageId: MessageId,
        channel: 'email',
        direction: 'in',
        from: 'Norrsken Coffee <hello@norrsken.example>',
        text: '40 points to go',
        card: null,
        cards: [],
        suggestions: [],
        at: NOW,
        state: 'delivered',
        reason: null,
        ref: 'm4',
        mail: { subject: 'Almost Silver', unsubscribeUrl: null, unsubscribedAt: null, spamAt: null },
      },
    ]);
    const published = await bench.look();
    expect(published.map((p) => p.topic)).toEqual(['email', 'email']);
    expect(kinds(published)).toEqual(['Send', 'Delivery']);
    expect(published[1]?.body).toEqual({
      eventType: 'Delivery',
      delivery: {
        timestamp: NOW,
        processingTimeMillis: 0,
        recipients: [anasInbox],
        smtpResponse: expect.any(String),
        remoteMtaIp: expect.any(String),
        reportingMTA: expect.any(String),
      },
      mail: {
        timestamp: NOW,
        source: 'Norrsken Coffee <hello@norrsken.example>',
        sourceArn: 'arn:aws:ses:us-east-1:111122223333:identity/norrsken.example',
        sendingAccountId: '111122223333',
        messageId: MessageId,
        destination: [anasInbox],
        headersTruncated: false,
        headers: expect.arrayContaining([{ name: 'Subject', value: 'Almost Silver' }]),
        commonHeaders: {
          from: ['Norrsken Coffee <hello@norrsken.example>'],
          to: [anasInbox],
          messageId: MessageId,
          subject: 'Almost Silver',
        },
        tags: expect.objectContaining({ 'ses:configuration-set': ['regulars'], messageId: ['m4'] }),
      },
    });
  });

  test('is told as delivered after the delay of that inbox', async () => {
    await set({ receiptDelayMs: 60_000 });
    await bench.ses.send(mail());
    expect(kinds(await bench.look())).toEqual(['Send']);
    bench.advance(60_000);
    const [delivery] = await bench.look();
    expect(delivery?.body).toMatchObject({ eventType: 'Delivery', delivery: { processingTimeMillis: 60_000 } });
  });

  test('finds its inbox whatever the case of the address', async () => {
    await bench.ses.send(mail({ Destination: { ToAddresses: ['Ana@Example.com'] } }));
    expect(await inbox('ANA@example.com')).toHaveLength(1);
  });

  test('shows a sender name that came as encoded words', async () => {
    const [first, second] = ['Kafé ', 'Österlång'].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`);
    await bench.ses.send(mail({ FromEmailAddress: `${first ?? ''} ${second ?? ''} <hej@kafe.example>` }));
    expect(await inbox()).toMatchObject([{ from: 'Kafé Österlång <hej@kafe.example>' }]);
  });

  test('is opened once, which SES hears by a picture and so never of a text alone', async () => {
    const { MessageId } = await bench.ses.send(mail());
    await bench.ses.send(mailWith({ Body: { Text: { Data: 'Plain' } } }));
    await bench.look();
    expect((await act('read', { messageId: MessageId })).body).toEqual({ read: 1 });
    expect((await act('read', {})).body).toEqual({ read: 1 });
    expect((await act('read', {})).body).toEqual({ read: 0 });
    expect(kinds(await bench.look())).toEqual(['Open']);
    expect((await inbox()).map((m) => m['state'])).toEqual(['read', 'read']);
  });

  test('comes back with the suppression list from what the phone told', async () => {
    const kept = keptOf(bench.phone);
    await bench.ses.send(mail());
    await bench.ses.send(new PutSuppressedDestinationCommand({ EmailAddress: anasInbox, Reason: 'COMPLAINT' }));
    const next = await startPhone();
    next.phone.restore(kept());
    expect(await next.thread(anasInbox)).toEqual(await inbox());
    await next.ses.send(mail());
    expect(kinds(await next.look())).toEqual(['Send', 'Complaint']);
    next.phone.restore(kept().filter(({ kind }) => kind !== 'suppressed'));
    await next.ses.send(mail());
    expect(kinds(await next.look())).toEqual(['Send', 'Delivery']);
    await next.stop();
  });
});

describe('a mail that SES refuses', () => {
  const subject = (Data: string) => mailWith({ Subject: { Data } });
  const header = (Name: string, Value: string) => mailWith({ Headers: [{ Name, Value }] });

  test.each<[string, SendEmailCommand, string]>([
    ['no sender', mail({ FromEmailAddress: undefined }), 'FromEmailAddress: is required'],
    ['a sender without a domain', mail({ FromEmailAddress: 'Norrsken' }), 'Missing final @domain'],
    ['a sender name beyond ASCII', mail({ FromEmailAddress: 'Kafé <a@example.com>' }), 'is not ASCII'],
    ['no recipient', mail({ Destination: {} }), 'Destination'],
    ['two recipients', mail({ Destination: { ToAddresses: ['a@example.com', 'b@example.com'] } }), 'recipient'],
    ['a number as its recipient', mail({ Destination: { ToAddresses: ['+46701234567'] } }), 'not an email address'],
    ['a recipient with a name', mail({ Destination: { ToAddresses: ['A <a@example.com>'] } }), 'not an email address'],
    ['no body', mailWith({ Body: {} }), 'neither text nor HTML'],
    ['a subject with a line break', subject('Hello\r\nBcc: all@example.com'), 'control character'],
    ['a header name with a colon', header('X-A:', 'b'), 'header name'],
    ['a header value with a line break', header('X-A', 'b\r\nBcc: all@example.com'), 'printable ASCII'],
    ['a header value of 996', header('X', 'a'.repeat(996)), 'Headers.0.Value'],
    ['a header of 997 in all', header('Xy', 'a'.repeat(995)), 'longer than 996'],
    ['a tag with a dot', mail({ EmailTags: [{ Name: 'memberId', Value: 'a.b' }] }), 'letters, digits'],
    ['content the phone cannot show', mail({ Content: { Template: { TemplateName: 'T' } } }), 'Content.Simple'],
  ])('has %s, and the reason names it', async (_what, command, words) => {
    await expect(bench.ses.send(command)).rejects.toMatchObject({
      name: 'BadRequestException',
      message: expect.stringContaining(words),
    });
    expect(await inbox()).toEqual([]);
  });

  test('is larger than 40 MB', async () => {
    const huge = mailWith({ Body: { Html: { Data: 'x'.repeat(41 * 1024 * 1024) } } });
    await expect(bench.ses.send(huge)).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  test.each([
    ['ThrottlingException', 'TooManyRequestsException', 429],
    ['InternalServerException', 'InternalServiceErrorException', 500],
    ['ServiceQuotaExceededException', 'LimitExceededException', 400],
    ['AccessDeniedException', 'AccountSuspendedException', 400],
    ['MessageRejected', 'MessageRejected', 400],
    ['MailFromDomainNotVerifiedException', 'MailFromDomainNotVerifiedException', 400],
    ['SendingPausedException', 'SendingPausedException', 400],
  ])('because the next failure is %s is a %s, once', async (failWith, name, httpStatusCode) => {
    await set({ failWith });
    await expect(bench.ses.send(mail())).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    expect(await bench.look()).toEqual([]);
    await bench.ses.send(mail());
    expect(await inbox()).toHaveLength(1);
  });

  test('is an operation that the phone does not know', async () => {
    const answer = await bench.call('GET', '/v2/email/identities');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
  });
});

describe('a mail that does not arrive', () => {
  test.each([
    ['Permanent.NoEmail', ['Send', 'Bounce']],
    ['Transient.MailboxFull', ['Send', 'Bounce']],
    ['Reject', ['Reject']],
    ['never', []],
  ])('because of %s is told by the events %j', async (failWith, events) => {
    await set({ failWith });
    await bench.ses.send(mail());
    const published = await bench.look();
    expect(kinds(published)).toEqual(events);
    expect(await inbox()).toMatchObject([{ state: failWith === 'never' ? 'sent' : 'failed', reason: failWith }]);
    const bounce = published.find((p) => p.body['eventType'] === 'Bounce');
    if (bounce === undefined) return;
    const [bounceType, bounceSubType] = failWith.split('.');
    expect(bounce.body).toMatchObject({
      bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: anasInbox, action: 'failed' }] },
    });
  });

  test('because of a code of another channel arrives after all', async () => {
    await set({ failWith: 'CARRIER_BLOCKED' });
    await bench.ses.send(mail());
    expect(await inbox()).toMatchObject([{ state: 'delivered' }]);
  });

  test('bounces for good once, and from then on is accepted and withheld until the address is taken off', async () => {
    await set({ failWith: 'Permanent.General' });
    await bench.ses.send(mail());
    expect(await onList()).toMatchObject([{ EmailAddress: anasInbox, Reason: 'BOUNCE' }]);
    await bench.look();
    expect(await bench.ses.send(mail())).toHaveProperty('MessageId');
    expect((await bench.look())[1]?.body).toMatchObject({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' },
    });
    await unsuppressed();
    await bench.ses.send(mail());
    expect((await inbox()).map((m) => m['state'])).toEqual(['failed', 'failed', 'delivered']);
  });

  test('bounces for a while and leaves the address alone', async () => {
    await set({ failWith: 'Transient.MailboxFull' });
    await bench.ses.send(mail());
    expect(await onList()).toEqual([]);
  });
});

describe('the suppression list', () => {
  const put = (EmailAddress: string, Reason: 'BOUNCE' | 'COMPLAINT' = 'COMPLAINT') =>
    bench.ses.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason }));

  test('answers about one address', async () => {
    await put(anasInbox);
    const { SuppressedDestination } = await bench.ses.send(
      new GetSuppressedDestinationCommand({ EmailAddress: 'Ana@example.com' }),
    );
    expect(SuppressedDestination).toEqual({
      EmailAddress: anasInbox,
      Reason: 'COMPLAINT',
      LastUpdateTime: new Date(NOW),
    });
    await unsuppressed();
    await expect(unsuppressed()).rejects.toMatchObject({
      name: 'NotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('comes in pages, filtered by reason and time', async () => {
    await put('a@example.com', 'BOUNCE');
    bench.advance(60_000);
    await put('b@example.com');
    await put('c@example.com');
    const ask = async (input: object) => {
      const page = await bench.ses.send(new ListSuppressedDestinationsCommand(input));
      return { next: page.NextToken, found: page.SuppressedDestinationSummaries?.map((d) => d.EmailAddress) };
    };
    expect(await ask({ PageSize: 2 })).toEqual({ next: '2', found: ['a@example.com', 'b@example.com'] });
    expect(await ask({ PageSize: 2, NextToken: '2' })).toEqual({ next: undefined, found: ['c@example.com'] });
    expect((await ask({ Reasons: ['BOUNCE'] })).found).toEqual(['a@example.com']);
    expect((await ask({ StartDate: new Date('2026-11-21T09:00:30Z') })).found).toHaveLength(2);
    expect((await ask({ EndDate: new Date('2026-11-21T09:00:30Z') })).found).toHaveLength(1);
    await expect(ask({ NextToken: 'mine' })).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
  });

  test('takes no reason of its own making and no bad address', async () => {
    await expect(put(anasInbox, 'BORED' as 'BOUNCE')).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(put('ana')).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

describe('what the person does with a mail', () => {
  test('calling it spam is a complaint, told once, and suppresses the address', async () => {
    const { MessageId } = await bench.ses.send(mail());
    await bench.look();
    expect((await act('spam', { messageId: MessageId })).status).toBe(202);
    await act('spam', { messageId: MessageId });
    const published = await bench.look();
    expect(kinds(published)).toEqual(['Complaint']);
    expect(published[0]?.body).toMatchObject({
      complaint: { complainedRecipients: [{ emailAddress: anasInbox }], complaintFeedbackType: 'abuse' },
    });
    expect(await inbox()).toMatchObject([{ mail: { spamAt: NOW } }]);
    await bench.ses.send(mail());
    expect((await bench.look())[1]?.body).toMatchObject({
      eventType: 'Complaint',
      complaint: { complaintSubType: 'OnAccountSuppressionList' },
    });
    expect(await inbox()).toMatchObject([{ state: 'delivered' }, { state: 'failed' }]);
  });

  test('unsubscribing is one POST as RFC 8058 has it, without cookies', async () => {
    const sender = await startSender(200);
    const { MessageId } = await bench.ses.send(marketing(`${sender.url}/u/token?list=1`));
    expect(await act('unsubscribe', { messageId: MessageId })).toMatchObject({ status: 200, body: { status: 200 } });
    expect(sender.heard).toEqual([
      { method: 'POST', path: '/u/token?list=1', body: 'List-Unsubscribe=One-Click', headers: expect.anything() },
    ]);
    expect(sender.heard[0]?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
    expect(sender.heard[0]?.headers.cookie).toBeUndefined();
    expect(await inbox()).toMatchObject([{ mail: { unsubscribedAt: NOW } }]);
    await sender.stop();
  });

  test.each([[302], [500]])('an unsubscribe that is answered with %d did not work', async (status) => {
    const sender = await startSender(status);
    const { MessageId } = await bench.ses.send(marketing(`${sender.url}/u/token`));
    const answer = await act('unsubscribe', { messageId: MessageId });
    expect(answer).toMatchObject({ status: 502, body: { error: expect.stringContaining(String(status)) } });
    expect(sender.heard).toHaveLength(1);
    expect(await inbox()).toMatchObject([{ mail: { unsubscribedAt: null } }]);
    await sender.stop();
  });

  test.each([
    ['no list headers', mail()],
    ['only a mail address', marketing('mailto:u@norrsken.example')],
    ['plain HTTP to the world', marketing('http://norrsken.example/u')],
    [
      'no word that one POST is enough',
      mailWith({ Headers: [{ Name: 'List-Unsubscribe', Value: '<https://norrsken.example/u>' }] }),
    ],
  ])('a mail with %s offers no one-click unsubscribe', async (_what, command) => {
    const { MessageId } = await bench.ses.send(command);
    expect(await inbox()).toMatchObject([{ mail: { unsubscribeUrl: null } }]);
    expect((await act('unsubscribe', { messageId: MessageId })).status).toBe(409);
  });

  test('what cannot be done is refused', async () => {
    expect((await act('spam', { messageId: 'nope' })).status).toBe(404);
    await set({ failWith: 'Reject' });
    const { MessageId } = await bench.ses.send(mail());
    expect((await act('spam', { messageId: MessageId })).status).toBe(409);
    expect((await act('reply', { text: 'Hi' })).status).toBe(409);
    expect((await act('read', {}, 'no@address@here')).status).toBe(400);
  });
});

describe('the body of a mail', () => {
  const page = async (html: string) => {
    const { MessageId = '' } = await bench.ses.send(mailWith({ Body: { Html: { Data: html } } }));
    return bench.call('GET', `/phone/mail/${encodeURIComponent(anasInbox)}/${MessageId}`);
  };

  test('is a page of its own in which nothing runs and nothing is fetched from outside', async () => {
    const { status, headers } = await page('<p>Hi</p><script>alert(1)</script>');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src|https?:/);
  });

  test('opens its links in a tab of their own and shows pictures from the brand’s own', async () => {
    const { body } = await page(
      '<a href="https://norrsken.example">Go</a><img alt="" src="https://cdn.example/a/b.png?x">',
    );
    expect(body).toContain('<base target="_blank">');
    expect(body).toContain('<img alt="" src="/phone/media/b.png">');
  });

  test('is its text, as text, when there is no HTML', async () => {
    const { MessageId = '' } = await bench.ses.send(mailWith({ Body: { Text: { Data: '<b>Hi</b>' } } }));
    const { body } = await bench.call('GET', `/phone/mail/${anasInbox}/${MessageId}`);
    expect(body).toContain('&#60;b&#62;Hi');
  });

  test.each(['/phone/mail/ana@example.com/nope', '/phone/mail/+46701234567/nope', '/phone/mail/%E0%A4%A/x'])(
    '%s is nowhere',
    async (path) => {
      expect((await bench.call('GET', path)).status).toBeGreaterThanOrEqual(400);
    },
  );
});

interface Heard {
  method: string | undefined;
  path: string | undefined;
  body: string;
  headers: IncomingHttpHeaders;
}
/** The system that sent the mail, as far as it answers an unsubscribe. */
const startSender = async (status: number) => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ method: request.method, path: request.url, body, headers: request.headers });
      response.writeHead(status, { location: '/elsewhere', 'set-cookie': 'a=b' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
