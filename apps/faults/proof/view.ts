import type { ConsentRow } from '#consent/consent.ts';
import type { AuditEntry } from '#privacy/audit.ts';
import type { CodedLink, MessageRow } from '#messages/message.ts';
import type { Run } from '#runs/run.ts';
import { executionName } from '#runs/run.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { PUBLIC_URL } from '../cloud/edges.ts';

/** What there is to see of a system, each thing by its name: rows of the tables, facts, executions, answers. */
export type View = ReadonlyMap<string, string>;

/** To the day: what is done later after a death is done on the same day. */
const INSTANT = /(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** A link holds when it ends, and so differs with the second in which it was made. */
const LINK = new RegExp(`${PUBLIC_URL}/(l|v|preferences|unsubscribe|opt-in)/[\\w.~-]+`, 'g');

/**
 * What follows from when something was done, in how many steps and by whom, and says nothing of what was done: times of states,
 * versions of rows and what made the last of them, tokens and nonces, aliases, numbers of the provider's, what is sealed, hashes over all
 * of these.
 */
const CHANCE = new Set([
  'timeline',
  'seq',
  'counted',
  'rev',
  'last',
  'token',
  'nonce',
  'alias',
  'answers',
  'providerId',
  'sentAs',
  'hash',
  'previous',
  'head',
  'sealed',
  'carried',
  'lastSaid',
  'lastTopic',
  'seconds',
  'openSeconds',
  'timeoutSeconds',
]);

const plain = (value: unknown): string =>
  JSON.stringify(value, (name, one: unknown) => {
    if (CHANCE.has(name)) return undefined;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  })
    .replaceAll(INSTANT, '$1')
    .replaceAll(LINK, '<$1>');

/** A message tells facts of a member by an alias, which is drawn by chance, before what the member was. */
const ALIAS = /^[^\t]*/;

type Seen = readonly (readonly [name: string, value: string])[];

/**
 * One whose worker died before the provider's answer may have arrived, as one that got lost behind the provider. One that was
 * not sent because the person had stopped was not, whoever was the first to say so. By whom it went, and what that cost, is known with
 * the answer, and dies with it.
 */
const messageOf = (row: MessageRow): object => {
  const { memberId, messageId, journey, message, channel, state, reaction, verdict } = row;
  if (reaction === 'suppress' || verdict?.rule === 'stopped')
    return { memberId, messageId, journey, message, channel, state: 'stopped' };
  const whose = row.whose?.replace(ALIAS, '');
  const looked = { ...row, whose, provider: undefined, cost: undefined, currency: undefined };
  return state === 'unknown' ? { ...looked, state: 'sent' } : looked;
};

/**
 * Not looked at: keys and turns, which are how a process works; marks of what was taken; what is known of a provider, which the
 * next message finds out; numbers that were drawn at a sender; limits on strangers, which count what may have left; and what became
 * of a campaign, which whoever dies between a page and its count leaves uncounted.
 */
const UNSEEN = new Set(['KEY', 'LETTER', 'REQUEST', 'EVENT', 'TALLY', 'DESK', 'OUTCOMES']);

const rowOf = (table: string, pk: string, sk: string, row: unknown): Seen => {
  const kind = sk.split('#')[0] ?? '';
  if (table === 'programme') return [[`${table}/${sk}`, sk === 'LIVE' ? plain(row) : '']];
  if (UNSEEN.has(kind) || pk === 'OUTAGE') return [];
  if (/^(AUDIT|ABOUT)#/.test(pk)) {
    // A request that came twice is told of twice.
    const { who, action, about, what, status } = row as AuditEntry;
    return [[`audit/${plain({ who, action, about, what, status })}`, '']];
  }
  if (kind === 'LINK') {
    const { memberId, messageId } = row as CodedLink;
    return [[`link/${memberId}/${messageId}`, '']];
  }
  if (kind === 'SEG' && !(row as { readonly isIn: boolean }).isIn) return [];
  if (kind === 'MSG') return [[`${table}/${pk}/${sk}`, plain(messageOf(row as MessageRow))]];
  if (table === 'consent' && kind === 'STATE') {
    const { counted, recent, ...standing } = row as ConsentRow;
    return [
      [`${table}/${pk}/${sk}`, plain(standing)],
      [`caps/${pk}`, plain({ counted, recent })],
    ];
  }
  return [[`${table}/${pk}/${sk}`.replaceAll(INSTANT, '$1'), plain(row)]];
};

/** An execution is what its run is: what is left of one whose run was stopped does nothing when it wakes. */
const executionsOf = (cloud: Cloud): Seen => {
  const runs = (cloud.tables.dump().members ?? []).flatMap(([, sk, row]) =>
    sk.startsWith('RUN#') ? [row as Run] : [],
  );
  const active = new Set(runs.filter(({ status }) => status === 'active').map(executionName));
  return cloud.executions().map(({ name, status }) => [`execution/${name}`, active.has(name) ? status : 'over']);
};

export const viewOf = (cloud: Cloud): View =>
  new Map([
    ...Object.entries(cloud.tables.dump()).flatMap(([table, rows]) =>
      rows.flatMap(([pk, sk, row]) => rowOf(table, pk, sk, row)),
    ),
    ...executionsOf(cloud),
    ...cloud.bus.latest().map((fact) => [`fact/${fact.type}/${fact.id}`, plain(fact)] as const),
    ...[...cloud.client.answers()].map(([id, status]) => [`answer/${id}`, String(status)] as const),
    ...cloud.receiver.posted().map((id) => [`webhook/${id}`, ''] as const),
    ...cloud.givenUp.keys().map((key) => [`given up/${key}`, ''] as const),
    ...[...cloud.files.keys()].map((key) => [`attachment/${key}`, ''] as const),
    ...cloud.stack.shelf().map((name) => [`picture/${name}`, ''] as const),
    ...cloud.stack.heard().map((body) => [`heard/${body}`, ''] as const),
    ...cloud.lists.listed().map((address) => [`listed/${address}`, ''] as const),
  ]);

/** Names of what is not the same in both. */
export const differing = (expected: View, found: View): readonly string[] =>
  [...new Set([...expected.keys(), ...found.keys()])].filter((name) => expected.get(name) !== found.get(name)).sort();
