import type { Target, Thread, Told } from '#conversations/thread.ts';
import type { Inbox } from '#programme/grammar/inbox.ts';

/** What decides besides the thread. */
export interface Around {
  readonly inbox: Inbox;
  /** What the person reads. */
  readonly language: string;
}

/** `nothing`: it changes nothing, or there is no thread that it could change. */
export type Happened =
  | { readonly kind: 'changed'; readonly thread: Thread; readonly facts: readonly Told[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly why: 'none' | 'resolved' | 'no-team' }
  | { readonly kind: 'refused'; readonly why: 'answered'; readonly by: string; readonly at: string };

export type Changed = Extract<Happened, { readonly kind: 'changed' }>;
type Patch = { readonly [K in keyof Thread]?: Thread[K] | undefined };

/** A patch takes away what it names as undefined. */
const patched = (thread: Thread, patch: Patch): Thread =>
  Object.fromEntries(
    Object.entries<unknown>({ ...thread, ...patch }).filter(([, value]) => value !== undefined),
  ) as never;

export const change = (thread: Thread, patch: Patch, ...facts: readonly Told[]): Changed => ({
  kind: 'changed',
  thread: patched(thread, patch),
  facts,
});

export const told = (what: string, detail: Told['detail'] = {}): Told => ({ type: `conversation.${what}`, detail });

export const without = ({ targets }: Thread, ...gone: readonly Target[]): Thread['targets'] =>
  Object.fromEntries(Object.entries(targets).filter(([target]) => !gone.includes(target as Target)));
