import { createHash } from 'node:crypto';
import type { ApiKey } from '#access/api-key.ts';
import type { Card } from '#messages/card.ts';
import type { CodedLink, MessageRow } from '#messages/message.ts';
import type { Subscription } from '#messages/subscription.ts';
import type { Tally } from '#consent/bounds.ts';
import type { Desk } from '#messages/desk.ts';
import type { Outage } from '#messages/outage.ts';
import type { ConsentRow, Evidence, EvidenceEntry, Move } from '#consent/consent.ts';
import type { DueWork, Listing } from '#runs/due.ts';
import type { ScanState } from '#runs/scans.ts';
import type { LiveProgramme, Programme } from '#programme/programme.ts';
import type { Question, Run, RunVerdict } from '#runs/run.ts';
import type { LedgerRow } from '#members/move.ts';
import type { AuditEntry } from '#privacy/audit.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { OneTimeCode, Purpose } from '#members/one-time-code.ts';
import type { Redemption } from '#members/redemption.ts';
import type { Voucher } from '#members/voucher.ts';
import type { Entry, Listed as ListedThread, Presence, Thread } from '#conversations/thread.ts';
import type { Outcomes } from '#segments/outcomes.ts';
import type { Family } from '#measurement/fact.ts';
import type { Response, Tally as SurveyTally } from '#surveys/surveys.ts';
import type { Walk } from '#segments/segments.ts';

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
const verdict = key<RunVerdict>('members');
const due = key<DueWork>('members');
const listed = key<Listed>('members');
const response = key<Response>('members');
const surveyTally = key<SurveyTally>('counters');
const walk = key<Walk>('counters');
const campaign = key<Outcomes>('counters');
const scan = key<ScanState>('counters');
const turn = key<Turn>('counters');
const reached = key<Reached>('counters');
const address = key<Mark>('members');
const ledger = key<LedgerRow>('members');
const consent = key<ConsentRow>('consent');
const evidence = key<EvidenceEntry>('consent');
const message = key<MessageRow>('messages');
const card = key<Card>('messages');
const subscription = key<Subscription>('messages');
const thread = key<Thread>('messages');
const entry = key<Entry>('messages');
const presence = key<Presence>('messages');
const listedThread = key<ListedThread>('messages');
/** The code is kept too, so that a member's links can be found and erased. */
const link = key<CodedLink>('counters');
const mark = key<EventMark>('counters');
const request = key<TakenRequest>('counters');
const usedTicket = key<Mark>('counters');
const budget = key<{ readonly taken: number }>('counters');
const factsMark = key<{ readonly last: string }>('counters');
const figuresHead = key<{ readonly revision: number }>('counters');
const figure = key<FigureRow>('counters');
const tombstone = key<Mark>('counters');
const sealKey = key<SealKey>('counters');
const letterKey = key<SealKey>('counters');
const audit = key<AuditEntry>('counters');
const stock = key<Stock>('counters');
const tally = key<Tally>('counters');
const code = key<Owner>('counters');
/** One that was void before it was given has nothing else. */
const voucher = key<Partial<Voucher>>('members');
const voucherCode = key<VoucherName>('counters');
const redemption = key<Redemption>('members');
const oneTimeCode = key<OneTimeCode>('members');
const outage = key<Outage>('counters');
const desk = key<Desk>('counters');
const cause = key<Mark>('consent');
const move = key<Move>('consent');
const version = key<Version>('programme');
const live = key<Live>('programme');
const apiKey = key<ApiKey>('programme');

/** Over how many rows the counts of a survey are spread: each takes a transaction at a time. */
export const TALLIES = 8;

/** A row that says only that something was done. */
export interface Mark {
  readonly at: string;
}

/** An event that was taken, with a keyed hash of its content where the caller said it. */
export interface EventMark extends Mark {
  readonly content?: string;
}

/** Whose turn a signed request is, or what it was answered, sealed; either until an instant in milliseconds. */
export interface TakenRequest {
  readonly digest: string;
  readonly taker: string;
  readonly endsAt: number;
  readonly answer?: string;
}

/** Whether a member is in a segment, as of a version of their row. One who left is kept too, so that earlier news is old. */
export interface Listed {
  readonly memberId: string;
  readonly segment: string;
  readonly seq: number;
  readonly isIn: boolean;
}

/** Which pass works through a listing of due work, until an instant unless it goes on. */
export interface Turn {
  readonly pass: string;
  readonly until: string;
}

/** How far somebody came through the stopped addresses. */
export interface Reached {
  readonly address?: string;
}

/** Cells of figures, packed. */
export interface FigureRow {
  readonly cells: string;
}

/** How many of a reward are gone. */
export interface Stock {
  readonly taken: number;
}

/** Whose a referral code is. */
export interface Owner {
  readonly memberId: string;
}

/** Whose voucher has a code, and which. */
export interface VoucherName extends Owner {
  readonly redemptionId: string;
}

