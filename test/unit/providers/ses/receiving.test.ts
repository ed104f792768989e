import { describe, expect, it } from '@jest/globals';
import { classify } from '#consent/classify.ts';
import type { Parsed, Reply } from '#inbound/shapes.ts';
import type { Fetched } from '#inbound/media.ts';
import { LARGEST_ATTACHMENT } from '#messages/attachment.ts';
import { sesFetching } from '#providers/ses/receiving/fetching.ts';
import { mailReader } from '#providers/ses/receiving/mail-reader.ts';
import { ownPart } from '#providers/ses/receiving/own-part.ts';
import type { Arrivals } from '#providers/provider.ts';
import { newMessage } from '../../../../apps/phone/new-message.ts';
import { mimeOf } from '../../../../apps/phone/wire/mail-mime.ts';
import { arrival, mime } from '../../../support/mails.ts';

const ALMA = 'alma@mail.example';
const ID = 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12';
const ENVIRONMENT = { EMAIL_SENDER: 'Norrsken <hello@brand.example>', EMAIL_RECEIVING: 'reply.example' };

/** The bucket, with one mail in it. */
const holding = (mail: string | Uint8Array | undefined): Arrivals => ({
  bucket: 'kept',
  folder: 'arrived/',
  take: (begins): Promise<Fetched> => {
    const bytes = typeof mail === 'string' ? Buffer.from(mail, 'latin1') : mail;
    if (bytes === undefined || begins !== `arrived/mail/${ID}`) return Promise.resolve({ ok: false, reason: 'gone' });
    return Promise.resolve(
      bytes.length > LARGEST_ATTACHMENT ? { ok: false, reason: 'too-large' } : { ok: true, bytes },
    );
  },
  drop: () => Promise.resolve(),
});
const read = (mail: string | Uint8Array | undefined, told = arrival(ID, ALMA)): Promise<Parsed> =>
  mailReader(ENVIRONMENT, holding(mail))(told, '2026-11-21T12:00:05.000Z');
const replyOf = (parsed: Parsed): Reply => {
  if (!parsed.ok || parsed.replies[0] === undefined) throw new Error(`no reply in ${JSON.stringify(parsed)}`);
  return parsed.replies[0];
};
const reply = async (...given: Parameters<typeof read>): Promise<Reply> => replyOf(await read(...given));
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

describe('what of a mail is its own', () => {
  const QUOTED = 'You have 900 points.\nReply STOP to end.';
  const marked = QUOTED.replaceAll(/^/gm, '> ');
  it.each([
    [
      'Gmail, English, wrapped',
      `At noon, please\n\nOn Sat, Nov 21, 2026 at 12:00 PM Norrsken Coffee <\nreply+0123456789abcdefghijklmnopqrstuv@reply.example> wrote:\n\n${marked}`,
    ],
    [
      'Gmail, Swedish',
      `At noon, please\n\nDen lör 21 nov. 2026 kl 12:00 skrev Norrsken Coffee <\nreply+0123456789abcdefghijklmnopqrstuv@reply.example>:\n\n${marked}`,
    ],
    [
      'Gmail, German',
      `At noon, please\n\nAm Sa., 21. Nov. 2026 um 12:00 Uhr schrieb Norrsken Coffee <\nreply@reply.example>:\n\n${marked}`,
    ],
    [
      'Gmail, without the blank line',
      `At noon, please\nOn Sat, Nov 21, 2026 at 12:00 PM Norrsken <a@b.example>\nwrote:\n${marked}`,
    ],
    [
      'Apple Mail, English',
      `At noon, please\n\n> On 21 Nov 2026, at 12:00, Norrsken Coffee <hello@brand.example> wrote:\n> \n${marked}`,
    ],
    [
      'Apple Mail, Swedish',
      `At noon, please\n\n> 21 nov. 2026 kl. 12:00 skrev Norrsken <hello@brand.example>:\n> \n${marked}`,
    ],
    [
      'Apple Mail, German',
      `At noon, please\n\n> Am 21.11.2026 um 12:00 schrieb Norrsken <hello@brand.example>:\n> \n${marked}`,
    ],
    ['Thunderbird, below the quotation', `On 11/21/26 12:00, Norrsken wrote:\n${marked}\n\nAt noon, please`],
    [
      'Outlook',
      `At noon, please\n\n________________________________\nFrom: Norrsken <hello@brand.example>\nSent: Saturday, November 21, 2026 12:00\nTo: Alma\nSubject: Your points\n\n${QUOTED}`,
    ],
    [
      'Outlook, Swedish',
      `At noon, please\n\nFrån: Norrsken <hello@brand.example>\nSkickat: den 21 november 2026 12:00\nTill: Alma\nÄmne: Poäng\n\n${QUOTED}`,
    ],
    [
      'Outlook, German',
      `At noon, please\n\nVon: Norrsken <hello@brand.example>\nGesendet: Samstag, 21. November 2026 12:00\nAn: Alma\nBetreff: Punkte\n\n${QUOTED}`,
    ],
    ['Outlook, older', `At noon, please\n\n-----Original Message-----\nFrom: Norrsken\n\n${QUOTED}`],
    ['a signature behind dashes', 'At noon, please\n-- \nAlma Berg\nStop House 1'],
  ])('%s', (_, text) => {
    expect(ownPart(text)).toBe('At noon, please');
  });

  it('keeps a word like wrote within a sentence, and lines that look like no head', () => {
    const text = 'On Monday I wrote to you about two things:\nFrom: the shop\nMore: nothing';
    expect(ownPart(`Hello\n${text}`)).toContain('Hello');
    expect(ownPart('On my way.\nI wrote it down')).toBe('On my way.\nI wrote it down');
  });

  it('is empty where all is quoted', () => {
    expect(ownPart(marked)).toBe('');
  });

  it('is read in time that grows with its length', () => {
    const [short, long] = [2_000, 20_000].map((lines) => {
      const began = process.cpuUsage().user;
      ownPart('On Saturday wrote wrote wrote\n'.repeat(lines));
      return process.cpuUsage().user - began;
    });
    expect(long).toBeLessThan(Math.max(short ?? 0, 50_000) * 40);
  });
});

