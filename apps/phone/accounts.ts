import * as z from 'zod';
import { newWamid } from './carrier.ts';
import { Refusal } from './http.ts';
import type { Memory } from './memory.ts';
import { E164 } from './numbers.ts';
import type { Outbox } from './outbox.ts';
import { idUpdateEvent, preferenceEvent, systemMessage } from './receipts-meta.ts';
import type { VendorOf } from './replies.ts';
import { spellingsOf, userIdOf } from './spellings.ts';

export const Choice = z.strictObject({ marketing: z.enum(['stop', 'resume']) });
/** How Meta tells of a move; without `to` a new number differs in its last digit. */
export const Move = z.strictObject({
  how: z.enum(['user_id_update', 'user_changed_user_id', 'user_changed_number']),
  to: E164.optional(),
});
type Move = z.infer<typeof Move>;

const nextNumber = (number: string): string => `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`;

/** What somebody does with their WhatsApp account, besides writing. */
export const createAccounts = (memory: Memory, outbox: Outbox, vendorOf: VendorOf) => {
  const settingsOf = (number: string) => {
    const settings = memory.settings(number);
    if (!settings.whatsapp) throw new Refusal(409, 'WhatsApp is off on this phone', 'whatsapp');
    return settings;
  };
  /** Neither Vonage nor Twilio documents a webhook that would hand this on. */
  const tell = (number: string, write: (at: Date) => object): void => {
    const vendor = vendorOf('whatsapp');
    if (vendor === 'vonage' || vendor === 'twilio') return;
    outbox.post(vendor === 'meta' ? 'meta' : 'whatsapp', newWamid(), 0, write, memory.settings(number).deliveries);
  };

  /** The account goes along with its choice; nothing is left of it at the old number. */
  const toNumber = (number: string, to: string): void => {
    const { shownAs, deliveries, marketingStopped } = memory.settings(number);
    const next = memory.configure(to, { whatsapp: true, shownAs, deliveries, marketingStopped });
    const [was, is] = [
      { ...spellingsOf(number, memory.settings(number)), userId: userIdOf(number, memory.settings(number).ids) },
      { ...spellingsOf(to, next), userId: userIdOf(to, next.ids) },
    ];
    tell(number, systemMessage('user_changed_number', newWamid(), was, is));
    memory.configure(number, { whatsapp: false });
  };
  const toId = (number: string, how: 'user_id_update' | 'user_changed_user_id'): void => {
    const { ids, shownAs } = memory.settings(number);
    const [previous, current] = [userIdOf(number, ids), userIdOf(number, ids + 1)];
    const who = spellingsOf(number, { shownAs, ids });
    memory.configure(number, { ids: ids + 1 });
    tell(
      number,
      how === 'user_id_update'
        ? idUpdateEvent(who, previous, current)
        : systemMessage(how, newWamid(), { ...who, userId: previous }, { userId: current }),
    );
  };

  return {
    choose: (number: string, { marketing }: z.infer<typeof Choice>): void => {
      const who = spellingsOf(number, settingsOf(number));
      memory.configure(number, { marketingStopped: marketing === 'stop' });
      tell(number, preferenceEvent(who, marketing));
    },
    /** Answers the number at which the account is from now on. */
    move: (number: string, { how, to = nextNumber(number) }: Move): string => {
      settingsOf(number);
      if (how !== 'user_changed_number') {
        toId(number, how);
        return number;
      }
      if (to === number) throw new Refusal(400, 'is the same number', 'to');
      toNumber(number, to);
      return to;
    },
  };
};
export type Accounts = ReturnType<typeof createAccounts>;
