import { createHash } from 'node:crypto';
import type { Claim, MessageRow } from '#messages/message.ts';
import { pair, type Evidence } from '#consent/consent.ts';
import type { Limits, Slot } from '#consent/fatigue.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { REPLIES } from '#programme/grammar/replies.ts';
import { Settings } from '#programme/grammar/settings.ts';
import type { Programme } from '#programme/programme.ts';
import type { Question, Run } from '#runs/run.ts';
import type { Effect, Register } from '#members/member-row.ts';
import type { Store } from '#store/store.ts';

/** Rows for the contract suites: complete and dull, changed by the test where it matters. */
let count = 0;
/** A name nobody else in this process has, so that tests can share tables. */
export const fresh = (what: string): string => `${what}-${process.pid}-${(count += 1)}`;

export const addressOf = (phone: string): string => createHash('sha256').update(`pepper ${phone}`).digest('hex');
export const NOW = '2026-11-21T09:00:00.000Z';
export const OFFERS = pair('sms', 'offers');

export const anEvent = (memberId: string, rest: Partial<MemberEvent> = {}): MemberEvent => ({
  id: fresh('event'),
  type: 'points.earned',
  source: 'till',
  time: NOW,
  memberId,
  data: { points: 5 },
  ...rest,
});

export const anEffect = (add: Effect['add'] = {}, set: Effect['set'] = {}): Effect => ({ add, set });
export const register = (value: unknown, at = NOW): Register => ({ value, at });

export const evidence = (change: Evidence['change'], rest: Partial<Evidence> = {}): Evidence => ({
  id: fresh('cause'),
  at: NOW,
  memberId: 'm',
  change,
  pairs: [OFFERS],
  how: 'reply',
  channel: 'sms',
  ...rest,
});

export const aMessage = (memberId: string, rest: Partial<MessageRow> = {}): MessageRow => ({
  memberId,
  messageId: fresh('message'),
  direction: 'out',
  channel: 'sms',
  class: 'marketing',
  topic: 'offers',
  message: 'tier-near',
  cause: 'tier-near:1',
  state: 'claimed',
  at: NOW,
  timeline: { claimed: NOW },
  text: 'Five points to go',
  ...rest,
});

export const aClaim = (message: MessageRow, address: string, rest: Partial<Claim> = {}): Claim => ({
  message,
  address,
  require: 'granted',
  pair: OFFERS,
  priors: [],
  links: [],
  ...rest,
});

/** A claim that counts: `max` in any 24 hours, unless the test says otherwise. */
export const aCount = (
  person: string,
  message: MessageRow,
  max: number,
  { slot = {}, limits = {} }: { slot?: Partial<Slot>; limits?: Partial<Limits> } = {},
): NonNullable<Claim['count']> => ({
  person,
  slot: { id: message.messageId, at: message.at, topic: 'offers', channel: 'sms', priority: 'normal', ...slot },
  limits: { caps: [{ max, seconds: 86_400, rule: 'cap' }], spacing: 0, ...limits },
});

/** An address that said yes to offers by SMS. */
export const granted = async ({ consents }: Store, address = fresh('address')): Promise<string> => {
  const seq = (await consents.get(address))?.seq ?? 0;
  await consents.change(address, 'granted', evidence('granted'), seq);
  return address;
};

/** A member who exists, at `seq` 1. */
export const enrolled = async ({ members }: Store, phone?: string): Promise<string> => {
  const memberId = fresh('member');
  const set: Effect['set'] = phone === undefined ? {} : { phone: register(phone) };
  await members.commit(anEvent(memberId, { type: 'member.enrolled' }), anEffect({}, set));
  return memberId;
};

export const aRun = (memberId: string, rest: Partial<Run> = {}): Run => ({
  runId: fresh('run'),
  memberId,
  journey: 'welcome',
  version: 'v1',
  cause: 'enrolled',
  status: 'active',
  slot: 0,
  startedAt: NOW,
  rev: 0,
  place: [0, 'yes', 1],
  hop: 0,
  event: anEvent(memberId),
  facts: { expires: { day: '2026-12-31', points: 40 } },
  ways: { tone: 'short' },
  pending: [],
  next: { kind: 'wait', until: NOW },
  ...rest,
});

export const aQuestion = (memberId: string, runId: string): Extract<Question, { readonly kind: 'consent' }> => ({
  memberId,
  runId,
  journey: 'welcome',
  kind: 'consent',
  topics: ['offers'],
  channels: ['sms'],
  wording: 'offers',
  askedAt: NOW,
  until: NOW,
  token: 'token',
});

const settings = Settings.parse({
  brand: {
    name: 'Brew',
    support: 'help',
    terms: 'https://a.test/t',
    website: 'https://a.test',
    logo: 'logo.png',
    address: 'Street 1',
  },
  points: { perWholeUnit: 1, expireAfterMonths: 12 },
  tiers: [{ tier: 'basic', name: 'Basic', from: 0 }],
  topics: { offers: { about: 'Offers', name: 'Offers' } },
  quietHours: { allowFrom: '09:00', allowUntil: '20:00' },
  caps: [{ max: 3, per: '24h' }],
  hopTimeout: { rcs: '15m', whatsapp: '15m', sms: '1h' },
  wording: {},
  keywords: {},
  replies: Object.fromEntries(REPLIES.map((name) => [name, name])),
});

export const aProgramme = (version: string, about = 'Says hello', rest: Partial<Journey> = {}): Programme => ({
  version,
  settings,
  segments: {},
  journeys: {
    welcome: {
      journey: 'welcome',
      about,
      topic: 'offers',
      entry: { concurrent: 1 },
      priority: 'normal',
      lossWarning: false,
      trigger: { event: 'member.enrolled' },
      steps: [{ send: 'hello', via: ['sms'] }],
      ...rest,
    },
  },
  messages: {},
  layouts: {},
});
