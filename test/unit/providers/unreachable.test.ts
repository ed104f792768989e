import { expect, it } from '@jest/globals';
import { carriersOf } from '#providers/carriers.ts';
import type { Provider } from '#providers/provider.ts';
import { topicReader } from '#providers/read-source.ts';
import { PROVIDERS } from '#providers/registry.ts';

const AT = '2026-11-21T12:00:00.000Z';
const event = (rest: object): string => JSON.stringify({ eventTimestamp: Date.parse(AT), messageId: 'p1', ...rest });

it.each([
  ['RCS_FAILED', 'UNDELIVERABLE', true],
  ['RCS_FAILED', 'REJECTED', undefined],
  ['RCS_TTL_EXPIRED', 'TTL_EXPIRATION_REVOKED', undefined],
  ['TEXT_UNREACHABLE', 'UNREACHABLE', undefined],
])('%s with %s says that the address is none on the channel: %p', (eventType, messageStatus, unreachable) => {
  const read = topicReader()('delivery', event({ eventType, messageStatus }), AT);
  expect(read).toMatchObject({ receipts: [{ state: 'failed' }] });
  expect(read.ok && read.receipts[0]?.unreachable).toBe(unreachable);
});

it('a refusal at the call says so too, where the provider has the code', async () => {
  const { aws } = PROVIDERS;
  const provider: Provider = { ...aws, unreachable: ['NOT_A_USER'] };
  const said = async (code: string) => {
    const sms = () => () => Promise.resolve({ kind: 'failed', code } as const);
    const registry = { providers: { aws: provider }, sending: { aws: () => ({ sms }) } };
    const carriers = carriersOf(
      registry,
      [],
      {},
      { linkBase: '', webhooks: '', mediaBucket: '', secret: () => Promise.resolve('') },
    );
    const message = { channel: 'sms', to: '+46701740605', memberId: 'a', messageId: 'm', class: 'marketing' } as const;
    return carriers.send({ provider: 'aws', sender: 's' }, { ...message, content: { kind: 'text', text: 'Hej' } });
  };
  expect(await said('NOT_A_USER')).toEqual({ kind: 'failed', code: 'NOT_A_USER', unreachable: true });
  expect(await said('TOO_LONG')).toEqual({ kind: 'failed', code: 'TOO_LONG' });
});
