import * as z from 'zod';
import { freshSettings, Message, Settings, Template } from './model.ts';

const Topic = z.enum(['two-way', 'delivery', 'whatsapp', 'email']);
/** A receipt that is due later than the moment it was decided. */
export const Parcel = z.object({ id: z.string(), key: z.string(), at: z.string(), topic: Topic, body: z.string() });
export type Parcel = z.infer<typeof Parcel>;

const OptOut = z.object({ list: z.string(), number: z.string(), at: z.string() });
const Suppressed = z.object({ address: z.string(), reason: z.enum(['BOUNCE', 'COMPLAINT']), at: z.string() });
export type Suppressed = z.infer<typeof Suppressed>;
const Thread = z.object({ settings: Settings, messages: z.array(Message) });
const State = z.object({
  version: z.literal(1),
  threads: z.record(z.string(), Thread),
  optOuts: z.array(OptOut),
  /** SES's account-level suppression list; snapshots from before there was mail have none. */
  suppressed: z.array(Suppressed).default([]),
  templates: z.record(z.string(), Template),
  feedback: z.record(z.string(), z.string()),
  parcels: z.array(Parcel),
});
export type State = z.infer<typeof State>;
export type Thread = z.infer<typeof Thread>;
export type Change =
  | { kind: 'message'; number: string; message: Message }
  | { kind: 'settings'; number: string; settings: Settings }
  | { kind: 'other' };

const empty = (): State => ({
  version: 1,
  threads: {},
  optOuts: [],
  suppressed: [],
  templates: {},
  feedback: {},
  parcels: [],
});

/** All the phone remembers, and the only place that changes it. */
export const createMemory = () => {
  let state = empty();
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const thread = (number: string): Thread =>
    (state.threads[number] ??= { settings: { ...freshSettings }, messages: [] });

  return {
    state: () => state,
    numbers: () => Object.keys(state.threads),
    messages: (number: string) => state.threads[number]?.messages ?? [],
    settings: (number: string) => state.threads[number]?.settings ?? freshSettings,
    add: (number: string, message: Message): void => {
      thread(number).messages.push(message);
      tell({ kind: 'message', number, message });
    },
    change: (number: string, message: Message, next: Partial<Message>): void => {
      Object.assign(message, next);
      tell({ kind: 'message', number, message });
    },
    configure: (number: string, next: Partial<Settings>): Settings => {
      const settings = Object.assign(thread(number).settings, next);
      tell({ kind: 'settings', number, settings });
      return settings;
    },
    touch: (): void => {
      tell({ kind: 'other' });
    },
    onChange: (listener: (change: Change) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: (): unknown => structuredClone(state),
    restore: (saved: unknown): void => {
      state = State.parse(structuredClone(saved));
      tell({ kind: 'other' });
    },
  };
};
export type Memory = ReturnType<typeof createMemory>;
