import { isCached, measured } from '../path/measure.ts';
import type { Call } from '../aws/answer.ts';
import type { WriteInput } from '../aws/tables.ts';
import { dueRow, startRow } from './due-rows.ts';
import { namedPlace } from './places.ts';
import type { Touch } from './touch.ts';

/** What one of the flow's steps does, for one event, message or row. */
export interface Step {
  readonly touches: readonly Touch[];
  /** SDK calls by operation, without what a process keeps for a while. */
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * An event is taken; journeys look at it; its timer is moved; a message goes; its receipt comes; a due row is done and the next
 * put; a campaign's row is put for a member; it is done.
 */
export const STEPS = ['accept', 'advance', 'timer', 'send', 'receipt', 'due', 'put', 'start'] as const;
export type StepName = (typeof STEPS)[number];
export type Steps = Readonly<Record<StepName, Step>>;

interface QueryInput {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
}

/** The partition key that a query names. */
const queried = ({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: QueryInput): string => {
  const [, name = ''] = /=\s*(:\w+)/.exec(KeyConditionExpression) ?? [];
  return ExpressionAttributeValues[name]?.S ?? '';
};

const touchesOf = ({ writes = [], readUnits, input }: Call): readonly Touch[] => {
  const written = writes.flatMap(({ table, pk, base, moved }): readonly Touch[] => [
    { table, pk, writes: base, reads: 0 },
    ...moved.map(({ index, pk: of, units }) => ({ table, index, pk: of, writes: units, reads: 0 })),
  ]);
  if (readUnits === undefined) return written;
  const { TableName: table, Key } = input as unknown as WriteInput;
  const { IndexName: index } = input as unknown as QueryInput;
  const pk = (Key?.['pk'] as { readonly S?: string } | undefined)?.S ?? queried(input as unknown as QueryInput);
  return [...written, { table, ...(index !== undefined && { index }), pk, writes: 0, reads: readUnits }];
};

export const stepOf = (calls: readonly Call[]): Step => {
  const each = calls.filter((call) => !isCached(call));
  const byOperation = Map.groupBy(each, ({ operation }) => operation);
  const touches = each.flatMap(touchesOf);
  const days = touches.flatMap(({ index, pk }) => (index === 'byDue' ? [pk.slice(0, pk.indexOf('#'))] : []));
  const inOrder = [...new Set(days)].sort();
  return {
    touches: touches.map((touch) => ({ ...touch, pk: namedPlace(touch, inOrder) })),
    calls: Object.fromEntries([...byOperation].map(([name, same]) => [name, same.length])),
  };
};

const isTimer = ({ writes = [] }: Call): boolean => writes.some(({ sk }) => sk.startsWith('DUE#'));

/** Each step as the deployed handlers do it, counted at the wire; how many bytes they log for one event and its message. */
export const measuredSteps = async (): Promise<{ readonly steps: Steps; readonly logBytes: number }> => {
  const { hop, timer } = await measured();
  const { row } = await dueRow();
  const { put, done } = await startRow();
  const { accept, advance, send, receipt } = hop.calls;
  const steps = {
    accept: stepOf(accept),
    advance: stepOf(advance),
    timer: stepOf(timer.filter(isTimer)),
    send: stepOf(send),
    receipt: stepOf(receipt),
    due: stepOf(row),
    put: stepOf(put),
    start: stepOf(done),
  };
  return { steps, logBytes: hop.logBytes };
};

export const sumOf = (touches: readonly Touch[], of: 'writes' | 'reads'): number =>
  touches.reduce((sum, touch) => sum + touch[of], 0);
