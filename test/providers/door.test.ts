import { describe, expect, test } from '@jest/globals';
import { LARGEST_POSTED, postedText } from '#inbound/posted.ts';
import type { WebhookSource } from '#providers/provider.ts';
import { isMetaGenuine, metaChallenge } from '#providers/signatures/meta.ts';
import { answerChallenge, receivePosted } from '#runtime/receive-posted.ts';
import { signMeta } from '../../apps/phone/wire/sign-meta.ts';
import { CHALLENGE, META } from './signatures/vectors.ts';

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

const [, { body }] = META;
const source: WebhookSource = {
  by: 'webhook',
  secret: 'rook-app',
  brings: ['replies'],
  read: () => ({ ok: true, replies: [], receipts: [], ignored: [] }),
  isGenuine: isMetaGenuine,
  challenge: metaChallenge,
};
const named = { name: 'rook', source };

/** What happens behind the door, in its order; `dies` after the step of that name. */
const setUp = ({ secrets = ['new', 'old'], dies = '' } = {}) => {
  const done: string[] = [];
  const kept: string[] = [];
  const marked = new Set<string>();
  const step = <T>(name: string, value: T): Promise<T> => {
    done.push(name);
    return name === dies ? Promise.reject(new Error('died')) : Promise.resolve(value);
  };
  const ports = {
    signatures: (name: string) =>
      Promise.resolve({ secrets: name === 'rook-app' ? secrets : [], words: [CHALLENGE.word] }),
    usedTickets: {
      use: ({ id }: { readonly id: string }) => step('mark', marked.size < marked.add(id).size),
      isUsed: (id: string) => Promise.resolve(marked.has(id)),
    },
    postBox: {
      put: (text: string) => {
        kept.push(text);
        return step('keep', undefined);
      },
    },
    now: () => new Date('2026-11-21T09:30:00.000Z'),
  };
  const post = (text: string, secret: string, of: WebhookSource = source, url = '/') =>
    receivePosted(ports, { name: 'rook', source: of }, { url, headers: signMeta(secret, text), body: text });
  return { ports, done, kept, post };
};

describe('what is posted', () => {
  test('is kept before it is answered, and marked after that', async () => {
    const { post, done } = setUp();
    expect(await post(body, 'new')).toMatchObject({ status: 200, body: '' });
    expect(done).toEqual(['keep', 'mark']);
  });

  test('is taken by the secret before too, while both are there', async () => {
    expect(await setUp().post(body, 'old')).toMatchObject({ status: 200 });
    expect(await setUp({ secrets: ['new'] }).post(body, 'old')).toMatchObject({ status: 401 });
  });

  test('is refused as long as nobody entered a secret', async () => {
    const { post, done } = setUp({ secrets: [] });
    expect(await post(body, '')).toMatchObject({ status: 401 });
    expect(done).toEqual([]);
  });

  test('is kept once, however often it is posted, and answered each time', async () => {
    const { post, done } = setUp();
    expect([(await post(body, 'new')).status, (await post(body, 'old')).status]).toEqual([200, 200]);
    expect(done).toEqual(['keep', 'mark']);
  });

  test('is not answered when it could not be kept, so that it comes again', async () => {
    const { post, done } = setUp({ dies: 'keep' });
    await expect(post(body, 'new')).rejects.toThrow('died');
    expect(done).toEqual(['keep']);
  });

  test('may be kept twice where its mark was lost, and never lost', async () => {
    const { post, done } = setUp({ dies: 'mark' });
    await expect(post(body, 'new')).rejects.toThrow('died');
    expect(done).toEqual(['keep', 'mark']);
  });

  test('is refused when it is larger than what carries it', async () => {
    const { post, done } = setUp();
    const largest = 'x'.repeat(LARGEST_POSTED - JSON.stringify({ source: 'rook', text: '' }).length);
    expect(await post(`${largest}x`, 'new')).toMatchObject({ status: 413 });
    expect(done).toEqual([]);
    expect(await post(largest, 'new')).toMatchObject({ status: 200 });
  });

  test('is carried as it came, whatever stands in it, and nothing that AWS does not take', () => {
    const posted = { source: 'rook', text: 'a\u0000b\ufffe\uffff\ud83d\n' };
    expect(JSON.parse(postedText(posted))).toEqual(posted);
    // SQS developer guide, "SendMessage": what a message may hold.
    expect(postedText(posted)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]*$/);
  });

  test('comes with the query of its address where that is signed too, and else is the same with any', async () => {
    const { post, kept } = setUp();
    const signing = { ...source, signsAddress: true } as const;
    for (const url of ['/rook?of=a', '/rook?of=a', '/rook?of=b?', '/rook?', '/rook'])
      await post(body, 'new', signing, url);
    for (const url of ['/rook?of=a', '/rook']) await post(body, 'new', source, url);
    expect(kept.map((text) => (JSON.parse(text) as { readonly query?: string }).query)).toEqual([
      'of=a',
      'of=b?',
      undefined,
    ]);
  });

  test('is refused in the words of its vendor where that asks again', async () => {
    expect(await setUp().post(body, 'another', { ...source, refusal: 429 })).toMatchObject({ status: 429 });
  });
});

describe('the question whether the address is ours', () => {
  const ask = (url: string, of: Partial<WebhookSource> = {}) =>
    answerChallenge(setUp().ports, { ...named, source: { ...source, ...of } }, { url, headers: {}, body: '' });

  test('is answered with what it asks for, as plain text', async () => {
    expect(await ask(CHALLENGE.url)).toMatchObject({ status: 200, body: CHALLENGE.answer });
  });

  test('is not answered to another word, nor where nobody asks it', async () => {
    expect(await ask(CHALLENGE.url.replace('=T', '=U'))).toMatchObject({ status: 403 });
    expect(await ask(CHALLENGE.url, { challenge: undefined })).toMatchObject({ status: 403 });
  });
});
