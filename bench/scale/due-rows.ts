import type { Call } from '../aws/answer.ts';
import { anEvent, setting } from '../path/setting.ts';
import { posted, streamed } from '../path/triggers.ts';

const DAY_MS = 86_400_000;
/** The member of `bench/path`. */
const MEMBER = 'marcus';
/** A stage whose scans have run for long looks at two days and no others. */
const SCANS_BEFORE = 12;

const bodies = (calls: readonly Call[]): readonly string[] =>
  calls.flatMap(({ input }) => {
    const { MessageBody, Entries = [] } = input as { MessageBody?: string; Entries?: { MessageBody: string }[] };
    return MessageBody === undefined ? Entries.map((entry) => entry.MessageBody) : [MessageBody];
  });

const isOfPass = ({ input }: Call): boolean => input['TableName'] === 'counters' || input['IndexName'] === 'byDue';

/** Calls of one member's due row, whose points leave tomorrow, without what its page and its shard share; and those of a page. */
export const dueRow = async (): Promise<{ readonly row: readonly Call[]; readonly page: readonly Call[] }> => {
  const { aws, invoke } = await setting();
  aws.taken();
  const expiresAt = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  await invoke('accept', posted(anEvent('points.earned', { points: 500, expiresAt })));
  await invoke('advance', streamed(aws.taken()));
  for (let scans = 0; scans < SCANS_BEFORE; scans += 1) await invoke('scan', { scan: 'minutely' });
  aws.taken();
  await invoke('scan', { scan: 'minutely' });
  for (const [at, body] of bodies(aws.taken()).entries())
    await invoke('work', { Records: [{ messageId: `portion-${at}`, body }] });
  const calls = aws.taken();
  const row = calls.filter((call) => !isOfPass(call));
  if (!row.some(({ operation }) => operation === 'SendMessage'))
    throw new Error('a due row was measured that says nothing');
  return { row, page: calls.filter(isOfPass) };
};

/** Calls that put a campaign's row for one member, and that do it; its run is none of them. */
export const startRow = async (): Promise<{ readonly put: readonly Call[]; readonly done: readonly Call[] }> => {
  const { aws } = await setting();
  const deps = await import('#runtime/deps.ts');
  const [due, members] = [await deps.due(), await deps.members()];
  const dueAt = new Date(Date.now() + DAY_MS).toISOString();
  const work = { kind: 'start', memberId: MEMBER, dueAt, journey: 'campaign', cause: 'campaign' } as const;
  aws.taken();
  await due.put(work);
  const put = aws.taken();
  await members.get(MEMBER);
  await due.done(work);
  return { put, done: aws.taken() };
};
