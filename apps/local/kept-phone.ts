import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change, State as PhoneState } from '../phone/memory.ts';
import { freshSettings } from '../phone/model.ts';
import type { Phone } from '../phone/phone.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** Changes since the file was written, by message and by number. */
export interface PhoneShelves {
  readonly messages: KeyValueStore<Extract<Change, { kind: 'message' }>>;
  readonly settings: KeyValueStore<Extract<Change, { kind: 'settings' }>>;
}

/** Writing all of it takes at most one part in so many of the time, however much the phone remembers. */
const part = 40;

const read = (path: string): PhoneState | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PhoneState;
  } catch {
    return undefined;
  }
};

/** The state of the file with what changed since. */
const brought = (state: PhoneState, keptQueues: PhoneShelves): PhoneState => {
  for (const [number, { settings }] of keptQueues.settings.entries())
    state.threads[number] = { messages: [], ...state.threads[number], settings };
  const changes = keptQueues.messages.entries().map(([, change]) => change);
  for (const { number, message } of changes.sort((a, b) => (a.message.at < b.message.at ? -1 : 1))) {
    const { messages } = (state.threads[number] ??= { settings: { ...freshSettings }, messages: [] });
    const at = messages.findIndex(({ messageId }) => messageId === message.messageId);
    messages.splice(at < 0 ? messages.length : at, 1, message);
  }
  return state;
};

/**
 * Keeps what the phone remembers: all of it in a file now and then, and what changed since in the journal, so that what the
 * carrier said yes to is on the screen after a kill.
 */
export const keepPhone = (dir: string, phone: Phone, keptQueues: PhoneShelves) => {
  const path = join(dir, 'phone.json');
  const fresh = phone.snapshot() as PhoneState;
  const idsOf = (kept: KeyValueStore<unknown>): Set<string> => new Set(kept.entries().map(([id]) => id));
  const changed = { messages: idsOf(keptQueues.messages), settings: idsOf(keptQueues.settings) };
  let timer: NodeJS.Timeout | undefined;
  let earliest = 0;

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    writeFileSync(`${path}.draft`, JSON.stringify(phone.snapshot()));
    renameSync(`${path}.draft`, path);
    for (const kind of ['messages', 'settings'] as const) {
      for (const id of changed[kind]) keptQueues[kind].remove(id);
      changed[kind].clear();
    }
    const ended = performance.now();
    earliest = ended + part * (ended - began);
  };
  const keep = (change: Change): void => {
    if (change.kind === 'message') {
      changed.messages.add(change.message.messageId);
      keptQueues.messages.put(change.message.messageId, change);
    }
    if (change.kind === 'settings') {
      changed.settings.add(change.number);
      keptQueues.settings.put(change.number, change);
    }
    timer ??= setTimeout(write, Math.max(0, earliest - performance.now()));
  };

  phone.restore(brought(read(path) ?? fresh, keptQueues));
  write();
  phone.onChange(keep);
  return { write };
};

export const forgetPhone = (dir: string): void => {
  rmSync(join(dir, 'phone.json'), { force: true });
};
