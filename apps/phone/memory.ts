import * as z from 'zod';
import { Ailment, ailmentKey } from './ailments.ts';
import { KeptFile } from './files.ts';
import { Account, type Channel, fineAccount, freshSettings, Message, Settings, type Vendor } from './model.ts';
import { Template } from './template.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { Busy } from './wire/busy.ts';

const Topic = z.enum(['two-way', 'delivery', 'whatsapp', 'email', 'mail', 'meta', 'vonage', 'twilio']);
/** What a provider publishes at an instant; kept from the moment it was decided until it is published. */
export const Parcel = z.object({
  id: z.string(),
  key: z.string(),
  at: z.string(),
  topic: Topic,
  body: z.string(),
  /** How often it was posted in vain. */
  tries: z.int().default(0),
});
export type Parcel = z.infer<typeof Parcel>;

const OptOut = z.object({ list: z.string(), number: z.string(), at: z.string() });
const Suppressed = z.object({ address: z.string(), reason: z.enum(['BOUNCE', 'COMPLAINT']), at: z.string() });
export type Suppressed = z.infer<typeof Suppressed>;
interface Thread {
  settings: Settings;
  readonly messages: Message[];
}
const Addressed = z.object({ number: z.string(), message: Message });

/** What the phone keeps, by kind. A message's id is its own, that of settings is the number. */
const kinds = {
  message: Addressed,
  settings: Settings,
  optOut: OptOut,
  suppressed: Suppressed,
  template: Template,
  account: Account,
  ailment: Ailment,
  file: KeptFile,
  feedback: z.string(),
  parcel: Parcel,
} as const;
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** One thing as it is now; without a value it is gone. */
export type Change =
  | { readonly kind: 'message'; readonly id: string; readonly value: z.infer<typeof Addressed> }
  | { readonly kind: 'settings'; readonly id: string; readonly value: Settings }
  | { readonly kind: Exclude<Kind, 'message' | 'settings'>; readonly id: string; readonly value: unknown };

/** All the phone remembers, and the only place that changes it. */
export const createMemory = (busy: Busy = () => false) => {
  let threads: Record<string, Thread> = {};
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const thread = (number: string): Thread => (threads[number] ??= { settings: { ...freshSettings }, messages: [] });
  const shelf = <T>(kind: Exclude<Kind, 'message' | 'settings'>): Shelf<T> =>
    createShelf<T>((id, value) => {
      tell({ kind, id, value });
    });
  const shelves = {
    optOut: shelf<z.infer<typeof OptOut>>('optOut'),
    /** SES's account-level suppression list. */
    suppressed: shelf<Suppressed>('suppressed'),
    template: shelf<Template>('template'),
    account: shelf<Account>('account'),
    ailment: shelf<Ailment>('ailment'),
    /** Pictures that people sent. */
    file: shelf<KeptFile>('file'),
    feedback: shelf<string>('feedback'),
    parcel: shelf<Parcel>('parcel'),
  };

  const ails = (vendor: Vendor, channel: Channel): Ailment['is'] | undefined =>
    shelves.ailment.get(ailmentKey({ vendor, channel }))?.is;
  const taken = new Map<string, number>();

  /** What was kept before these settings were there has none of them. */
  const { deliveries, shownAs, marketingStopped, ids } = freshSettings;
  const since = { deliveries, shownAs, marketingStopped, ids };
  const bringBack = ({ kind, id, value }: { kind: Kind; id: string; value: unknown }): void => {
    if (kind === 'message') {
      const { number, message } = Addressed.parse(value);
      thread(number).messages.push(message);
    } else if (kind === 'settings') thread(id).settings = Settings.parse(Object.assign({ ...since }, value));
    else (shelves[kind] as Shelf<unknown>).load(id, kinds[kind].parse(value));
  };

  return {
    busy,
    ...shelves,
    standing: (): Account => shelves.account.get('all') ?? fineAccount,
    ails,
    /** Whether the message that was just taken is lost on its way, as every second one is where a vendor is lossy. */
    loses: (vendor: Vendor, channel: Channel): boolean => {
      if (ails(vendor, channel) !== 'lossy') return false;
      const key = ailmentKey({ vendor, channel });
      taken.set(key, (taken.get(key) ?? 0) + 1);
      return (taken.get(key) ?? 0) % 2 === 0;
    },
    numbers: () => Object.keys(threads),
    messages: (number: string) => threads[number]?.messages ?? [],
    settings: (number: string) => threads[number]?.settings ?? freshSettings,
    add: (number: string, message: Message): void => {
      thread(number).messages.push(message);
      tell({ kind: 'message', id: message.messageId, value: { number, message } });
    },
    change: (number: string, message: Message, next: Partial<Message>): void => {
      Object.assign(message, next);
      tell({ kind: 'message', id: message.messageId, value: { number, message } });
    },
    configure: (number: string, next: Partial<Settings>): Settings => {
      const settings = Object.assign(thread(number).settings, next);
      tell({ kind: 'settings', id: number, value: settings });
      return settings;
    },
    onChange: (listener: (change: Change) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes back what listeners were told last of each thing, in the order of their first telling; throws on anything else. */
    restore: (kept: Iterable<{ readonly kind: Kind; readonly id: string; readonly value: unknown }>): void => {
      threads = {};
      for (const each of Object.values(shelves)) each.empty();
      for (const one of structuredClone([...kept])) bringBack(one);
    },
  };
};
export type Memory = ReturnType<typeof createMemory>;
