import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Content } from '#messages/sender.ts';
import { whatsappContent } from '#providers/meta/whatsapp-content.ts';
import { typeFlaws } from '../../../support/meta-types.ts';
import { ana, startPhone, type Bench } from '../../../phone/support/bench.ts';
import { template, writeFirst } from '../../../phone/support/sends.ts';
import { aRowOfCards, aChoice, aList, aPage, aPhoto, aPictured } from '../../../providers/whatsapp-messages.ts';
import { aTemplate, aText } from '../messages.ts';

const ADDRESSES = { linkBase: 'https://r.example/l/', mediaUrl: 'https://media.example/' };
const to = { messaging_product: 'whatsapp', recipient_type: 'individual', biz_opaque_callback_data: 'm-1 01JABC' };
const request = (content: Content, address: object = { to: '+14255550182' }): object => ({
  ...to,
  ...address,
  ...whatsappContent(content, ADDRESSES),
});

describe('what a kept library declares of the Cloud API takes', () => {
  it('every request of ours', () => {
    const requests = [
      request(aText),
      request(aText, { recipient: 'US.13491208655302741918' }),
      request(aTemplate),
      request({ ...aTemplate, parameters: [], buttons: [] } as Content),
      ...[aPictured, aRowOfCards, aList, aChoice, aPage, aPhoto].map((content) => request(content)),
    ];
    expect(typeFlaws('Request', requests)).toEqual([]);
  });

  it('and not what is none', () => {
    const flawed = [
      { ...request(aTemplate), template: { name: 'a' } },
      { ...request(aText), text: { bod: 'Hi' } },
      { ...request(aText), messaging_product: 'signal' },
      { ...request(aTemplate), template: { name: 'a', language: { code: 'en' }, components: [{ type: 'foot' }] } },
      { ...request(aList), interactive: { type: 'list', body: { text: 'a' }, action: { button: 'a', rows: [] } } },
      { ...request(aPhoto), image: { url: 'https://a.example/' } },
    ];
    for (const one of flawed) expect(typeFlaws('Request', [one])).not.toEqual([]);
  });
});

describe('what the phone delivers for WhatsApp', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startPhone();
  });
  afterEach(() => bench.stop());

  /** Meta's own envelope around the entry that AWS hands over. */
  const webhooks = async (): Promise<object[]> =>
    (await bench.look()).map(({ body }) => ({
      object: 'whatsapp_business_account',
      entry: [JSON.parse(String(body['whatsAppWebhookEntry'])) as object],
    }));

  it.each(['id', 'number-and-id'])('is as the library declares it, by %s', async (shownAs) => {
    await bench.set({ shownAs });
    await writeFirst(bench, 'Hi');
    const { messageId } = await bench.social.send(template());
    await bench.call('POST', bench.on(ana, 'read'), { channel: 'whatsapp' });
    await bench.call('PUT', '/phone/api/templates/points_expiring', {
      body: '{{1}} {{2}}',
      buttons: [{ type: 'quick_reply', text: 'Redeem' }],
    });
    const { messageId: next } = await bench.social.send(template());
    await bench.call('POST', bench.on(ana, 'reply'), { messageId: next, suggestion: 'Redeem' });
    await bench.set({ failWith: '131049' });
    await bench.social.send(template());
    await bench.call('POST', bench.on(ana, 'move'), { how: 'user_changed_user_id' });
    await bench.call('POST', bench.on(ana, 'move'), { how: 'user_changed_number' });
    expect(messageId).not.toBe(next);
    const all = await webhooks();
    expect(all).toHaveLength(10);
    expect(typeFlaws('Webhook', all)).toEqual([]);
    const broken = JSON.parse(JSON.stringify(all[0]).replaceAll('"timestamp":"', '"time":"')) as object;
    expect(typeFlaws('Webhook', [broken])).not.toEqual([]);
  });
});
