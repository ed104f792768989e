import type { Outgoing } from '#messages/sender.ts';
import type { Receipt } from '#inbound/shapes.ts';
import type { ProviderName } from '#providers/registry.ts';
import type { Channel } from '#words/channel.ts';
import type { Answer } from './line.ts';

/**
 * What a document says is to be done about a code (providers-2.md 3.6). `R`: try again, since nothing was sent. `?`: the same, but
 * it may have been sent. `F`: fall back to another channel. `S`: suppress. `T`: use a template. `X`: fix, no retry. `A`: alarm. `-`:
 * nothing that we act upon.
 */
export type Class = 'R' | '?' | 'F' | 'S' | 'T' | 'X' | 'A' | '-';

/** Codes by what is to be done about them, each list as words. */
export type Codes = Readonly<Partial<Record<Class, string>>>;

export const classesOf = (codes: Codes): ReadonlyMap<string, Class> =>
  new Map(
    Object.entries(codes).flatMap(([of, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((code) => [code, of as Class] as const),
    ),
  );

/** How a vendor reports what became of a message. */
export interface Reports {
  /** Name of the provider's source that reads them. */
  readonly source: string;
  /** One report in the vendor's words. `key` is ours, where the vendor echoes it. */
  readonly told: (of: Told) => string;
  /** What stands behind the address that it is posted to, where our key comes so. */
  readonly query?: (of: Told) => string | undefined;
  /** Each documented status or event that is no failure, and what it says of the message; `null` for what changes nothing. */
  readonly states: Readonly<Record<string, Receipt['state'] | null>>;
  /** The status of a failure, where codes stand beside it; left out where the code is the status. */
  readonly failed?: string;
  /** The documented codes of failures. */
  readonly codes: Codes;
  /** Every code that could be one, so that none is known here that no document has. */
  readonly possible: () => readonly string[];
}

export interface Told {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly key?: Pick<Outgoing, 'memberId' | 'messageId'>;
}

/** All that one vendor is held to. */
export interface Row {
  /** What it is asked to carry by each of its channels: every kind of content that we send by it today. */
  readonly carries: Readonly<Partial<Record<Channel, Readonly<Record<string, Outgoing>>>>>;
  /** Before the phone takes these: what a person has to do, such as to write first. */
  readonly prepare?: readonly { readonly path: string; readonly body: object; readonly method: 'POST' | 'PUT' }[];
  /** A yes in the vendor's own words. */
  readonly accepted: (id: unknown) => Answer;
  /** A no. */
  readonly refused: (code: string) => Answer;
  /** The status of HTTP for a body that it cannot take; 400 when left out. */
  readonly invalid?: number;
  /** What it says when too much is asked of it. */
  readonly busy: Answer;
  /** The documented codes of its answers. */
  readonly codes: Codes;
  /** Codes of ours that stand in no list of the vendor's own but in that of what it is built on, with the page. */
  readonly besides: string;
  /** Objects of its requests that hold whatever names one likes. */
  readonly free?: readonly string[];
  /** It passes over fields that it does not know, by its own documents; all others refuse them. */
  readonly passesOver?: true;
  /** Whether our key comes back with its reports; where not, the vendor's id has to. */
  readonly echoes: boolean;
  /** One for each channel that has reports of its own; one for all where they are alike. */
  readonly reports: Readonly<Partial<Record<Channel | 'all', Reports>>>;
}

/**
 * A row for every provider there is: who adds one to the registry is asked for it here. A push service says all by its status, and
 * what it carries is for one browser: `test/unit/providers/web-push.test.ts` holds it to what it promises.
 */
export type Held = Exclude<ProviderName, 'web-push'>;
export type Rows = Readonly<Record<Held, Row>>;
