import type { Consents } from '#consent/consent.ts';

/**
 * Nobody answered our question whether to stop: then stop (47 CFR 64.1200(a)(12) asks as much of an unanswered
 * confirmation). Does nothing when an answer closed the question.
 */
export const silenceIsStop = async (
  consents: Consents,
  asked: { readonly address: string; readonly channel: string; readonly id: string; readonly memberId: string },
  at: string,
): Promise<void> => {
  const { address, channel, id, memberId } = asked;
  const open = (await consents.get(address))?.clarifying;
  if (open?.id !== id) return;
  const change = open.pairs.length > 0 ? 'withdrawn' : 'stopped';
  await consents.optOut(address, {
    id: `silence:${id}`,
    at,
    memberId,
    change,
    pairs: open.pairs,
    how: 'silence',
    channel,
  });
};
