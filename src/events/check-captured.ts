import type { Wording } from '#consent/consent.ts';
import { CHANNELS, type AddressKind } from '#words/channel.ts';
import type { Captured } from '#words/event.ts';
import { exactWording } from '#programme/exact-wording.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { MemberRow } from '#members/member-row.ts';
import { textOf } from '#members/zone.ts';
import { noSuch } from '#words/no-such.ts';

/** A capture with the words that were agreed to, as they stood when it was accepted. */
export type CapturedExactly = Omit<Captured, 'wording'> & { readonly wording?: Wording };

export type CheckedCapture =
  | { readonly ok: true; readonly captured: CapturedExactly }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/** `path` is where in the event; the data's own fields stand below `data`. */
const refuse = (path: string, reason: string): CheckedCapture => ({ ok: false, path: `data.${path}`, reason });

const WHAT: Readonly<Record<AddressKind, string>> = {
  phone: 'phone number',
  email: 'email address',
  app: 'inbox in the app',
  push: 'browser that takes pushes',
  messenger: 'id of Messenger',
};

const noSuchWording = ({ wording }: Settings, { id, version, language }: NonNullable<Captured['wording']>): string =>
  Object.hasOwn(wording, id)
    ? `the programme has no wording ${id} in version ${version} and language ${language}`
    : noSuch('wording', id, Object.keys(wording));

/** What only the member and the programme know: the addresses, the topics, and the wording in that version and language. */
export const checkCaptured = (settings: Settings, row: MemberRow | undefined, given: Captured): CheckedCapture => {
  if (row === undefined) return { ok: false, path: 'memberId', reason: 'no such member' };
  const topic = given.topics.findIndex((name) => !Object.hasOwn(settings.topics, name));
  if (topic >= 0)
    return refuse(`topics.${topic}`, noSuch('topic', given.topics[topic] ?? '', Object.keys(settings.topics)));
  const channel = given.channels.findIndex((name) => textOf(row, CHANNELS[name].address) === undefined);
  const unreachable = given.channels[channel];
  if (unreachable !== undefined)
    return refuse(`channels.${channel}`, `the member has no ${WHAT[CHANNELS[unreachable].address]}`);
  const { wording, ...captured } = given;
  if (wording === undefined) {
    if (given.state === 'withdrawn' || given.source === 'import') return { ok: true, captured };
    return refuse('wording', 'expected what was agreed to: the id, version and language of a wording of the programme');
  }
  const exact = exactWording(settings, wording);
  if (exact === undefined) return refuse('wording', noSuchWording(settings, wording));
  const covers = settings.wording[wording.id]?.channels ?? given.channels;
  const uncovered = given.channels.findIndex((name) => !covers.includes(name));
  if (uncovered >= 0) return refuse(`channels.${uncovered}`, 'the wording does not ask for this channel');
  return { ok: true, captured: { ...captured, wording: exact } };
};
