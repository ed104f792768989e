import { fromBus } from '#events/from-bus.ts';
import { codeOf } from '#members/one-time-code.ts';
import { voucherCode } from '#members/voucher-code.ts';
import type { Asked } from '../cloud/client.ts';
import { addressOf } from '../cloud/edges.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { PaceRow } from '#messages/pace.ts';
import type { Refusal } from '../outside/carriers.ts';
import type { Person } from '../stories/story.ts';
import { createApp } from './app.ts';
import { createBrowser } from './browser.ts';
import { createLetters } from './letters.ts';
import { createPhone } from './phone.ts';

/** What a brand wrote, and which version of it is live when a story begins. */
export interface Setting {
  readonly files: Readonly<Record<string, string>>;
  readonly version: string;
}

type Rule = 'minutely' | 'hourly' | 'daily' | 'given-up' | 'reconcile';

/** Enough to be a programme: one journey. */
const FEW = /^(programme\.yaml|emails\/layout\.html|segments\/.*|(journeys|messages)\/tier-renewed\.yaml)$/;

const fewOf = (files: Setting['files']): Setting['files'] =>
  Object.fromEntries(Object.entries(files).filter(([file]) => FEW.test(file)));

/** What the loyalty system and operators ask for. */
const createCallers = ({ client, queues, time }: Cloud, id: (what: string) => string) => ({
  asks: (method: Asked['method'], path: string, body?: object): Promise<void> =>
    client.signed({ id: id(method), method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  /** Posts some facts in one request. */
  facts: (...facts: readonly object[]): Promise<void> => {
    const of = id('fact');
    const happened = { source: 'story', time: time.now().toISOString() };
    const body = JSON.stringify(facts.map((fact, at) => ({ id: `${of}-${at}`, ...happened, ...fact })));
    return client.signed({ id: of, method: 'POST', path: '/events', body });
  },
  /** The loyalty system says it on a bus of its own, to which a rule of ours listens. */
  hears: (type: string, memberId: string, data: object): Promise<void> => {
    const event = { 'detail-type': type, source: 'till', detail: { memberId, data } };
    const made = { id: id('heard'), time: time.now().toISOString(), ...event };
    queues.heard.send([JSON.stringify(fromBus(made))]);
    return Promise.resolve();
  },
});

/** What people, the loyalty system, operators, providers and the calendar can do in a story. */
export const createStage = (cloud: Cloud, { files, version }: Setting) => {
  const { providers, lists, start, bus, store, stack } = cloud;
  let doings = 0;
  const id = (what: string): string => `${what}-${(doings += 1)}`;
  const redemption = (): unknown =>
    bus.latest().findLast(({ type }) => type === 'redemption.requested')?.detail['redemptionId'];

  return {
    ...createCallers(cloud, id),
    ...createApp(cloud, id),
    ...createBrowser(cloud, id),
    ...createPhone(cloud, id),
    ...createLetters(cloud, id),
    /** What a provider answers instead of yes. */
    refuses: (...refusal: Refusal): Promise<void> => {
      providers.refuse(...refusal);
      return Promise.resolve();
    },
    /** How much a sender may be handed. */
    paces: (...rows: readonly PaceRow[]): Promise<void> => {
      cloud.paced(...rows);
      return Promise.resolve();
    },
    /** An entry that a provider's own list got without us, or lost. */
    lists: async ({ profile: { phone } }: Person, change: 'add' | 'remove'): Promise<void> => {
      await lists.lists[change]('phone', phone);
    },
    /** A rule of the calendar. */
    rings: (rule: Rule): Promise<void> => {
      if (rule === 'reconcile') start('permission/reconcile-opt-outs', { reconcile: 'opt-outs' });
      else start('journeys/scan-due', { scan: rule });
      return Promise.resolve();
    },
    /** A deployment that brings a programme, one that brings another after it, and the removal of the stack. */
    deploys: (kind: 'Create' | 'Update' | 'Delete', brought: Setting, before?: string): Promise<void> => {
      start('publishing/deploy-programme', stack.asks(kind, brought, before));
      return Promise.resolve();
    },
    /** The latest change of a member, in the stream that is measured. */
    measures: ({ memberId }: Person): Promise<void> => {
      const entry = cloud.recordOf(memberId);
      if (entry === undefined) throw new Error(`nothing happened to ${memberId}`);
      const { before, after, at } = entry;
      const Records = [{ sequence: id('change'), change: { of: 'member', before, after, at } }];
      start('measurement/measure', { Records });
      return Promise.resolve();
    },
    whole: { files, version },
    /** Another programme than the live one, to be published or to be brought. */
    few: () => fewOf(files),
    fewer: (): Setting => ({ files: fewOf(files), version: 'few' }),
    version,
    codeOf: async ({ memberId }: Person): Promise<unknown> =>
      (await store.members.get(memberId))?.registers['referralCode']?.value,
    /** The code that is open for a member. */
    oneTimeCode: async ({ memberId }: Person): Promise<string> => {
      const open = await store.members.oneTimeCode(memberId, 'redeem');
      return open === undefined ? '' : codeOf(open, addressOf);
    },
    /** What the last redemption that the bus told of is called. */
    redemption,
    /** The code of its voucher. */
    voucher: (): string => voucherCode(String(redemption()), addressOf),
  };
};
export type Stage = ReturnType<typeof createStage>;
