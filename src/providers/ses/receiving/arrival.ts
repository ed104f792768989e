import * as z from 'zod';
import { Time } from '#providers/ses/email-event.ts';

/** What SES found; where it says nothing it found nothing. */
const Verdict = z
  .object({ status: z.string() })
  .transform(({ status }) => status)
  .catch('GRAY');

/** A mail that came, as SES tells of it once it lies in the bucket (developer guide, "Contents of notifications for Amazon SES email receiving"). */
export const Arrival = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({
    timestamp: Time,
    /** The address in the envelope; empty of what nobody may answer. */
    source: z.string().catch(''),
    messageId: z.string().regex(/^[\w-]{1,200}$/),
    commonHeaders: z
      .object({ from: z.array(z.string()).catch([]), subject: z.string().catch('') })
      .catch({ from: [], subject: '' }),
  }),
  receipt: z.object({
    recipients: z.array(z.string()).catch([]),
    spamVerdict: Verdict,
    virusVerdict: Verdict,
    spfVerdict: Verdict,
    dmarcVerdict: Verdict,
  }),
});
export type Arrival = z.infer<typeof Arrival>;

/** What is dropped unread, by what SES calls it. */
export const harmIn = ({ receipt }: Arrival): string | undefined => {
  if (receipt.virusVerdict === 'FAIL') return 'virus';
  return receipt.spamVerdict === 'FAIL' ? 'spam' : undefined;
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/**
 * Whether the domain in From answers for it: by DMARC, which asks SPF or DKIM of that very domain; or, where it has no policy, by SPF
 * of an envelope from there. That some other domain signed proves nothing of who wrote.
 */
export const isProven = ({ mail: { source }, receipt }: Arrival, from: string): boolean =>
  receipt.dmarcVerdict === 'PASS' ||
  (receipt.dmarcVerdict === 'GRAY' && receipt.spfVerdict === 'PASS' && domainOf(source) === domainOf(from));