describe('a mail that came', () => {
  it('is a reply from whoever wrote, with what an answer has to name', async () => {
    const headers = {
      ...plain,
      Subject: '=?UTF-8?Q?Re:_Dina_po=C3=A4ng?=',
      'Message-ID': '<CAF1@mail.example>',
      'In-Reply-To': '<0100@eu-north-1.amazonses.com>',
      References: '<first@a.example>\n <second@a.example> <third@a.example> <0100@eu-north-1.amazonses.com>',
    };
    expect(await reply(utf8(mime(headers, 'Klockan åtta\n\n> Du har 900 poäng')))).toEqual({
      id: ID,
      from: ALMA,
      channel: 'email',
      at: '2026-11-21T12:00:00.000Z',
      text: 'Klockan åtta',
      mail: {
        subject: 'Re: Dina poäng',
        id: '<CAF1@mail.example>',
        before: ['<first@a.example>', '<third@a.example>', '<0100@eu-north-1.amazonses.com>'],
      },
      media: [],
      keptBy: 'ses',
    });
  });

  it('has the key of the address it was sent to, however that is written, and no other', async () => {
    const key = '0123456789abcdefghijklmnopqrstuv';
    const to = (address: string) => reply(mime(plain, 'Hi'), arrival(ID, ALMA, { recipients: [address] }));
    expect(await to(`Reply+${key.toUpperCase()}@REPLY.example`)).toMatchObject({ key });
    for (const address of [`reply+${key}@other.example`, `reply+${key}x@reply.example`, 'reply+@reply.example'])
      expect(await to(address)).not.toHaveProperty('key');
  });

  it.each([
    [
      'quoted-printable in ISO 8859-1',
      { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding': 'quoted-printable' },
      'G=F6teborg=20tack',
    ],
    [
      'base64 in UTF-8',
      { ...plain, 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('Göteborg tack').toString('base64'),
    ],
    ['a charset that is none', { 'Content-Type': 'text/plain; charset=x-nothing' }, utf8('Göteborg tack')],
  ])('is read in %s', async (_, headers, body) => {
    expect((await reply(mime(headers, body))).text).toMatch(/^G.{1,2}teborg tack$/u);
  });

  it('is read from HTML alone, without what is quoted', async () => {
    const html =
      '<head><style>p { top: 0 }</style></head><div dir="ltr">Please <b>stop</b> writing to me</div><br><div class="gmail_quote"><div>On Sat, Nov 21, 2026 at 12:00 Norrsken &lt;<a href="mailto:a@b.example">a@b.example</a>&gt; wrote:<br></div><blockquote>Reply YES</blockquote></div>';
    const { text } = await reply(mime({ 'Content-Type': 'text/html; charset=utf-8' }, html));
    expect(text).not.toContain('YES');
    expect(text).toBe('Please stop writing to me');
  });

  it('is a stop however it is hidden by signs that nobody sees', () => {
    for (const text of [
      'S\u200bT\u200dO\ufeffP',
      '\u202eSTOP\u202c',
      '\u2066STOP\u2069',
      '\u200f STOP \u200f',
      'ＳＴＯＰ',
    ])
      expect(classify(ownPart(`${text}\n\n> 900 points`)).class).toBe('opt-out');
  });

  it('is read as the phone writes one', async () => {
    const about = newMessage({
      ...{ messageId: '0100', channel: 'email', direction: 'in', from: 'Norrsken <hello@brand.example>' },
      ...{ text: 'Reply STOP\nto end', at: '2026-11-21T11:00:00.000Z', wire: { to: ALMA } },
    });
    const letter = { id: ID, from: ALMA, to: 'reply+0@reply.example', subject: 'Re: Poäng', text: 'Klockan åtta' };
    const mail = mimeOf({ ...letter, at: new Date('2026-11-21T12:00:00.000Z'), about });
    expect(await reply(mail)).toMatchObject({
      text: 'Klockan åtta',
      mail: { subject: 'Re: Poäng', id: `<${ID}@mail.phone.example>`, before: ['<0100@us-east-1.amazonses.com>'] },
    });
  });

  it('says what its subject says where it has no words, and nothing of ours', async () => {
    expect(await reply(mime({ ...plain, Subject: 'Unsubscribe' }, ''))).toMatchObject({ text: 'Unsubscribe' });
    expect(await reply(mime({ ...plain, Subject: 'Re: Stop and smell it' }, ''))).toMatchObject({ text: '' });
  });

  it('has no line of a header that its subject brought', async () => {
    const { mail } = await reply(mime({ ...plain, Subject: '=?UTF-8?Q?Hello=0D=0ABcc:_all@evil.example?=' }, 'Hi'));
    expect(mail?.subject).not.toMatch(/[\r\n]/);
  });
});

describe('who wrote it', () => {
  const verdicts = (spf: string, dkim: string, dmarc: string) => ({ verdicts: { spf, dkim, dmarc } });
  it.each([
    ['DMARC passes', { ...verdicts('FAIL', 'PASS', 'PASS') }, true],
    ['there is no policy, and SPF is of the domain in From', verdicts('PASS', 'FAIL', 'GRAY'), true],
    ['SPF is of another domain', { ...verdicts('PASS', 'FAIL', 'GRAY'), source: 'eve@evil.example' }, false],
    ['DKIM is of whoever', verdicts('FAIL', 'PASS', 'GRAY'), false],
    ['DMARC fails', verdicts('PASS', 'PASS', 'FAIL'), false],
    ['nobody could tell', verdicts('PASS', 'PASS', 'PROCESSING_FAILED'), false],
  ])('%s', async (_, told, proven) => {
    const { unproven } = await reply(mime(plain, 'Hi'), arrival(ID, ALMA, told));
    expect(unproven === undefined).toBe(proven);
  });

  it('is one person: a mail of two senders, or of none, is nobody\u2019s', async () => {
    const nobody = { ok: true, replies: [], ignored: ['no sender'] };
    expect(await read(`From: eve@evil.example\r\n${mime(plain, 'Hi')}`)).toMatchObject(nobody);
    expect(await read(mime({ ...plain, From: 'alma@mail.example\u0000@x' }, 'Hi'))).toMatchObject(nobody);
  });

  it('is never we ourselves', async () => {
    for (const From of ['Norrsken <hello@brand.example>', 'reply+0@reply.example'])
      expect(await read(mime({ ...plain, From }, 'Hi'))).toMatchObject({ replies: [], ignored: ['our own'] });
  });

  it.each(['spam', 'virus'] as const)('%s is dropped by name', async (harm) => {
    const told = arrival(ID, ALMA, { verdicts: { [harm]: 'FAIL' } });
    expect(await read(mime(plain, 'STOP'), told)).toMatchObject({ ok: true, replies: [], ignored: [harm] });
  });
});

describe('what no person wrote', () => {
  it.each([
    ['Auto-Submitted', 'auto-replied'],
    ['Auto-Submitted', 'auto-generated; owner-email="a@b.example"'],
    ['Precedence', 'bulk'],
    ['Precedence', 'junk'],
    ['X-Auto-Response-Suppress', 'OOF, AutoReply'],
    ['List-Id', 'News <news.example>'],
    ['Return-Path', '<>'],
    ['Content-Type', 'multipart/report; report-type=delivery-status; boundary=x'],
  ])('%s: %s', async (name, value) => {
    expect(await reply(mime({ ...plain, [name]: value }, 'STOP'))).toMatchObject({ kind: 'automatic' });
  });
  it('has an empty envelope, or a daemon\u2019s', async () => {
    for (const source of ['', '<>', 'MAILER-DAEMON@mail.example'])
      expect(await reply(mime(plain, 'STOP'), arrival(ID, ALMA, { source }))).toMatchObject({ kind: 'automatic' });
  });
  it('Auto-Submitted: no is a person', async () => {
    const headers = { ...plain, 'Auto-Submitted': 'no', Precedence: 'first-class' };
    expect(await reply(mime(headers, 'Hi'))).not.toHaveProperty('kind');
  });
});

const parts = (boundary: string, ...all: readonly string[]): string =>
  [...all.map((one) => `--${boundary}\n${one}`), `--${boundary}--`].join('\n');
const words = 'Content-Type: text/plain; charset=utf-8\n\nHere it is';
const file = (type: string, rest = '') =>
  `Content-Type: ${type}\nContent-Disposition: attachment; filename="a.bin"\nContent-Transfer-Encoding: base64\n${rest}\n/9j/4AECAwQ=`;

describe('what comes besides words', () => {
  const mixed = { 'Content-Type': 'multipart/mixed; boundary=b' };
  it('is fetched out of the mail by its place', async () => {
    const mail = mime(mixed, parts('b', words, file('image/jpeg'), file('application/pdf')));
    const { text, media } = await reply(mail);
    expect(text).toBe('Here it is');
    expect(media).toEqual([
      { kind: 'image', ref: `${ID}/0` },
      { kind: 'document', ref: `${ID}/1` },
    ]);
    const fetcher = sesFetching({}, { arrivals: holding(mail), secret: () => Promise.resolve('') });
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4);
    expect(await fetcher.fetch(`${ID}/0`)).toEqual({ ok: true, bytes });
    for (const ref of [`${ID}/2`, `${ID}/-1`, '../../secret/0', ID])
      expect(await fetcher.fetch(ref)).toEqual({ ok: false, reason: 'gone' });
  });

  it('is no picture that the letter shows by itself', async () => {
    const related = { 'Content-Type': 'multipart/related; boundary=b' };
    const html = 'Content-Type: text/html; charset=utf-8\n\n<p>Here it is</p><img src="cid:logo">';
    const logo =
      'Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=';
    expect((await reply(mime(related, parts('b', html, logo)))).media).toEqual([]);
  });

  it('may be a mail, whose words are not theirs', async () => {
    const forwarded = `Content-Type: message/rfc822\n\nFrom: eve@evil.example\nSubject: x\nContent-Type: text/plain\n\nSTOP`;
    const { text, media } = await reply(mime(mixed, parts('b', words, forwarded)));
    expect(text).toBe('Here it is');
    expect(media).toEqual([{ kind: 'document', ref: `${ID}/0` }]);
  });

  it('may be a thousand things', async () => {
    const many = Array.from({ length: 1_000 }, () => file('image/jpeg'));
    expect((await reply(mime(mixed, parts('b', words, ...many)))).text).toBe('Here it is');
  });
});

describe('a mail that nobody can read', () => {
  const unsubscribe = arrival(ID, `Alma <${ALMA}>`, { subject: 'Unsubscribe' });
  const deep = (left: number): string =>
    left === 0 ? words : `Content-Type: multipart/mixed; boundary=b${left}\n\n${parts(`b${left}`, deep(left - 1))}`;
  it.each([
    ['has 40 MB', Buffer.alloc(40 * 2 ** 20, 0x61)],
    ['has 11 MB', Buffer.from(mime(plain, 'a\n'.repeat(5.5 * 2 ** 20)))],
    ['is gone', undefined],
    ['has parts within parts without end', `From: ${ALMA}\nSubject: Unsubscribe\n${deep(200)}`],
  ])('%s: its subject counts', async (_, mail) => {
    expect(await read(mail, unsubscribe)).toMatchObject({
      ok: true,
      replies: [{ from: ALMA, text: 'Unsubscribe', media: [] }],
      ignored: ['unread mail'],
    });
  });

  it.each(['', 'not JSON', '{}', '{"notificationType":"Received"}', JSON.stringify({ notificationType: 'Bounce' })])(
    'a notification that is none is refused with its place: %s',
    async (told) => {
      expect(await read(mime(plain, 'Hi'), told)).toMatchObject({ ok: false });
    },
  );
});
