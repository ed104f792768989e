import * as z from 'zod';
import { Channel, MessageClass } from '#words/channel.ts';
import { ATTACHMENT_TYPES, MEDIA_KINDS, UNFIT, type AttachmentType } from '#messages/attachment.ts';
import { MailHead } from '#messages/mail.ts';
import { RANK, REACTIONS, type Link, type MessageRow, type MessageState } from '#messages/message.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';

const State = z.enum(Object.keys(RANK) as MessageState[]);

const VerdictItem = rowSchema<Verdict>()(
  z.object({
    allow: z.boolean(),
    rule: z.custom<Rule>((rule) => typeof rule === 'string'),
    at: z.string(),
    looked: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    nextEligible: z.string().optional(),
  }),
);

const AttachmentItem = z.object({
  key: z.string(),
  kind: z.enum(MEDIA_KINDS),
  state: z.enum(['coming', 'kept', 'refused']),
  type: z.enum(Object.keys(ATTACHMENT_TYPES) as AttachmentType[]).optional(),
  size: z.number().optional(),
  reason: z.enum(UNFIT).optional(),
});

const MessageItem = rowSchema<MessageRow>()(
  z.object({
    memberId: z.string(),
    messageId: z.string(),
    direction: z.enum(['out', 'in']),
    channel: Channel,
    class: z.union([MessageClass, z.literal('inbound')]),
    topic: z.string().optional(),
    message: z.string(),
    journey: z.string().optional(),
    runId: z.string().optional(),
    survey: z.string().optional(),
    hop: z.number().optional(),
    variant: z.string().optional(),
    chosen: z.object({ answers: z.number(), reads: z.number() }).optional(),
    whose: z.string().optional(),
    cause: z.string(),
    state: State,
    at: z.string(),
    timeline: z.partialRecord(State, z.string()),
    verdict: VerdictItem.optional(),
    text: z.string().optional(),
    attachments: z.array(AttachmentItem).optional(),
    place: z.object({ latitude: z.number(), longitude: z.number(), label: z.string().optional() }).optional(),
    mail: MailHead.optional(),
    providerId: z.string().optional(),
    sentAs: z.string().optional(),
    failure: z.string().optional(),
    reaction: z.enum(REACTIONS).optional(),
    unreachable: z.literal(true).optional(),
    lapsesAt: z.string().optional(),
    token: z.string().optional(),
    answers: z.string().optional(),
    inAnswerTo: z.string().optional(),
    known: z
      .object({
        answer: z.string(),
        language: z.string(),
        like: z.object({ form: z.string(), score: z.number() }).optional(),
      })
      .optional(),
    asked: z
      .object({
        model: z.string(),
        choice: z.string(),
        inputTokens: z.number(),
        outputTokens: z.number(),
        cost: z.number(),
        fault: z.string().optional(),
      })
      .optional(),
    draft: z.string().optional(),
    quiet: z.literal(true).optional(),
    carried: z
      .object({
        provider: z.string(),
        sender: z.string(),
        country: z.string().optional(),
        template: z.string().optional(),
        command: z.string().optional(),
      })
      .optional(),
    detour: z.object({ provider: z.string(), sender: z.string(), of: z.string(), code: z.string() }).optional(),
    provider: z.string().optional(),
    cost: z.number().optional(),
    currency: z.string().optional(),
    slot: z.object({ person: z.string(), id: z.string() }).optional(),
  }),
);

export const messageFromItem = (item: Item): MessageRow => MessageItem.parse(item);

/** `rank` is for conditions; `codes` are the links that go when the message goes, which is so many seconds after it was made. */
export const messageToItem = (row: MessageRow, keptSeconds: number, codes?: readonly string[]): Item => ({
  ...row,
  rank: RANK[row.state],
  codes,
  ttl: Math.floor(Date.parse(row.at) / 1000) + keptSeconds,
});

export const codesOf = (item: Item): readonly string[] =>
  z.object({ codes: z.array(z.string()).default([]) }).parse(item).codes;

const LinkItem = rowSchema<Link>()(z.object({ url: z.string(), memberId: z.string(), messageId: z.string() }));
export const linkFromItem = (item: Item): Link => LinkItem.parse(item);
