import type { Button } from '#messages/button.ts';
import type { ChatContent } from '#messages/chat.ts';
import type { Reaction } from '#messages/message.ts';
import type { Scope } from '#messages/outage.ts';
import type { Picture } from '#messages/picture.ts';
import type { RcsContent } from '#messages/rcs.ts';
import type { Carrier, Routing } from '#messages/routing.ts';
import type { SessionContent, TemplateContent } from '#messages/whatsapp.ts';
import type { Channel, MessageClass } from '#words/channel.ts';

export type { Button };

/** What the person will see, rendered. */
export type Content =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Goes with an SMS whose way carries it, as MMS. */
      readonly picture?: Picture;
    }
  | RcsContent
  | ChatContent
  | {
      /** A card in the inbox of an app, or a notification. */
      readonly kind: 'notice';
      readonly title: string;
      readonly text: string;
      readonly buttons: readonly Button[];
      /** For how many seconds it is of any use. */
      readonly keptSeconds: number;
      /** Where a press ends what comes like it; only marketing has one. */
      readonly stopUrl?: string;
    }
  | TemplateContent
  | SessionContent
  | {
      readonly kind: 'email';
      readonly subject: string;
      /** What a mailbox shows beside the subject; it stands in the HTML. */
      readonly preview?: string;
      readonly text: string;
      readonly html: string;
      /** Where a POST unsubscribes at once (RFC 8058); absent on mail that is no marketing. */
      readonly unsubscribeUrl?: string;
      /** Where an answer goes, and comes back by. */
      readonly replyTo?: string;
      /** Headers by which it stands below the mail that it answers. */
      readonly answers?: { readonly id?: string; readonly before: readonly string[] };
      /** Nobody wrote it: no machine shall answer it (RFC 3834). */
      readonly automatic?: true;
    };

export interface Outgoing {
  readonly channel: Channel;
  /** E.164 phone, or an email address on that channel. */
  readonly to: string;
  readonly memberId: string;
  readonly messageId: string;
  readonly class: MessageClass;
  readonly content: Content;
  /** Seconds after which it is wanted no more, because another channel is tried then; at least `SHORTEST_HOP_SECONDS`. */
  readonly timeToLive?: number;
}

/** What is left to a hop below this is too little to try it: AWS advises ten seconds for RCS and takes five for SMS. */
export const SHORTEST_HOP_SECONDS = 10;

/**
 * `sent`: accepted; `provisional` where a receipt may still refuse it for our account's sake, `keyed` where its receipts carry our key. `failed`:
 * will not be delivered and a retry cannot help, with what its code asks for where that is known; `unreachable` where the address is none on the channel. `opted-out`: the provider's own list refuses
 * the number. `throttled`: definitely not sent, try later, after so many seconds where the provider says so. `fault`: definitely not sent, and only an operator can mend why.
 * `unknown`: it may have been sent.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly providerId: string; readonly provisional?: true; readonly keyed?: true }
  | { readonly kind: 'fault'; readonly code: string; readonly scope: Scope }
  | { readonly kind: 'throttled'; readonly code: string; readonly seconds?: number }
  | { readonly kind: 'failed'; readonly code: string; readonly reaction?: Reaction; readonly unreachable?: true }
  | { readonly kind: 'opted-out'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

/** Codes of a call for which no connection was ever made, whoever the vendor is: nothing was sent. */
export const UNREACHED: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** `sick`: with this one its way is sick, see `isSick`. */
export type Answer = SendOutcome & { readonly sick?: true };

/** The only way to a provider: who carries what, and how each is told. Never throws for what a vendor answers. */
export interface Carriers {
  readonly routing: Routing;
  readonly send: (carrier: Carrier, message: Outgoing) => Promise<Answer>;
}
