import { describe, expect, test } from '@jest/globals';
import { NUMBERS_REGISTERED, SMS_COUNTRIES } from '#providers/registering/sms-countries.ts';
import type { Having } from '#providers/registering/step.ts';
import { lineOf, stepsFor } from '#providers/registering/steps.ts';

const having = (own: Partial<Having> = {}): Having => ({
  ...{ channels: ['sms'], countries: [], requested: [], named: {} },
  ...{ twoWayTopic: 'arn:two-way', twoWayRole: 'arn:role', attachments: 'a-bucket', deliveryTopic: 'arn:delivery' },
  ...{ whatsAppTopic: 'arn:whatsapp', mailTopic: 'arn:mail' },
  ...own,
});
const idsOf = (own: Partial<Having>): readonly string[] => stepsFor(having(own)).map(({ id }) => id);
const commandOf = (id: string, own: Partial<Having>): string | undefined =>
  stepsFor(having(own)).find((step) => step.id === id)?.command;

/** Rows of AWS's page "Supported countries and regions for SMS messaging", one of each kind. */
test.each([
  ['CH', { shortCode: false, longCode: false, senderId: 'yes', twoWay: false }],
  ['US', { shortCode: true, longCode: true, senderId: 'no', twoWay: true }],
  ['GB', { shortCode: true, longCode: true, senderId: 'registered', twoWay: true }],
  ['SE', { shortCode: true, longCode: true, senderId: 'yes', twoWay: true }],
  ['IN', { shortCode: true, longCode: false, senderId: 'registered', twoWay: true }],
  ['HU', { shortCode: false, longCode: true, senderId: 'no', twoWay: true }],
  ['KR', { shortCode: false, longCode: false, senderId: 'no', twoWay: false }],
  ['AR', { shortCode: true, longCode: false, senderId: 'no', twoWay: false }],
])('%s has the senders that AWS lists', (country, expected) => {
  expect(SMS_COUNTRIES.get(country)).toEqual(expected);
});

