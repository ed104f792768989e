import { marshall } from '@aws-sdk/util-dynamodb';
import type { MemberRow } from '#members/member-row.ts';
import { dueToItem } from '#store/runs/due-item.ts';
import { openFields } from '#store/fields.ts';
import { memberToItem } from '#store/members/member-item.ts';
import type { Call } from '../aws/answer.ts';
import type { FakeAws } from '../aws/fake-aws.ts';
import type { Attributes } from '../aws/item-size.ts';
import { setting } from '../path/setting.ts';

const DUE = 50;
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const seed = (aws: FakeAws, members: number): void => {
  aws.tables.clear('members');
  const put = (sk: string, memberId: string, item: object): void => {
    aws.tables.seed(
      'members',
      marshall({ pk: `M#${memberId}`, sk, ...item }, { removeUndefinedValues: true }) as Attributes,
    );
  };
  for (let i = 0; i < members; i += 1) {
    const memberId = `m-${i}`;
    const at = new Date(Date.now() - 60_000).toISOString();
    // Everybody has points that leave some day; only the same few have a reminder that is due.
    const row: MemberRow = {
      memberId,
      seq: 1,
      counters: { earned: 10, [`lot:${day(200)}`]: 10 },
      registers: {},
      last: { id: 'e', type: 'points.earned', source: 'bench', time: at, memberId, data: { points: 10 } },
    };
    put(
      'MEMBER',
      memberId,
      memberToItem(row, () => '', openFields),
    );
    const dueAt = i < DUE ? at : new Date(Date.now() + 170 * 86_400_000).toISOString();
    put('DUE#expiry', memberId, dueToItem({ kind: 'expiry', memberId, dueAt }, openFields));
  }
};

/** The portions that were put into the queue, as Lambda hands them to a worker. */
const handed = (calls: readonly Call[]): readonly object[] => {
  const bodies = calls.flatMap(({ input }) => {
    const { MessageBody, Entries = [] } = input as { MessageBody?: string; Entries?: { MessageBody: string }[] };
    return MessageBody === undefined ? Entries.map((entry) => entry.MessageBody) : [MessageBody];
  });
  return bodies.map((body, at) => ({ Records: [{ messageId: `portion-${at}`, body }] }));
};

/** A stage whose scans have run for long look at two days and no others. */
const SCANS_BEFORE = 12;

/** Reads of one hourly scan and its workers with so many members, the same few of them due: calls and units. */
export const scanReads = async (members: number): Promise<{ readonly calls: number; readonly units: number }> => {
  const { aws, invoke } = await setting();
  aws.tables.clear('members');
  for (let scans = 0; scans < SCANS_BEFORE; scans += 1) await invoke('scan', { scan: 'minutely' });
  seed(aws, members);
  aws.taken();
  await invoke('scan', { scan: 'hourly' });
  const scanned = aws.taken();
  for (const event of handed(scanned)) await invoke('work', event);
  const reads = [...scanned, ...aws.taken()].filter(
    ({ input, readUnits }) => readUnits !== undefined && input['TableName'] === 'members',
  );
  return { calls: reads.length, units: reads.reduce((sum, { readUnits = 0 }) => sum + readUnits, 0) };
};
