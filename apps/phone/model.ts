import * as z from 'zod';
import type { SentFile } from './files.ts';
import type { Place } from './reply-form.ts';

export const Channel = z.enum(['sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'email']);
export type Channel = z.infer<typeof Channel>;
/** What comes to a number; mail comes to an address. */
export const NumberChannel = Channel.exclude(['email']);
export type NumberChannel = z.infer<typeof NumberChannel>;

/** Whose API a message came by, and who tells of it. All but AWS, which publishes to topics, post. */
export const Vendor = z.enum(['aws', 'meta', 'vonage', 'twilio']);
export type Vendor = z.infer<typeof Vendor>;
export type PostingVendor = Exclude<Vendor, 'aws'>;

/**
 * How what the provider tells arrives: as it happened, everything twice, late ones after newer ones, what WhatsApp tells within two
 * seconds as one webhook with something unreadable in it, or before the sender has heard that the message was taken.
 */
export const Deliveries = z.enum(['polite', 'doubled', 'disordered', 'batched', 'early']);
export type Deliveries = z.infer<typeof Deliveries>;
/** What WhatsApp, and for spellings SMS too, shows of who writes. */
export const ShownAs = z.enum(['number', 'other-spelling', 'number-and-id', 'id']);
export type ShownAs = z.infer<typeof ShownAs>;

export const Settings = z.object({
  rcs: z.boolean(),
  whatsapp: z.boolean(),
  signal: z.boolean(),
  receiptDelayMs: z.int().min(0).max(2_678_400_000),
  failWith: z.string().nullable(),
  deliveries: Deliveries,
  shownAs: ShownAs,
  /** The person stopped marketing in WhatsApp's own menu. */
  marketingStopped: z.boolean(),
  /** How many ids WhatsApp has given them since the first. */
  ids: z.int().min(0),
});
export type Settings = z.infer<typeof Settings>;
export const freshSettings: Settings = {
  rcs: true,
  whatsapp: true,
  signal: true,
  receiptDelayMs: 0,
  failWith: null,
  deliveries: 'polite',
  shownAs: 'number',
  marketingStopped: false,
  ids: 0,
};

/** How the providers' account stands, for everybody: what refuses every call until it is mended, or nothing. */
export const Account = z.strictObject({ refuses: z.string().nullable() });
export type Account = z.infer<typeof Account>;
export const fineAccount: Account = { refuses: null };

/** What `mediaUrl` leads to is a picture where nothing is said. */
export const Card = z.object({
  title: z.string(),
  description: z.string(),
  mediaUrl: z.string().nullable(),
  media: z.enum(['video', 'document']).optional(),
});
export type Card = z.infer<typeof Card>;

/**
 * `card` is the index of the card that carries it; without it the suggestion stands below the whole message. In a list it has a
 * `description`, and the first of a section its title.
 */
export const Suggestion = z.object({
  text: z.string(),
  kind: z.enum(['reply', 'openUrl', 'dial', 'calendar', 'location', 'share', 'copy']),
  url: z.string().optional(),
  postback: z.string().optional(),
  card: z.int().optional(),
  description: z.string().optional(),
  section: z.string().optional(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What an inbox shows of a mail besides its text; the body is a page of its own. */
export const Mail = z.object({
  subject: z.string(),
  /** Where one POST unsubscribes (RFC 8058); null when the mail does not offer it. */
  unsubscribeUrl: z.string().nullable(),
  unsubscribedAt: z.string().nullable(),
  spamAt: z.string().nullable(),
});
export type Mail = z.infer<typeof Mail>;

/** What pages and scripts see. `direction` is the phone's: `in` came to the person, `out` was written by them. */
export const MessageView = z.object({
  messageId: z.string(),
  channel: Channel,
  direction: z.enum(['in', 'out']),
  from: z.string(),
  text: z.string(),
  card: Card.nullable(),
  cards: z.array(Card),
  suggestions: z.array(Suggestion),
  /** A small line below. */
  footer: z.string().optional(),
  /** What opens the suggestions as a list. */
  opens: z.string().optional(),
  at: z.string(),
  state: z.enum(['sent', 'delivered', 'read', 'failed']),
  reason: z.string().nullable(),
  ref: z.string().nullable(),
  mail: Mail.optional(),
});
export type MessageView = z.infer<typeof MessageView>;

export const Header = z.object({ name: z.string(), value: z.string() });
export type Header = z.infer<typeof Header>;

/** What the carrier needs besides, to write receipts later. */
export const Wire = z.object({
  to: z.string(),
  wamid: z.string(),
  vendor: Vendor.default('aws'),
  kind: z.enum(['text', 'media', 'rcs', 'template', 'buttons', 'list', 'free', 'mail']),
  context: z.record(z.string(), z.string()),
  messageType: z.string(),
  expiresAt: z.string().nullable(),
  waiting: z.boolean(),
  seen: z.boolean(),
  mail: z
    .object({ html: z.string(), headers: z.array(Header), tags: z.record(z.string(), z.array(z.string())) })
    .optional(),
});
export type Wire = z.infer<typeof Wire>;

export const Message = MessageView.extend({ wire: Wire });
export type Message = z.infer<typeof Message>;

export const view = (message: Message): MessageView => MessageView.parse(message);

/** What a person wrote or tapped, before a vendor's own words for it. */
export interface Said {
  readonly id: string;
  readonly channel: NumberChannel;
  readonly text: string;
  readonly tap?: Suggestion | undefined;
  readonly about?: Message | undefined;
  readonly place?: Place | undefined;
  readonly file?: SentFile | undefined;
  readonly to: string;
}
