import { RedemptionAnswer, settleRedemption, type Settled } from '#events/settle-redemption.ts';
import { UseRequest, useVoucher } from '#events/use-voucher.ts';
import { findVoucher, type Found } from '#members/find-voucher.ts';
import type { Voucher } from '#members/voucher.ts';
import { leaveEntry } from '#runtime/audited.ts';
import { members, now, programmes } from '#runtime/deps.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { firstIssue } from '#words/issue.ts';

const edges = need({ members, now, programmes });

const WORDS = {
  used: 'it was used before',
  void: 'it was taken back, or its reward handed over without it',
  expired: 'it is good no more',
} as const;

/** Without the request that took it, which is nobody's business. */
const shownOf = ({ used, ...voucher }: Voucher) =>
  used === undefined
    ? voucher
    : {
        ...voucher,
        used: { at: used.at, store: used.store, ...(used.clerk === undefined ? {} : { clerk: used.clerk }) },
      };

/** What a till shows of a voucher, with its state; 409 when nothing is to be handed over for it. */
const answerOf = (found: Found, status: 200 | 409): Answer => {
  if (found === 'mistyped') return refuse(400, 'a symbol is wrong or missing: read it once more', 'code');
  if (found === 'unknown') return refuse(404, 'no such voucher', 'code');
  const { worth } = found;
  const voucher = shownOf(found.voucher);
  const error = worth === 'good' || status === 200 ? {} : { error: WORDS[worth], path: 'code' };
  return { status: worth === 'good' ? 200 : status, body: { ...voucher, worth, ...error } };
};

const show = async ({ params: { code = '' } }: Request): Promise<Answer> =>
  answerOf(await findVoucher(await edges(), code), 200);

const use = async (request: Request): Promise<Answer> => {
  const json = jsonOf(request.body);
  if (!json.ok) return json.answer;
  const by = UseRequest.safeParse(json.value);
  if (!by.success) {
    const { path, reason } = firstIssue(by.error);
    return refuse(400, reason, path);
  }
  const found = await useVoucher(await edges(), request.params['code'] ?? '', { ...by.data, request: request.id });
  const answer = answerOf(found, 409);
  const about = typeof found === 'string' ? {} : { memberId: found.voucher.memberId };
  await leaveEntry(request, { action: 'voucher.used', what: by.data.store, ...about }, answer.status);
  return answer;
};

/** What a redemption came to; 409 where that is not what was said. */
const settledAs = (settled: Settled, said: 'confirm' | 'refuse'): Answer => {
  if (settled === 'unknown') return refuse(404, 'no redemption of this member waits for an answer under this id', 'id');
  if (settled === 'used') return refuse(409, 'a counter has handed it over', 'answer');
  const { memberId, redemptionId, rewardId, state, answerBy } = settled;
  const body = { memberId, redemptionId, rewardId, state, answerBy };
  return (said === 'confirm') === (state === 'confirmed')
    ? { status: 200, body }
    : { status: 409, body: { ...body, error: 'it was given back before this came: undo it', path: 'answer' } };
};

const answer = async (request: Request): Promise<Answer> => {
  const json = jsonOf(request.body);
  if (!json.ok) return json.answer;
  const said = RedemptionAnswer.safeParse(json.value);
  if (!said.success) {
    const { path, reason } = firstIssue(said.error);
    return refuse(400, reason, path);
  }
  const { memberId, answer, reason } = said.data;
  const redemption = { memberId, redemptionId: request.params['id'] ?? '' };
  const answered = settledAs(await settleRedemption(await edges(), redemption, answer, reason), answer);
  await leaveEntry(request, { action: 'redemption.answered', what: answer, memberId }, answered.status);
  return answered;
};

/**
 * GET /vouchers/{code} and POST /vouchers/{code}/use: a counter looks at what a member shows, and takes it, once.
 * POST /redemptions/{id}: the loyalty system says whether a reward is handed over.
 */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /vouchers/{code}': show,
    'POST /vouchers/{code}/use': use,
    'POST /redemptions/{id}': answer,
  }),
);
