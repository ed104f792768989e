import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { body, json, param, Refusal, refusals } from '#console/openapi/parts.ts';
import { REDEMPTION_STATES } from '#members/redemption.ts';
import { RedemptionAnswer } from '#events/settle-redemption.ts';
import { UseRequest } from '#events/use-voucher.ts';
import { MemberId } from '#words/event.ts';

const voucher = {
  requestParams: {
    path: z.object({
      code: param(z.string().max(40), 'K7QF-2M9D-XP40').describe(
        'As typed or scanned: small letters, spaces and hyphens count for nothing',
      ),
    }),
  },
  tags: ['Vouchers'],
};

/** What a counter is told of a voucher. */
export const VoucherShown = z
  .object({
    memberId: MemberId,
    redemptionId: z.string().describe('As redemption.requested says it'),
    rewardId: z.string(),
    title: z.string().describe('As the member reads it'),
    issuedAt: z.iso.datetime(),
    until: z.iso.datetime().describe('From here on it is worth nothing'),
    used: UseRequest.extend({ at: z.iso.datetime() }).optional().describe('Where it was taken, and when'),
    voidAt: z.iso.datetime().optional().describe('The redemption was taken back, or the reward handed over without it'),
    worth: z.enum(['good', 'used', 'void', 'expired']),
  })
  .meta({ id: 'Voucher' });

const show: ZodOpenApiOperationObject = {
  ...voucher,
  operationId: 'showVoucher',
  summary: 'What a voucher is worth',
  description: '400 for a code with a symbol that is wrong or missing: its last one is a check.',
  responses: { '200': json('The voucher', VoucherShown), ...refusals(400, 401, 404) },
};

const use: ZodOpenApiOperationObject = {
  ...voucher,
  operationId: 'useVoucher',
  summary: 'Take a voucher, once',
  description:
    'It and `reward.redeemed` are one: of any number of counters at once one is answered 200, the others 409 with where and when it ' +
    'was taken. The same request sent again hears what it heard first.',
  requestBody: body(UseRequest, { counter: { summary: 'At a counter', value: { store: 'Södra', clerk: 'Kim' } } }),
  responses: {
    '200': json('Hand it over', VoucherShown),
    '409': json('Nothing is to be handed over for it', VoucherShown.extend({ error: z.string(), path: z.string() })),
    ...refusals(400, 401, 404, 503),
  },
};

/** What a redemption came to. */
const Settled = z
  .object({
    memberId: MemberId,
    redemptionId: z.string(),
    rewardId: z.string(),
    state: z
      .enum(REDEMPTION_STATES)
      .describe('`lapsed`: nobody answered in time; `reversed`: it was confirmed, or too late, and is undone'),
    answerBy: z.iso.datetime().describe('Until then the answer was waited for'),
  })
  .meta({ id: 'Redemption' });

const answer: ZodOpenApiOperationObject = {
  operationId: 'answerRedemption',
  summary: 'Say whether a reward is handed over',
  description:
    'Of a reward with `redeem` in loyalty.yaml, whose redemption.requested says `answerBy`. The first answer counts, and said again it ' +
    'is answered the same. `refuse` after `confirm` gives points and piece back. 409 to a `confirm` whose reward was given back before: ' +
    'undo it; to a `refuse` where a counter has taken the voucher.',
  requestParams: { path: z.object({ id: param(z.string().max(64), 'redemption') }) },
  tags: ['Vouchers'],
  requestBody: body(RedemptionAnswer, {
    yes: { summary: 'It is handed over', value: { memberId: 'alma', answer: 'confirm' } },
    no: { summary: 'It is not', value: { memberId: 'alma', answer: 'refuse', reason: 'No seat is left' } },
  }),
  responses: {
    '200': json('It is as you said', Settled),
    '409': json('It is not as you said', z.union([Settled.extend({ error: z.string(), path: z.string() }), Refusal])),
    ...refusals(400, 401, 404, 429, 503),
  },
};

export const voucherPaths: ZodOpenApiPathsObject = {
  '/vouchers/{code}': { get: show },
  '/vouchers/{code}/use': { post: use },
  '/redemptions/{id}': { post: answer },
};