/** A key that lives for a day or as long as letters do; see `runtime/day-seals.ts` and `runtime/letter-seals.ts`. */
export interface SealKey {
  readonly key: string;
}

/** A published version, and when it was first published. */
export interface Version {
  readonly at: string;
  readonly programme: Programme;
  /** A deployment brought it. */
  readonly deployed?: true;
}

export interface Live extends Pick<LiveProgramme, 'version' | 'heeds' | 'off'> {
  readonly at: string;
}

/** Callers make up their ids, of whatever they have at hand; what we keep of them does not give them away. */
const digest = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 32);

/** Every key of every table; both stores use these and no others. Those in the plural are prefixes. */
export const keys = {
  member: (memberId: string) => member(`M#${memberId}`, 'MEMBER'),
  ofMember: (memberId: string) => key<unknown>('members')(`M#${memberId}`, ''),
  /** The first slot has the name that a run had before there were others. */
  run: (memberId: string, journey: string, slot: number) =>
    run(`M#${memberId}`, slot === 0 ? `RUN#${journey}` : `RUN#${journey}#${slot}`),
  runs: (memberId: string) => run(`M#${memberId}`, 'RUN#'),
  question: (memberId: string, runId: string) => question(`M#${memberId}`, `QUESTION#${runId}`),
  /** Also the name of the one question of a member from before each run had its own. */
  questions: (memberId: string) => question(`M#${memberId}`, 'QUESTION'),
  verdict: (memberId: string, journey: string) => verdict(`M#${memberId}`, `VERDICT#${journey}`),
  verdicts: (memberId: string) => verdict(`M#${memberId}`, 'VERDICT#'),
  due: (work: DueWork) =>
    due(
      `M#${work.memberId}`,
      work.kind === 'send'
        ? `DUE#send#${work.command.messageId}`
        : work.kind === 'clarify'
          ? `DUE#clarify#${work.id}`
          : work.kind === 'start'
            ? `DUE#start#${work.journey}`
            : work.kind === 'redemption'
              ? `DUE#redemption#${work.redemptionId}`
              : work.kind === 'unreadable'
                ? work.name
                : `DUE#${work.kind}`,
    ),
  heldSends: (memberId: string) => due(`M#${memberId}`, 'DUE#send#'),
  segment: (memberId: string, name: string) => listed(`M#${memberId}`, `SEG#${name}`),
  response: (memberId: string, survey: string, runId: string) => response(`M#${memberId}`, `SURVEY#${survey}#${runId}`),
  responses: (memberId: string) => response(`M#${memberId}`, 'SURVEY#'),
  surveyTally: (survey: string, shard: number) => surveyTally(`SURVEY#${survey}#${shard}`, 'TALLY'),
  walk: (name: string) => walk(`W#${name}`, 'WALK'),
  /** What became of the members of a campaign so far. */
  campaign: (name: string) => campaign(`CAMPAIGN#${name}`, 'OUTCOMES'),
  scan: () => scan('SCAN', 'STATE'),
  turn: ({ day, shard }: Listing) => turn(`SCAN#${day}#${shard}`, 'TURN'),
  stopsReached: () => reached('W#stops', 'REACHED'),
  address: (memberId: string, hash: string) => address(`M#${memberId}`, `ADDRESS#${hash}`),
  addresses: (memberId: string) => address(`M#${memberId}`, 'ADDRESS#'),
  /** By the instant of the fact, and a hash that keeps two facts of one instant apart. */
  ledger: (memberId: string, { at, source, id }: LedgerRow) =>
    ledger(`M#${memberId}`, `LEDGER#${at}#${digest(JSON.stringify([source, id])).slice(0, 12)}`),
  ledgers: (memberId: string) => ledger(`M#${memberId}`, 'LEDGER#'),
  consent: (address: string) => consent(`A#${address}`, 'STATE'),
  evidence: (address: string, seq: number) => evidence(`A#${address}`, `E#${String(seq).padStart(8, '0')}`),
  evidences: (address: string) => evidence(`A#${address}`, 'E#'),
  cause: (address: string, { change, id }: Evidence) => cause(`A#${address}`, `CAUSE#${change}#${id}`),
  moved: (address: string, { to }: Pick<Move, 'to'>) => move(`A#${address}`, `MOVED#${to}`),
  moves: (address: string) => move(`A#${address}`, 'MOVED#'),
  message: (memberId: string, messageId: string) => message(`M#${memberId}`, `MSG#${messageId}`),
  messages: (memberId: string) => message(`M#${memberId}`, 'MSG#'),
  card: (memberId: string, messageId: string) => card(`M#${memberId}`, `CARD#${messageId}`),
  cards: (memberId: string) => card(`M#${memberId}`, 'CARD#'),
  subscription: (memberId: string, id: string) => subscription(`M#${memberId}`, `PUSH#${id}`),
  subscriptions: (memberId: string) => subscription(`M#${memberId}`, 'PUSH#'),
  /** Codes that a message had before it was given back: its next claim may bring others. */
  pastLinks: (memberId: string, messageId: string, code: string) =>
    key<unknown>('messages')(`M#${memberId}`, `LINKS#${messageId}#${code}`),
  ofMessages: (memberId: string) => key<unknown>('messages')(`M#${memberId}`, ''),
  thread: (memberId: string) => thread(`M#${memberId}`, 'THREAD'),
  /** Callers may name a request as they like. */
  entry: (memberId: string, id: string) => entry(`M#${memberId}`, `ENTRY#${digest(id)}`),
  entries: (memberId: string) => entry(`M#${memberId}`, 'ENTRY#'),
  presence: (memberId: string, by: string) => presence(`M#${memberId}`, `PRESENT#${by}`),
  presences: (memberId: string) => presence(`M#${memberId}`, 'PRESENT#'),
  listedThread: (listing: string, order: string) => listedThread(`INBOX#${listing}`, order),
  link: (code: string) => link(`L#${code}`, 'LINK'),
  /** By a keyed hash; JSON keeps `a` with `b` and `ab` with nothing apart. */
  mark: (source: string, id: string, hash: (text: string) => string) =>
    mark(`E#${hash(JSON.stringify([source, id]))}`, 'EVENT'),
  request: (id: string) => request(`R#${digest(id)}`, 'REQUEST'),
  tombstone: (hash: string) => tombstone(`T#${hash}`, 'TOMBSTONE'),
  sealKey: (hour: string) => sealKey(`K#${hour}`, 'KEY'),
  /** By the keyed hash of whom letters name. */
  letterKey: (name: string) => letterKey(`K#${name}`, 'LETTER'),
  stock: (reward: string) => stock(`STOCK#${reward}`, 'STOCK'),
  tally: (name: string) => tally(`B#${name}`, 'TALLY'),
  code: (text: string) => code(`C#${text}`, 'CODE'),
  /** Beside the member, with whom it goes. */
  voucher: (memberId: string, redemptionId: string) => voucher(`M#${memberId}`, `VOUCHER#${redemptionId}`),
  vouchers: (memberId: string) => voucher(`M#${memberId}`, 'VOUCHER#'),
  redemption: (memberId: string, redemptionId: string) => redemption(`M#${memberId}`, `REDEMPTION#${redemptionId}`),
  redemptions: (memberId: string) => redemption(`M#${memberId}`, 'REDEMPTION#'),
  oneTimeCode: (memberId: string, purpose: Purpose) => oneTimeCode(`M#${memberId}`, `ONETIME#${purpose}`),
  /** By the keyed hash of its code. */
  voucherCode: (hash: string) => voucherCode(`V#${hash}`, 'VOUCHER'),
  /** The sender, or the template of all senders, comes last: the others are words without a `#`. */
  outage: ({ provider, channel, country, class: type, sender, template }: Outage) => {
    const last = template === undefined ? (sender ?? '') : `template ${template}`;
    return outage('OUTAGE', [provider, channel, country ?? '', type ?? '', last].join('#'));
  },
  outages: () => outage('OUTAGE', ''),
  desk: (name: string) => desk(`PACE#${name}`, 'DESK'),
  audit: ({ at, id }: Pick<AuditEntry, 'at' | 'id'>) => audit(`AUDIT#${at.slice(0, 10)}`, `${at}#${id}`),
  audits: (day: string) => audit(`AUDIT#${day}`, ''),
  auditAbout: (about: string, { at, id }: Pick<AuditEntry, 'at' | 'id'>) => audit(`ABOUT#${about}`, `${at}#${id}`),
  auditsAbout: (about: string) => audit(`ABOUT#${about}`, ''),
  /** Up to where the facts of a shard of a stream are counted. */
  factsMark: (shard: string) => factsMark(`FACTS#${shard}`, 'MARK'),
  figuresHead: () => figuresHead('FIGURES', 'HEAD'),
  newFigure: (shard: string, first: string, piece: number) =>
    figure('FIGURES', `NEW#${shard}#${first}#${String(piece).padStart(2, '0')}`),
  newFigures: () => figure('FIGURES', 'NEW#'),
  figure: (family: Family, day: string, part: number) =>
    figure(`FIGURES#${family}`, `${day}#${String(part).padStart(6, '0')}`),
  figuresOf: (family: Family, day: string) => figure(`FIGURES#${family}`, `${day}#`),
  figures: (family: Family) => figure(`FIGURES#${family}`, ''),
  budget: (name: string) => budget(`BUDGET#${name}`, 'TAKEN'),
  usedTicket: (id: string) => usedTicket(`T#${id}`, 'TICKET'),
  version: (name: string) => version('PROGRAMME', `V#${name}`),
  versions: () => version('PROGRAMME', 'V#'),
  live: () => live('PROGRAMME', 'LIVE'),
  /** Beside the programme, which few functions write: who may write here says who may do what. */
  apiKey: (name: string) => apiKey('KEYS', `KEY#${name}`),
  apiKeys: () => apiKey('KEYS', 'KEY#'),
} as const;
