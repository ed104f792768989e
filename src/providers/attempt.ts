import type { Channel } from '#words/channel.ts';
import type { Reaction } from '#messages/message.ts';
import type { Scope } from '#messages/outage.ts';
import { UNREACHED, type SendOutcome } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

/** What a vendor's codes mean for a message; any other code may have sent it. */
export interface Codes {
  readonly optedOut: readonly string[];
  /** Definitely not sent, for a reason that only an operator can mend, by whom it concerns. */
  readonly faults: Readonly<Partial<Record<Scope, readonly string[]>>>;
  /** Definitely not sent: refused before it was taken. */
  readonly throttled: readonly string[];
  readonly failed: readonly string[];
}

/** What a vendor answered instead of a yes. Codes only: its words may repeat the number it refuses. */
export interface Refusal {
  /** The kind of refusal. */
  readonly name: string;
  /** Its reason, where the vendor gives one. */
  readonly reason?: string | undefined;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** After how many seconds it may be asked again, where it says so (RFC 9110, 10.2.3). */
  readonly retryAfter?: number | undefined;
}

/** How one vendor is understood. */
export interface Vendor {
  readonly codes: Codes;
  readonly refusalOf: (error: unknown) => Refusal;
  /** What a code of a failed message asks for, where the vendor gives the same ones here and in its receipts. */
  readonly reactionOf?: (code: string) => Reaction | undefined;
}

const scopeOf = ({ faults }: Codes, among: (known: readonly string[]) => boolean): Scope | undefined =>
  Object.entries(faults).find(([, codes]) => among(codes))?.[0] as Scope | undefined;

const failedFor = (code: string, reaction: Reaction | undefined): SendOutcome => ({
  kind: 'failed',
  code,
  ...(reaction !== undefined && { reaction }),
});

/**
 * A refusal as an outcome; a timeout, a reset or an error of the vendor's own may have sent it: `unknown`. Throws faults. An
 * answer of 4xx that is not known is one of this message: who else it concerns nobody can say.
 */
export const outcomeOf = ({ codes, refusalOf, reactionOf }: Vendor, channel: Channel, error: unknown): SendOutcome => {
  const { name, reason, status, retryAfter: seconds } = refusalOf(error);
  const code = reason ?? name;
  // It said yes, in words that could not be read.
  if (status >= 200 && status < 300) return { kind: 'unknown', code };
  const among = (known: readonly string[]): boolean => known.includes(code) || known.includes(name);
  if (among(codes.optedOut)) return { kind: 'opted-out', code };
  const scope = scopeOf(codes, among);
  if (scope !== undefined) throw new ProviderFault(channel, code === name ? name : `${name} ${code}`, scope);
  if (among(codes.throttled) || among(UNREACHED) || status === 429)
    return { kind: 'throttled', code, ...(seconds !== undefined && { seconds }) };
  if (among(codes.failed)) return failedFor(code, reactionOf?.(code));
  if (status >= 400 && status < 500) throw new ProviderFault(channel, code, 'message');
  return { kind: 'unknown', code };
};

/** A client hands on what it was answered, whatever its types say. */
const isId = (given: unknown): given is string => typeof given === 'string' && given !== '';

/**
 * One call to a vendor, and what became of it. A yes without an id says too little to be one. `keyed`: our key went along whole, and
 * its receipts bring it back.
 */
export const attempt = async (
  vendor: Vendor,
  channel: Channel,
  call: () => Promise<string | undefined>,
  keyed = false,
): Promise<SendOutcome> => {
  try {
    const providerId: unknown = await call();
    if (!isId(providerId)) return { kind: 'unknown', code: 'NoMessageId' };
    return { kind: 'sent', providerId, ...(keyed && { keyed }) };
  } catch (error) {
    return outcomeOf(vendor, channel, error);
  }
};
