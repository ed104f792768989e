import { askForCode, takeCode, type AskedFor } from '#inbound/one-time-codes.ts';
import type { Person, ReplyPorts } from '#inbound/person.ts';
import { redeem, type Redeemed } from '#inbound/redeem.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { OneTimeCode } from '#members/one-time-code.ts';
import type { Programme } from '#programme/programme.ts';

/** Which answer REDEEM, or a code that came back, gets. */
type Said = Redeemed | { readonly name: 'code-wrong' | 'code-over' | NonNullable<AskedFor> };

/** Takes a reward, or asks for the code that the one which is next needs. A reply that asked for a code once takes nothing later. */
export const redeemByWord = async (
  ports: ReplyPorts,
  programme: Programme,
  row: MemberRow,
  reply: Reply,
): Promise<Said | undefined> => {
  const { memberId } = row;
  const last = programme.loyalty?.verify && (await ports.members.oneTimeCode(memberId, 'redeem'));
  const before = last?.opened.find(({ request }) => request === reply.id) && last.about;
  const taken = before === undefined ? await redeem(ports, row, programme, reply) : { unproven: before };
  if (taken === undefined || 'name' in taken) return taken;
  const name = await askForCode(ports, programme, row, reply, taken.unproven);
  return name && { name };
};

const NOT_PROVED = { wrong: 'code-wrong', last: 'code-over', over: 'code-over' } as const;

/** Takes the reward that a code was asked for, when this is the code. */
export const redeemByCode = async (
  ports: ReplyPorts,
  programme: Programme,
  { members }: Person,
  reply: Reply,
  code: OneTimeCode | undefined,
): Promise<Said | undefined> => {
  const row = members.find(({ memberId }) => memberId === code?.memberId);
  if (code === undefined || row === undefined) return { name: 'code-over' };
  const judgement = await takeCode(ports, code, reply);
  if (judgement !== 'right') return { name: NOT_PROVED[judgement] };
  const taken = await redeem(ports, row, programme, reply, code.about);
  return taken !== undefined && 'name' in taken ? taken : undefined;
};
