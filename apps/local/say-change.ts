import { CHANNELS, type Channel } from '#words/channel.ts';
import type { MessageRow, MessageState } from '#messages/message.ts';
import { namedIn, type EvidenceEntry } from '#consent/consent.ts';
import { understoodAs } from '#console/understood.ts';
import { sentence } from '#console/explain.ts';
import type { Run } from '#runs/run.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Change } from '#store/memory/tables.ts';
import { sayEvent } from './say-event.ts';
import type { Saying } from './timeline-entry.ts';

const told: Readonly<Record<MessageState, Pick<Saying, 'kind' | 'tone'> | undefined>> = {
  refused: { kind: 'verdict', tone: 'warn' },
  deferred: { kind: 'verdict', tone: 'warn' },
  released: { kind: 'hop', tone: 'warn' },
  claimed: undefined,
  unknown: { kind: 'hop', tone: 'warn' },
  sent: { kind: 'hop', tone: 'plain' },
  failed: { kind: 'receipt', tone: 'bad' },
  delivered: { kind: 'receipt', tone: 'good' },
  read: { kind: 'receipt', tone: 'good' },
  received: { kind: 'reply', tone: 'plain' },
};

const ofMessage = (before: MessageRow | undefined, row: MessageRow, zone: string): Saying | undefined => {
  const how = told[row.state];
  if (how === undefined || before?.state === row.state) return undefined;
  const { memberId, channel, messageId } = row;
  const words =
    row.direction === 'in' ? `Wrote “${row.text ?? ''}”, understood as ${understoodAs(row)}` : sentence(row, zone);
  return { ...how, memberId, channel, messageId, text: words };
};

const changed: Readonly<Record<EvidenceEntry['change'], readonly [text: string, tone: Saying['tone']]>> = {
  asked: ['Asked whether we may write', 'plain'],
  granted: ['Said yes', 'good'],
  withdrawn: ['Took the consent back', 'bad'],
  stopped: ['Opted out: nothing more goes there', 'bad'],
  started: ['Opted in again', 'good'],
};
const ofEvidence = (evidence: EvidenceEntry): Saying => {
  const { change, pairs } = evidence;
  // Evidence about an address names those who had it.
  const [memberId = ''] = namedIn(evidence);
  const [words, tone] = changed[change];
  const channels = new Set(pairs.map((pair) => CHANNELS[pair.split(':')[0] as Channel].name));
  const topics = new Set(pairs.map((pair) => pair.split(':')[1]));
  const ofAll = change === 'stopped' || change === 'started' || pairs.length === 0;
  const text = ofAll ? words : `${words}: ${[...topics].join(', ')} by ${[...channels].join(', ')}`;
  return { kind: 'consent', memberId, text, tone };
};

/** Why a run ended before its last step, by the reasons of `Run.ended`; other reasons are exits that a journey names. */
const endings: Readonly<Record<string, string>> = {
  goal: 'reached its goal',
  exit: 'ended: what it was about has happened',
  'opt-out': 'ended: they opted out',
  erased: 'ended: the member was erased',
  'switched-off': 'was switched off',
  gone: 'ended: it is no longer in the programme',
};

const ofRun = (before: Run | undefined, { memberId, journey, status, runId, ended }: Run): Saying | undefined => {
  if (before?.runId === runId && before.status === status) return undefined;
  const ending = ended === undefined ? undefined : (endings[ended] ?? `ended: ${ended.replaceAll('-', ' ')}`);
  const plain = { active: 'started', done: 'finished', stopped: 'was stopped', held: 'holds them out' }[status];
  const words = status === 'active' ? plain : (ending ?? plain);
  return { kind: 'run', memberId, text: `Journey ${journey} ${words}`, tone: 'plain' };
};

/** What a change of the store means to a reader; most changes mean nothing. */
export const sayChange = ({ table, key, before, after }: Change, zoneOf: (memberId: string) => string) => {
  if (after === undefined) return undefined;
  if (table === 'messages' && key.sk.startsWith('MSG#')) {
    const row = after as MessageRow;
    return ofMessage(before as MessageRow | undefined, row, zoneOf(row.memberId));
  }
  if (table === 'consent' && key.sk.startsWith('E#')) return ofEvidence(after as EvidenceEntry);
  if (table !== 'members') return undefined;
  if (key.sk.startsWith('RUN#')) return ofRun(before as Run | undefined, after as Run);
  if (key.sk !== 'MEMBER') return undefined;
  const { memberId, last } = after as MemberRow;
  return { kind: 'event', memberId, text: sayEvent(last), tone: 'plain' } as const;
};
