import * as z from 'zod';
import { Change, ConsentState, How, type EvidenceEntry } from '#consent/consent.ts';
import type { Anchor, ShownEntry } from '#consent/proof/sealed.ts';
import { ADDRESS_KINDS, type AddressKind } from '#words/channel.ts';

const Pair = z.templateLiteral([z.string(), ':', z.string()]);

/** Loose: a field that does not belong there must stay, or the hash would not tell that it was put in. */
const Entry = z
  .looseObject({
    seq: z.int(),
    id: z.string().describe('What caused it: an inbound message, an event, a click'),
    at: z.string().describe('When it was given'),
    memberId: z.string().optional(),
    members: z.array(z.string()).optional().describe('Everybody it is about, where that is not one'),
    change: Change,
    pairs: z.array(Pair).describe('channel:topic; empty for the whole address'),
    how: How,
    channel: z.string(),
    source: z.string().optional(),
    ip: z.string().optional(),
    store: z.string().optional(),
    language: z.string().optional(),
    words: z.string().optional().describe("The person's own"),
    wording: z
      .looseObject({ id: z.string(), version: z.string(), language: z.string(), text: z.string() })
      .optional()
      .describe('What was agreed to, word for word'),
    until: z.string().optional(),
    previous: z.string().describe('Hash of the entry before; empty for the first'),
    hash: z.string().describe('SHA-256 of this entry without it, as JSON with sorted keys'),
  })
  .meta({ id: 'Evidence' }) satisfies z.ZodType<EvidenceEntry>;

const Sealed = z
  .strictObject({ seq: z.int(), previous: z.string(), hash: z.string() })
  .meta({ id: 'SealedEvidence', description: 'What somebody else who has the address said: its place in the chain' });

const Row = z.object({
  seq: z.int().describe('Number of entries'),
  head: z.string().describe('Hash of the last one'),
  states: z.record(z.string(), ConsentState).describe('What is kept of this member, or withdrawn for all'),
  until: z.record(z.string(), z.string()),
  stoppedAt: z.string().optional(),
}) satisfies z.ZodType<Anchor>;

const State = z.enum(['pending', 'granted', 'withdrawn', 'expired']);

/** The chain of one address. */
export interface ProvenAddress {
  readonly kind: AddressKind;
  readonly masked: string;
  readonly address: string;
  readonly row: Anchor;
  readonly states: Readonly<Record<string, z.infer<typeof State>>>;
  readonly entries: readonly ShownEntry[];
}

/** Everything recorded of a member's consent: what `GET /members/{id}/consents` answers, and what can be verified offline. */
export interface Proof {
  readonly memberId: string;
  readonly at: string;
  readonly addresses: readonly ProvenAddress[];
}

export const Proof = z
  .object({
    memberId: z.string(),
    at: z.iso.datetime(),
    addresses: z.array(
      z.object({
        kind: z.enum(ADDRESS_KINDS),
        masked: z.string(),
        address: z.string().describe('Keyed hash of the address: the name of its chain'),
        row: Row,
        states: z.record(z.string(), State).describe('By channel:topic, as of `at`'),
        entries: z.array(z.union([Sealed, Entry])),
      }),
    ),
  })
  .meta({ id: 'Proof' }) satisfies z.ZodType<Proof>;
