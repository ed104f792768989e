import type { Circumstances } from '#loyalty/circumstances.ts';
import { pagesOf, type Archive, type Sequenced } from '#measurement/archive.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { changedBy, ofConsent } from '#measurement/of-consent.ts';
import { ofMember, standingAt } from '#measurement/of-member.ts';
import { ofMessage } from '#measurement/of-message.ts';
import { ofReply } from '#measurement/of-reply.ts';
import { ofRun } from '#measurement/of-run.ts';
import { ofSurvey } from '#measurement/of-survey.ts';
import { ofThread } from '#measurement/of-thread.ts';
import type { Figures } from '#measurement/ports.ts';
import type { Recorded, RowChange } from '#measurement/row-change.ts';
import type { Members } from '#members/member-row.ts';
import type { MessageRow, Messages } from '#messages/message.ts';
import type { Programme, Programmes } from '#programme/programme.ts';

export interface MeasurePorts {
  readonly archive: Archive;
  readonly figures: Pick<Figures, 'mark' | 'add'>;
  readonly members: Pick<Members, 'get'>;
  readonly messages: Pick<Messages, 'get'>;
  readonly programmes: Pick<Programmes, 'live'>;
}

type Looked = Pick<MeasurePorts, 'members' | 'messages'> & { readonly programme: Programme };

/** How somebody stands whose row does not say it: as of now, a minute later at the most; nobody where they were erased meanwhile. */
const standing = async ({ members, programme }: Looked, memberId: string, at: string): Promise<Circumstances> =>
  standingAt(await members.get(memberId), programme, at);

const ofConsents = async (looked: Looked, change: RowChange & { readonly of: 'consent' }) => {
  const who = await Promise.all(
    changedBy(change).map(async (memberId) => {
      const { lastSaid } = change.after ?? {};
      const said = lastSaid === undefined ? undefined : await looked.messages.get(memberId, lastSaid);
      return [memberId, { whose: await standing(looked, memberId, change.at), said }] as const;
    }),
  );
  const known = new Map<string, { readonly whose: Circumstances; readonly said: MessageRow | undefined }>(who);
  const nobody = standingAt(undefined, looked.programme, change.at);
  return ofConsent(change, {
    whose: (memberId) => known.get(memberId)?.whose ?? nobody,
    said: (memberId) => known.get(memberId)?.said,
  });
};

const ofReplies = async (looked: Looked, change: RowChange & { readonly of: 'message' }) => {
  const { before, after, at } = change;
  if (before !== undefined || after === undefined) return [];
  const { memberId, inAnswerTo } = after;
  const answered = inAnswerTo === undefined ? undefined : await looked.messages.get(memberId, inAnswerTo);
  return ofReply(change, await standing(looked, memberId, at), answered);
};

const factsOf = async (looked: Looked, change: RowChange): Promise<readonly MeasuredFact[]> => {
  const whose = (memberId: string) => standing(looked, memberId, change.at);
  switch (change.of) {
    case 'member':
      return ofMember(change, looked.programme);
    case 'message':
      return change.after?.direction === 'in' ? ofReplies(looked, change) : ofMessage(change);
    case 'consent':
      return ofConsents(looked, change);
    case 'run':
      return change.after === undefined ? [] : ofRun(change, await whose(change.after.memberId));
    case 'response':
      return change.after === undefined ? [] : ofSurvey(change, await whose(change.after.memberId), looked.programme);
    case 'thread':
      return change.after === undefined ? [] : ofThread(change, await whose(change.after.memberId));
  }
};

/**
 * Some records of a shard, in its order: what lies behind the mark of the shard goes into the archive, and then counts. A death in between leaves
 * pages that the next try puts again under the same names; what is counted is left out. So each fact stands in the archive once and counts
 * once, however often records come and however they are cut. Answers with what counted now.
 */
export const measure = async (
  ports: MeasurePorts,
  shard: string,
  records: readonly Recorded[],
): Promise<readonly MeasuredFact[]> => {
  if (records.every(({ change }) => change === undefined)) return [];
  const [mark = '', programme] = await Promise.all([ports.figures.mark(shard), ports.programmes.live()]);
  const looked = { ...ports, programme };
  const changes: Sequenced[] = [];
  for (const { sequence, change } of records) {
    if (sequence <= mark || change === undefined) continue;
    const facts = await factsOf(looked, change);
    if (facts.length > 0) changes.push({ sequence, at: change.at, facts });
  }
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const facts = changes.flatMap((one) => one.facts);
  await ports.archive.put(pagesOf(shard, changes));
  await ports.figures.add({ shard, first: first.sequence, last: last.sequence, facts });
  return facts;
};
