import type { Call } from '../aws/answer.ts';
import { isCached, measured, unitsOf, type Hop } from '../path/measure.ts';
import { together, type Shared } from '../path/together.ts';
import { atMost, fact, type Measured } from '../shared/row.ts';

const GATE = 1;
const everyCall = ({ calls }: Hop): readonly Call[] => [
  ...calls.accept,
  ...calls.advance,
  ...calls.send,
  ...calls.receipt,
];
const allCalls = (hop: Hop): readonly Call[] => everyCall(hop).filter((call) => !isCached(call));
/** Up to the call that hands the message to the provider. */
const toProvider = (calls: readonly Call[]): readonly Call[] =>
  calls.slice(0, calls.findIndex(({ operation }) => operation.startsWith('SendText')) + 1);

const itemised = (calls: readonly Call[]): string =>
  calls
    .flatMap(({ operation, writes = [] }) =>
      writes.map(({ table, sk, kind, bytes, base, index, held }) => {
        const what = sk.split('#')[0] ?? '';
        return `${operation === 'TransactWriteItems' ? 'T ' : ''}${kind} ${table}/${what} ${bytes} B: ${base}${index > 0 ? ` + ${index} index` : ''}${held ? '' : ' refused'}`;
      }),
    )
    .join('; ');

const byOperation = (calls: readonly Call[]): string =>
  [...Map.groupBy(calls, ({ operation }) => operation)].map(([name, same]) => `${name} ${same.length}`).join(', ');

const said = ({ calls, units }: Shared): string => `${calls.toFixed(1)}, ${units.toFixed(1)}`;

/** SDK calls and write units of one hop without waits. */
export const callsGate = async (): Promise<Measured> => {
  const { cold, hop, repeat, again, timer } = await measured();
  const shared = await together();
  const calls = allCalls(hop);
  const withTimer = [...calls, ...timer];
  const due = timer.filter(({ writes }) => writes !== undefined);
  return {
    rows: [
      atMost(GATE, 'SDK calls from event to provider', toProvider(calls).length, 4),
      atMost(GATE, 'write units with receipt and timer', unitsOf(withTimer), 13, {
        why: 'the timer is three with its index, which an erasure finds it by (ADR 20)',
      }),
      atMost(GATE, 'write units of a second marketing message of the day, with receipt', unitsOf(allCalls(again)), 14, {
        why: 'alone it goes without a read and loses its first try, which is billed: a read for every message would be a fifth call; in a batch one call reads for all',
      }),
    ],
    facts: [
      fact(GATE, 'calls to the provider', byOperation(toProvider(calls))),
      fact(GATE, 'calls with receipt', byOperation(calls)),
      fact(
        GATE,
        'cold start; for what is off every two seconds, for the programme every half minute, for a key of seals every hour',
        byOperation([...cold, ...everyCall(hop)].filter(isCached)),
      ),
      fact(GATE, 'write units to the provider', unitsOf(toProvider(calls))),
      fact(GATE, 'write units with receipt', unitsOf(calls)),
      fact(GATE, 'units item by item', itemised(calls)),
      fact(GATE, 'a timer', itemised(due)),
      fact(GATE, 'a receipt that says what is known', `${byOperation(repeat)}: ${itemised(repeat)}`),
      fact(GATE, 'second message of the day: calls to the provider', toProvider(allCalls(again)).length),
      fact(GATE, 'ten in one batch: calls and write units of sending one', said(shared.first)),
      fact(GATE, 'ten in one batch, their second of the day: the same', said(shared.second)),
    ],
  };
};
