import type { FromDesk } from '#conversations/desk.ts';
import type { MediaKind, Place } from '#messages/attachment.ts';
import type { MailHead } from '#messages/mail.ts';
import type { Reaction } from '#messages/message.ts';
import type { Fault } from '#messages/outage.ts';
import type { Channel } from '#words/channel.ts';

/** A picture, a sound, a film or a document that somebody sent. */
export interface Media {
  readonly kind: MediaKind;
  /** What its provider has it by: an id, an address, a place in a bucket. */
  readonly ref: string;
}

/** What a person wrote or tapped, whatever the provider. */
export interface Reply {
  readonly id: string;
  /** The phone it came from, or the id by which alone the channel knows them: see `userAddress`. */
  readonly from: string;
  /** The id that the channel has for them besides the phone. */
  readonly alias?: string;
  readonly channel: Channel;
  readonly at: string;
  readonly text: string;
  /** What was said by a sign on a message of ours, or by a machine: it wishes and answers nothing. */
  readonly kind?: 'reaction' | 'automatic';
  /** Present for a tap: what the button meant. */
  readonly postback?: string;
  /** What came with it, or instead of words. */
  readonly media?: readonly Media[];
  /** The provider that has the media until it is fetched, as the registry calls it. */
  readonly keptBy?: string;
  readonly place?: Place;
  /** Of a mail: what an answer names of it. */
  readonly mail?: MailHead;
  /** What stood in the address that it was sent to: see `replyKey`. */
  readonly key?: string;
  /** Whose thread it goes into, though it came from an address that is nobody's. */
  readonly about?: string;
  /** Nobody proved that it is of whom it says: people read it, and nothing but a stop follows. */
  readonly unproven?: true;
}

/** What became of a message, whatever the provider. */
export interface Receipt {
  readonly providerId: string;
  /** Our own key, when the provider echoes it. */
  readonly memberId?: string;
  readonly messageId?: string;
  readonly state: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: string;
  readonly code?: string;
  /** Of what failed: what the provider's code asks for. */
  readonly reaction?: Reaction;
  /** The address is none on this channel, whatever is sent to it. */
  readonly unreachable?: true;
  /** Whom it concerns besides this message, where the account is refused and not the person. */
  readonly scope?: Fault['scope'];
}

/** A wish to hear no more that came through the provider and not as a reply: a complaint, a dead mailbox, its own list. */
export interface ProviderOptOut {
  readonly id: string;
  readonly channel: Channel;
  /** The phone or email address it is about. */
  readonly address: string;
  readonly at: string;
  readonly reason: 'complaint' | 'bounce' | 'unsubscribed';
  /** Our own key of the message it followed, when the provider echoes it. */
  readonly memberId?: string;
  readonly messageId?: string;
}

/** What a person chose about marketing on one channel, with the provider and not with us. */
export interface MarketingChoice {
  readonly channel: Channel;
  /** Whom it is about, where the provider says so; else the member of the message that was refused. */
  readonly address?: string;
  /** The id that the channel has for them besides the phone: the choice holds at both. */
  readonly alias?: string;
  readonly providerId?: string;
  readonly at: string;
  readonly says: 'stop' | 'resume';
}

/** The provider says that who was reached at one address of a channel is reached at another. */
export interface Moved {
  readonly channel: Channel;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

/** What the provider says of a template of ours: that it may be sent, or why not. */
export interface TemplateNews {
  readonly channel: Channel;
  /** Its name and language, as outages have it. */
  readonly template: string;
  readonly at: string;
  /** Absent of one that may be sent. */
  readonly refused?: string;
  /** Who said it. */
  readonly provider?: string;
}

/** `ignored` is a payload that is understood and means nothing to us, such as typing. */
export type Parsed =
  | {
      readonly ok: true;
      readonly replies: readonly Reply[];
      readonly receipts: readonly Receipt[];
      readonly ignored: readonly string[];
      readonly optOuts?: readonly ProviderOptOut[];
      readonly choices?: readonly MarketingChoice[];
      readonly moves?: readonly Moved[];
      readonly templates?: readonly TemplateNews[];
      readonly desk?: readonly FromDesk[];
    }
  | { readonly ok: false; readonly path: string; readonly reason: string };
