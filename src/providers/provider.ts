import type { Agent } from 'node:http';
import type * as z from 'zod';
import type { Fetched } from '#inbound/media.ts';
import type { Parsed } from '#inbound/shapes.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Vendor } from '#providers/attempt.ts';
import type { ProviderList } from '#providers/provider-list.ts';
import type { AddressKind, Channel } from '#words/channel.ts';

/** The variables a provider is configured by; an empty one is not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What every provider's settings say alike. */
export interface Settings {
  /** Who each channel is sent from where the routing names nobody; what is left out is not sent. */
  readonly from: Readonly<Partial<Record<Channel, string>>>;
  /** Who sends SMS there carries pictures too. */
  readonly mms?: boolean;
}

/** What a source may bring; the function that takes it may touch no more than that asks for. */
export type Brings = 'replies' | 'receipts' | 'opt-outs';

/** A request as it came, before anything of it is believed. */
export interface RawRequest {
  readonly url: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

interface AnySource {
  readonly brings: readonly Brings[];
  /**
   * Never throws: what it cannot read is said, with its place. `at` is when it came, for payloads without a time; `query` what the
   * address had behind it, where that is signed too.
   */
  readonly read: (text: string, at: string, query?: string) => Parsed;
}

/** Published to a topic of ours. The topic's policy lets nobody but this AWS service publish, for this account only. */
export interface TopicSource extends AnySource {
  readonly by: 'topic';
  readonly publisher: string;
  /** Path below `functions/` of what takes it. */
  readonly taker: string;
}

/** Posted to us by whoever knows the address, so that each request has to prove who sent it. */
export interface WebhookSource extends AnySource {
  readonly by: 'webhook';
  /** Name of the secret that signs; while it is being rotated there are two. */
  readonly secret: string;
  /** Looks at the raw body, compares in constant time, and refuses what is too old at `now`. */
  readonly isGenuine: (request: RawRequest, secrets: readonly string[], now: Date) => boolean;
  /** It signs the whole address as it was given, so that what stands in its query was written by us. */
  readonly signsAddress?: true;
  /** What is answered to whoever makes sure that the address is ours and shows a word that was agreed; `undefined`: nothing. */
  readonly challenge?: (request: RawRequest, words: readonly string[]) => string | undefined;
  /** What a request that is not genuine is answered, 401 when left out. Vonage posts again, signed, after 429. */
  readonly refusal?: 401 | 403 | 429;
}

export type Source = TopicSource | WebhookSource;

/** All there is to know of a provider but how its API is called: that brings its SDK along, and stands beside it. */
export interface Provider {
  readonly sends: readonly Channel[];
  /** From its variables; a missing one that it cannot send without is named when it sends. */
  readonly settings: z.ZodType<Settings>;
  /** How its answers are understood: the table of its codes. */
  readonly vendor: Vendor;
  /** Codes by which it says that an address is none on the channel, whatever is sent: no RCS phone, no account of WhatsApp. */
  readonly unreachable?: readonly string[];
  /** It takes what our account may not send, and says so by a receipt. */
  readonly refusesLater?: true;
  /** By a name that no other provider uses. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Whether its ids stand in our rows as they are, as they do since before there were several, or behind its name. */
  readonly ids: 'bare' | 'named';
}

/** What takes the place of every vendor's API, as the phone does. */
export interface StandIn {
  readonly endpoint: string;
  readonly agent: Agent;
}

/** Draws a code and puts it into the bucket, under a name, for some days; the same again changes nothing. */
export type KeepCode = (name: string, code: string) => Promise<void>;

/** What a provider uses of the system it is part of. */
export interface Surroundings {
  /** How our short links begin. */
  readonly linkBase: string;
  /** Where providers post, before the name of each. */
  readonly webhooks: string;
  /** Where the pictures of cards lie, by file name. */
  readonly mediaBucket: string;
  /** Lets the code of a voucher lie there as a picture; where it cannot, messages go without. */
  readonly keepCode?: KeepCode;
  /** What a secret holds now, by its ARN or name. */
  readonly secret: (id: string) => Promise<string>;
  readonly standIn?: StandIn;
}

/** Sends as one of a provider's senders. Of what a vendor answers it throws only faults: see `ProviderFault`. */
export type Send = (message: Outgoing) => Promise<SendOutcome>;

/** How a provider sends by each of its channels, from any sender of its. */
export type Sending = (
  environment: Environment,
  surroundings: Surroundings,
) => Readonly<Partial<Record<Channel, (from: string) => Send>>>;

/** The lists that a provider itself keeps of who wants nothing; none where it is not used. */
export type Listing = (
  environment: Environment,
  standIn?: StandIn,
) => Readonly<Partial<Record<AddressKind, ProviderList>>>;

/** Where AWS services put what people sent: the part of our bucket that is theirs. */
export interface Arrivals {
  readonly bucket: string;
  /** What every key of it begins with. */
  readonly folder: string;
  /** The first thing whose key begins so, if it may be kept. */
  take(begins: string): Promise<Fetched>;
  drop(begins: string): Promise<void>;
}

export interface FetchingFrom extends Pick<Surroundings, 'secret' | 'standIn'> {
  readonly arrivals: Arrivals;
}

export interface Fetcher {
  /** Throws where it may be had later. */
  fetch(ref: string): Promise<Fetched>;
  /** Left out where the provider forgets by itself. */
  forget?(ref: string): Promise<void>;
}

/** How what people sent is fetched from a provider. */
export type Fetching = (environment: Environment, from: FetchingFrom) => Fetcher;