test('a country stands in the table once, and those that AWS does not reach in none', () => {
  expect(SMS_COUNTRIES.size).toBe(215);
  expect([...SMS_COUNTRIES.keys()].filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  // "SMS and MMS country capabilities and limitations" names these.
  for (const code of ['CU', 'IR', 'KP', 'SY', 'SD']) expect(SMS_COUNTRIES.has(code)).toBe(false);
  for (const code of NUMBERS_REGISTERED) expect(SMS_COUNTRIES.get(code)?.longCode).toBe(true);
});

describe('vendors that are called directly', () => {
  const direct = {
    webhooks: 'https://api.example/webhooks',
    signatures: 'arn:signatures',
    meta: { accessToken: 'arn:token' },
    vonage: { privateKey: 'arn:key', channels: ['rcs'] },
    twilio: { keySecret: 'arn:twilio', channels: ['sms', 'whatsapp'] },
  } as const;

  test('want a person before and after the deployment', () => {
    expect(idsOf({ channels: [], direct })).toEqual([
      ...['meta-app', 'meta-token', 'meta-templates', 'vonage-application', 'twilio-contents', 'twilio-key'],
      ...['meta-secret', 'meta-webhook', 'vonage-secret', 'vonage-webhook', 'twilio-secret', 'twilio-webhook'],
    ]);
    expect(
      stepsFor(having({ channels: [], direct: { ...direct, meta: undefined, twilio: undefined } })).map(
        ({ channel }) => channel,
      ),
    ).toEqual(['rcs', 'rcs', 'rcs']);
  });

  test('post to addresses of their own, and their keys go into the secrets that the stage names', () => {
    const [said] = [stepsFor(having({ channels: [], direct }))];
    expect(said.find(({ id }) => id === 'meta-webhook')?.what).toContain('https://api.example/webhooks/meta,');
    expect(said.find(({ id }) => id === 'vonage-webhook')?.what).toContain('https://api.example/webhooks/vonage ');
    expect(said.find(({ id }) => id === 'twilio-webhook')?.what).toContain('https://api.example/webhooks/twilio ');
    expect(commandOf('meta-token', { direct })).toContain('--secret-id arn:token --secret-string file://');
  });
});

describe('what a person has to do', () => {
  test('is nothing without a channel', () => {
    expect(idsOf({ channels: [] })).toEqual([]);
  });

  test('begins with what others must answer, and ends with what needs the stacks', () => {
    const all = stepsFor(having({ channels: ['email', 'whatsapp', 'rcs', 'sms'], countries: ['SE', 'US'] }));
    expect(all.map(({ id }) => id)).toEqual([
      ...['sms-sandbox', 'sms-sender-SE', 'sms-sender-US', 'rcs-agent', 'whatsapp-account', 'whatsapp-templates'],
      ...['mail-sandbox', 'mail-identity', 'rcs-two-way', 'whatsapp-events', 'mail-dmarc'],
    ]);
    const when = all.map((step) => step.when);
    expect(when.lastIndexOf('before the deployment')).toBeLessThan(when.indexOf('after the deployment'));
  });

  test('says for each country which sender can be answered, and leaves out what the stacks ask for', () => {
    const said = stepsFor(having({ countries: ['SE', 'US', 'CH', 'BR', 'TR', 'NO'], requested: ['NO'] }));
    expect(said.filter(({ country }) => country !== undefined).map(({ what }) => what)).toEqual([
      'SE: get a long code, which can be answered.',
      'US: get a 10DLC campaign, a verified toll-free number or a short code.',
      'CH: get a sender ID; it cannot be answered, so members stop by the link.',
      'BR: get a short code, which can be answered.',
      'TR: get a sender ID, registered first; it cannot be answered, so members stop by the link.',
    ]);
  });

  test('wires a number, a pool and an agent that exist, so that AWS answers no STOP itself', () => {
    const answers =
      '--two-way-enabled --two-way-channel-arn arn:two-way --two-way-channel-role arn:role --self-managed-opt-outs-enabled';
    expect(commandOf('sms-two-way', { named: { sms: 'pool-1' } })).toBe(
      `aws pinpoint-sms-voice-v2 update-pool --pool-id pool-1 ${answers}`,
    );
    const number = 'arn:aws:sms-voice:eu-north-1:123456789012:phone-number/phone-1';
    expect(commandOf('sms-two-way', { named: { sms: number, optOutList: 'Stopped' } })).toBe(
      `aws pinpoint-sms-voice-v2 update-phone-number --phone-number-id ${number} ${answers} --opt-out-list-name Stopped`,
    );
    expect(commandOf('rcs-two-way', { channels: ['rcs'], named: { rcs: 'rcs-1' } })).toBe(
      `aws pinpoint-sms-voice-v2 update-rcs-agent --rcs-agent-id rcs-1 ${answers} --two-way-rcs-events-enabled ALL --two-way-media-s3-bucket-name a-bucket --two-way-media-s3-key-prefix arrived --two-way-media-s3-role arn:role`,
    );
    expect(commandOf('sms-two-way', { named: { sms: 'arn:aws:sms-voice:x:1:sender-id/ELM/SE' } })).toBeUndefined();
  });

  test('adds a destination to a set that exists, and asks for none where the stacks make the set', () => {
    expect(idsOf({ named: { sms: 'pool-1', configurationSet: 'own' } })).toContain('sms-events');
    expect(idsOf({ named: { sms: 'pool-1' } })).not.toContain('sms-events');
    const mail = { domain: 'shop.example', identity: 'proved' } as const;
    expect(idsOf({ channels: ['email'], mail })).toEqual(['mail-sandbox', 'mail-dmarc']);
    expect(idsOf({ channels: ['email'], mail: { ...mail, identity: 'made' } })).toContain('mail-records');
    expect(idsOf({ channels: ['email'], mail, named: { mailSet: 'mail' } })).toContain('mail-events');
  });

  test('is one line each, in letters that CloudFormation prints', () => {
    const all = stepsFor(having({ channels: ['sms', 'rcs', 'whatsapp', 'email'], named: { sms: 'pool-1' } }));
    for (const line of all.map(lineOf)) expect(line).toMatch(/^[\x20-\x7e]{20,1000}$/);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
