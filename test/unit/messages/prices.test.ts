import { describe, expect, it } from '@jest/globals';
import { costOf, priceOf, type Priced } from '#messages/prices.ts';
import { Prices } from '#programme/grammar/prices.ts';

const prices = Prices.parse({
  currency: 'EUR',
  list: [
    { channel: 'sms', price: 0.09 },
    { channel: 'sms', country: 'SE', price: 0.04 },
    { channel: 'sms', country: 'SE', provider: 'vonage', price: 0.03, source: 'Contract of May', since: '2026-05-01' },
    { channel: 'whatsapp', class: 'marketing', price: 0.06 },
    { channel: 'whatsapp', country: 'DE', price: 0.055 },
    { channel: 'whatsapp', country: 'DE', class: 'marketing', price: 0.1365 },
    { channel: 'rcs', country: 'US', price: 0.007, per: 'part' },
  ],
});

describe('the price of a message', () => {
  it.each<[Priced, number | undefined]>([
    [{ channel: 'sms', country: 'DE' }, 0.09],
    [{ channel: 'sms' }, 0.09],
    [{ channel: 'sms', country: 'SE', provider: 'aws', class: 'marketing' }, 0.04],
    [{ channel: 'sms', country: 'SE', provider: 'vonage' }, 0.03],
    // Its country counts most: a line for Germany is nearer than one for marketing anywhere.
    [{ channel: 'whatsapp', country: 'DE', class: 'marketing' }, 0.1365],
    [{ channel: 'whatsapp', country: 'DE', class: 'response' }, 0.055],
    [{ channel: 'whatsapp', country: 'FR', class: 'marketing' }, 0.06],
    [{ channel: 'whatsapp', country: 'FR', class: 'transactional' }, undefined],
    [{ channel: 'email' }, undefined],
  ])('%j', (of, price) => {
    expect(priceOf(prices, of)).toBe(price);
  });

  it('is by the part where parts are billed, in whole millionths', () => {
    expect(costOf(prices, { channel: 'sms', country: 'DE' }, 3)).toBe(270_000);
    expect(costOf(prices, { channel: 'rcs', country: 'US' }, 2)).toBe(14_000);
    expect(costOf(prices, { channel: 'whatsapp', country: 'DE' }, 3)).toBe(55_000);
    expect(costOf(prices, { channel: 'email' }, 1)).toBeUndefined();
    expect(costOf(undefined, { channel: 'sms' }, 1)).toBeUndefined();
  });
});
