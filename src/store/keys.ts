import type { Link, MessageRow } from '#channels/message.ts';
import type { ConsentRow, Evidence, EvidenceEntry } from '#consent/consent.ts';
import type { DueWork } from '#journeys/due.ts';
import type { Programme } from '#journeys/programme.ts';
import type { Question, Run } from '#journeys/run.ts';
import type { MemberRow } from '#members/member-row.ts';

export type TableName = 'members' | 'consent' | 'messages' | 'programme' | 'counters';

/** Where a row is. `row` is never set: it carries the type of the row, so that a read needs no cast. */
export interface Key<Row> {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
  readonly row?: Row;
}

const key =
  <Row>(table: TableName) =>
  (pk: string, sk: string): Key<Row> => ({ table, pk, sk });

const member = key<MemberRow>('members');
const run = key<Run>('members');
const question = key<Question>('members');
const due = key<DueWork>('members');
const consent = key<ConsentRow>('consent');
const evidence = key<EvidenceEntry>('consent');
const message = key<MessageRow>('messages');
const link = key<KeptLink>('counters');
const mark = key<Mark>('counters');
const request = key<Mark>('counters');
const cause = key<Mark>('consent');
const version = key<Programme>('programme');
const live = key<Live>('programme');

/** The code is kept too, so that a member's links can be found and erased. */
export type KeptLink = Link & { readonly code: string };

/** A row that says only that something was done. */
export interface Mark {
  readonly at: string;
}

export interface Live {
  readonly version: string;
  readonly at: string;
}

/** Every key of every table; both stores use these and no others. Those in the plural are prefixes. */
export const keys = {
  member: (memberId: string) => member(`M#${memberId}`, 'MEMBER'),
  ofMember: (memberId: string) => key<unknown>('members')(`M#${memberId}`, ''),
  run: (memberId: string, journey: string) => run(`M#${memberId}`, `RUN#${journey}`),
  runs: (memberId: string) => run(`M#${memberId}`, 'RUN#'),
  question: (memberId: string) => question(`M#${memberId}`, 'QUESTION'),
  due: (work: DueWork) =>
    due(`M#${work.memberId}`, work.kind === 'expiry' ? 'DUE#expiry' : `DUE#send#${work.command.messageId}`),
  consent: (address: string) => consent(`A#${address}`, 'STATE'),
  evidence: (address: string, seq: number) => evidence(`A#${address}`, `E#${String(seq).padStart(8, '0')}`),
  evidences: (address: string) => evidence(`A#${address}`, 'E#'),
  cause: (address: string, { change, id }: Evidence) => cause(`A#${address}`, `CAUSE#${change}#${id}`),
  message: (memberId: string, messageId: string) => message(`M#${memberId}`, `MSG#${messageId}`),
  messages: (memberId: string) => message(`M#${memberId}`, 'MSG#'),
  link: (code: string) => link(`L#${code}`, 'LINK'),
  /** The source is escaped: `a` with `b#c` and `a#b` with `c` are two events. */
  mark: (source: string, id: string) =>
    mark(`E#${source.replaceAll('%', '%25').replaceAll('#', '%23')}#${id}`, 'EVENT'),
  request: (id: string) => request(`R#${id}`, 'REQUEST'),
  version: (name: string) => version('PROGRAMME', `V#${name}`),
  live: () => live('PROGRAMME', 'LIVE'),
} as const;
