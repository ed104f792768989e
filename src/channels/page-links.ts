import { idOf } from '#words/ids.ts';
import type { Pair } from '#consent/consent.ts';
import type { Ticket, Tickets } from '#preferences/ticket.ts';

const DAY_MS = 86_400_000;
/** CAN-SPAM asks for 30 days, CASL for 60. */
const UNSUBSCRIBE_DAYS = 60;
const PREFERENCES_DAYS = 30;
const OPT_IN_DAYS = 3;
/** Longer than a voucher is good, so that its page can say that it was. */
const VOUCHER_DAYS = 400;

interface Linking {
  readonly tickets: Pick<Tickets, 'seal'>;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** The signed links of one message to the public pages; each is bound to its purpose, its member and its message. */
export const pageLinks = ({ tickets, publicUrl, now }: Linking, memberId: string, messageId: string) => {
  const url = (path: string, purpose: Ticket['purpose'], days: number, rest: Partial<Ticket> = {}): string => {
    const expiresAt = new Date(now().getTime() + days * DAY_MS).toISOString();
    // Half of an id tells tickets apart (80 bits), and links travel in texts.
    const id = idOf(purpose, messageId).slice(0, 16);
    return `${publicUrl}/${path}/${tickets.seal({ purpose, memberId, id, expiresAt, ...rest })}`;
  };
  return {
    preferences: (): string => url('preferences', 'preferences', PREFERENCES_DAYS),
    unsubscribe: (pairs: readonly Pair[]): string => url('unsubscribe', 'unsubscribe', UNSUBSCRIBE_DAYS, { pairs }),
    voucher: (redemptionId: string): string => url('v', 'voucher', VOUCHER_DAYS, { id: redemptionId }),
    optIn: (pairs: readonly Pair[], wording: string): string =>
      url('opt-in', 'opt-in', OPT_IN_DAYS, { pairs, wording }),
  };
};
