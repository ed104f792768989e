import { provenElsewhere, REACHED_BY, type Destination } from '#inbound/proven.ts';
import type { ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { MemberRow } from '#members/member-row.ts';
import {
  codeIn,
  codeOf,
  isOpenTo,
  judged,
  opened,
  type Judgement,
  type OneTimeCode,
  type Opened,
  type Opening,
} from '#members/one-time-code.ts';
import { ONE_TIME_CODE, type ResponseCommand } from '#messages/command.ts';
import type { Programme } from '#programme/programme.ts';
import { Contended } from '#words/contended.ts';
import { CHANNELS, type Channel } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';

const TRIES = 10;

type CodePorts = Pick<ReplyPorts, 'members' | 'now'>;

/** What six digits may be: an open code of one of the members who have this phone, or one that was open and is not for the log either. */
export interface Looked {
  readonly code?: OneTimeCode;
  readonly hidden?: true;
}

export const lookedUp = async (
  { members, now, addressOf }: CodePorts & Pick<ReplyPorts, 'addressOf'>,
  reply: Reply,
  people: readonly Pick<MemberRow, 'memberId'>[],
): Promise<Looked> => {
  const typed = codeIn(reply.text);
  if (typed === undefined) return {};
  const all = await Promise.all(people.map(({ memberId }) => members.oneTimeCode(memberId, 'redeem')));
  const codes = all.filter((code) => code !== undefined);
  const code = codes.find((one) => isOpenTo(one, reply, now()));
  const hidden = code !== undefined || codes.some((one) => codeOf(one, addressOf) === typed);
  return { ...(code && { code }), ...(hidden && { hidden }) };
};

/** Opens a code, once for a request and no more than some a day. */
const open = async ({ members, now }: CodePorts, asked: Opening): Promise<Opened> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const last = await members.oneTimeCode(asked.memberId, asked.purpose);
    const result = opened(last, asked, now());
    if (result.kind !== 'new' || (await members.keepOneTimeCode(result.code))) return result;
  }
  throw new Contended('a one-time code lost its races');
};

/** `over`: by now it is not open any more. */
export const takeCode = async (
  { members, now, addressOf }: CodePorts & Pick<ReplyPorts, 'addressOf'>,
  { memberId, purpose }: Pick<OneTimeCode, 'memberId' | 'purpose'>,
  reply: Reply,
): Promise<Judgement | 'over'> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = await members.oneTimeCode(memberId, purpose);
    const typed = codeIn(reply.text);
    if (code === undefined || typed === undefined || !isOpenTo(code, reply, now())) return 'over';
    const { judgement, code: next } = judged(code, typed, reply.id, addressOf);
    if (await members.keepOneTimeCode(next)) return judgement;
  }
  throw new Contended('a one-time code lost its races');
};

const commandOf = (
  { memberId, purpose, nonce, request }: OneTimeCode,
  { channel, to }: Destination,
  reply: Reply,
): ResponseCommand => ({
  kind: 'response',
  messageId: idOf(ONE_TIME_CODE, memberId, purpose, request),
  memberId,
  to,
  channel,
  reply: ONE_TIME_CODE,
  cause: reply.id,
  facts: { code: { purpose, nonce } },
});

/** By which a code goes to where a reply came from: the same, where the message has something for it. */
const channelFor = ({ loyalty, messages }: Programme, { channel }: Reply): Channel =>
  messages[loyalty?.verify?.message ?? '']?.[channel] === undefined ? REACHED_BY[CHANNELS[channel].address] : channel;

/** What whoever asks for a reward is answered that needs a code; `undefined` where the code itself says all. */
export type AskedFor = 'code-sent' | 'code-bounded' | undefined;

/**
 * Sends a code to another address of the member that is proved to be theirs, where there is one: who holds the phone alone does not
 * come by it. Else it goes where they wrote from, which who only pretends to write from there does not read.
 */
export const askForCode = async (
  ports: ReplyPorts,
  programme: Programme,
  row: MemberRow,
  reply: Reply,
  about: string,
): Promise<AskedFor> => {
  const { memberId } = row;
  const asked = { memberId, purpose: 'redeem', nonce: ports.newId(), request: reply.id, about } as const;
  const result = await open(ports, { ...asked, channel: reply.channel });
  if (result.kind === 'bounded') return 'code-bounded';
  if (result.kind === 'over') return undefined;
  const elsewhere = await provenElsewhere(ports, programme, row, reply);
  const here = { channel: channelFor(programme, reply), to: reply.from };
  await ports.outbox.send([commandOf(result.code, elsewhere ?? here, reply)]);
  return elsewhere === undefined ? undefined : 'code-sent';
};
