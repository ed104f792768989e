import * as z from 'zod';
import { AuditEntry } from '#console/openapi/audit.ts';
import { MemberId } from '#words/event.ts';

const Stored = z.record(z.string(), z.unknown());

const Conversation = z.object({ thread: Stored.nullable(), entries: z.array(Stored) }).nullable();

/** What `GET /members/{id}/export` answers. */
export const Exported = z
  .object({
    memberId: MemberId,
    at: z.string(),
    member: Stored.describe('As computed now: profile, balance, lots, tier, rewards, preferences'),
    stored: z
      .record(z.string(), Stored)
      .describe('Each row by its name: the member, runs, the open question, due work'),
    addresses: z
      .array(
        z.object({
          address: z.string().describe('Keyed hash'),
          consent: Stored.nullable(),
          evidence: z.array(Stored),
          messages: z.array(Stored).describe('Of the time when the address was no member’s'),
          conversation: Conversation,
        }),
      )
      .describe('Every phone and email address the member ever had'),
    messages: z.array(Stored).describe('In and out, with texts and verdicts'),
    conversation: Conversation.describe('With people: where it stands, and what happened in it'),
    links: z.array(z.object({ code: z.string(), url: z.string(), memberId: z.string(), messageId: z.string() })),
    cards: z.array(Stored).describe('What lies in the inbox of the app'),
    browsers: z.array(Stored).describe('Those that take pushes'),
    audit: z.array(AuditEntry),
  })
  .meta({ id: 'Exported' });
