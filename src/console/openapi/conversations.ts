import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { ListQuery } from '#console/list-conversations.ts';
import { body, json, param, refusals } from '#console/openapi/parts.ts';
import * as bodies from '#conversations/requests.ts';
import { STATES, TARGETS } from '#conversations/thread.ts';
import { MEDIA_KINDS, UNFIT } from '#messages/attachment.ts';
import { Channel } from '#words/channel.ts';
import { MemberId } from '#words/event.ts';

const one = { requestParams: { path: z.object({ id: param(MemberId, 'alma') }) }, tags: ['Conversations'] };
const Took = z.object({
  seconds: z.number().describe('On the wall'),
  openSeconds: z.number().describe('In the hours of the team, as they were then'),
});
const Instant = z.iso.datetime();

/** What `GET /conversations` answers of each. */
export const Conversation = z
  .object({
    memberId: z.string().describe('A member, or `unknown:` and the keyed hash of an address'),
    rev: z.int(),
    state: z.enum(STATES),
    openedAt: Instant,
    lastAt: Instant,
    turns: z.int().describe('How many times somebody spoke; an answer says how many it has seen'),
    team: z.string(),
    assignee: z.string().optional(),
    tags: z.array(z.string()),
    heldUntil: Instant.optional().describe('Until then, or another answer, the system says nothing by itself'),
    snoozedUntil: Instant.optional(),
    waitingSince: Instant.optional().describe('Since when the customer waits for a person'),
    answered: z.object({ by: z.string(), at: Instant, turn: z.int() }).optional(),
    targets: z.partialRecord(z.enum(TARGETS), Instant).describe('When each is missed'),
    missed: z.array(z.enum(TARGETS)),
    firstAnswer: Took.optional(),
    resolution: Took.optional(),
  })
  .meta({ id: 'Conversation' });

export const Listed = z.object({
  conversations: z.array(Conversation),
  next: z.string().optional().describe('Where the next page begins; absent after the last'),
});

const Present = z.array(z.object({ by: z.string(), doing: z.enum(['viewing', 'typing']), until: Instant }));

const Attached = z
  .object({
    kind: z.enum(MEDIA_KINDS).describe('What its sender says it is'),
    state: z.enum(['coming', 'kept', 'refused']).describe('`coming`: it is fetched from its provider'),
    type: z.string().optional().describe('What its content says it is'),
    size: z.int().optional().describe('Bytes'),
    reason: z.enum(UNFIT).optional().describe('Why it was not kept'),
    url: z
      .url()
      .optional()
      .describe('Saves the file for whoever has the link, for five minutes; nothing of it is shown'),
  })
  .meta({ id: 'Attachment' });

/** What `GET /conversations/{id}` answers. */
export const Shown = z
  .object({
    id: z.string().describe('Whose it is; of a stranger who joined, the member'),
    conversation: Conversation.nullable().describe('Null where there was none yet'),
    member: z
      .object({
        memberId: z.string(),
        givenName: z.string().nullable(),
        locale: z.string().nullable(),
        points: z.int(),
        tier: z.string(),
        purchases: z.int(),
        spend: z.int().describe('Minor units of all purchases'),
        lastPurchaseAt: z.string().nullable(),
        consent: z.record(z.string(), z.string()),
        optedOut: z.boolean(),
      })
      .nullable(),
    ways: z
      .array(
        z.object({
          channel: Channel,
          canReply: z.boolean().describe("Whether a person's own words may go; else a template"),
          until: Instant.optional().describe('Until when, where the channel closes by itself'),
          heardAt: Instant.optional(),
        }),
      )
      .describe('How they can be answered, by what they wrote by last first'),
    templates: z.array(z.string()).describe('What may go by WhatsApp when its 24 hours are over'),
    canned: z.array(z.object({ name: z.string(), about: z.string(), text: z.string() })),
    present: Present.describe('Who looks at it now'),
    history: z
      .array(
        z.object({
          kind: z
            .string()
            .describe('`received` and `sent` are messages; the others are what people did, notes among them'),
          id: z.string(),
          at: Instant,
          by: z.string().optional().describe('The person who did it'),
          channel: Channel.optional(),
          state: z.string().optional(),
          message: z.string().optional().describe('Of which message file it is, or what a reply was understood as'),
          because: z
            .string()
            .optional()
            .describe('Why a reply was answered, or not: the question it was taken for, and how like it was'),
          draft: z
            .string()
            .optional()
            .describe('What a model drafted as an answer, for a person to check; nobody was sent it'),
          text: z.string().optional(),
          attachments: z.array(Attached).optional().describe('What came with it, or instead of words'),
          place: z
            .object({ latitude: z.number(), longitude: z.number(), label: z.string().optional() })
            .optional()
            .describe('A place that was sent'),
        }),
      )
      .describe('Oldest first, the newest 200'),
  })
  .meta({ id: 'ConversationShown' });

const { view, assignee, team, tag, after, member, phone } = ListQuery.shape;
const Query = z.object({
  view: param(view, 'mine'),
  assignee: param(assignee, 'Ben'),
  team: param(team, 'everybody'),
  tag: param(tag, 'delivery'),
  after: param(after, '2026-12-01T09:00:00.000Z#alma'),
  member: param(member, 'alma'),
  phone: param(phone, '+46701740605'),
});

const list: ZodOpenApiOperationObject = {
  tags: ['Conversations'],
  operationId: 'listConversations',
  summary: 'Conversations that want somebody, or have',
  description:
    'A list at a time, in the order in which they wait. Filters leave out of a page what does not fit, so that it may be short. ' +
    'Texts are not searched.',
  requestParams: { query: Query },
  responses: { '200': json('A page', Listed), ...refusals(400, 401, 503) },
};

const show: ZodOpenApiOperationObject = {
  ...one,
  operationId: 'showConversation',
  summary: 'What was said, who the member is, and how they can be answered now',
  responses: { '200': json('The conversation', Shown), ...refusals(400, 401, 404, 503) },
};

const answer: ZodOpenApiOperationObject = {
  ...one,
  operationId: 'answerConversation',
  summary: 'Answer as a person',
  description:
    'It goes through the same claim as any answer, and opens the conversation where there is none. From then on the system says ' +
    'nothing by itself in it, until it is released or resolved, or nobody has answered for as long as `inbox.release` says. ' +
    '409 where somebody else answered what was read (it says who), where the channel takes no free text any more, and after a STOP.',
  requestBody: body(bodies.AnswerBody, {
    words: { summary: 'In their own words', value: { by: 'Ben', seen: 3, text: 'Thursday at nine, then.' } },
  }),
  responses: {
    '202': json('It is on its way', z.object({ messageId: z.string() })),
    ...refusals(400, 401, 404, 409, 503),
  },
};

const act = (
  operationId: string,
  summary: string,
  schema: z.ZodType,
  value: unknown,
  description?: string,
): ZodOpenApiOperationObject => ({
  ...one,
  ...{ operationId, summary },
  ...(description === undefined ? {} : { description }),
  requestBody: body(schema, { example: { summary, value } }),
  responses: { '200': json('It is so', z.object({})), ...refusals(400, 401, 404, 409, 503) },
});

export const conversationPaths: ZodOpenApiPathsObject = {
  '/conversations': { get: list },
  '/conversations/{id}': { get: show },
  '/conversations/{id}/messages': { post: answer },
  '/conversations/{id}/notes': {
    post: act('noteConversation', 'Leave a note for colleagues', bodies.NoteBody, {
      by: 'Ben',
      text: 'Prefers mornings.',
    }),
  },
  '/conversations/{id}/assign': {
    post: act(
      'assignConversation',
      'Give it to a person or a team',
      bodies.AssignBody,
      { by: 'Ada', assignee: 'Ben' },
      'Who gives it to a person has the system fall silent in it.',
    ),
  },
  '/conversations/{id}/snooze': {
    post: act('snoozeConversation', 'Put it off', bodies.SnoozeBody, { by: 'Ben', until: '2026-12-01T09:00:00Z' }),
  },
  '/conversations/{id}/release': {
    post: act('releaseConversation', 'Give it back to the system', bodies.ByBody, { by: 'Ben' }),
  },
  '/conversations/{id}/resolve': {
    post: act('resolveConversation', 'Say that it is done', bodies.ByBody, { by: 'Ben' }, 'The system answers again.'),
  },
  '/conversations/{id}/tags': {
    post: act('tagConversation', 'Say what it is about', bodies.TagsBody, { by: 'Ben', tags: ['delivery'] }),
  },
  '/conversations/{id}/seen': {
    post: {
      ...one,
      operationId: 'attendConversation',
      summary: 'Say that somebody looks at it or types',
      description: 'Known for 30 seconds, and in no audit log.',
      requestBody: body(bodies.SeenBody, { typing: { summary: 'Typing', value: { by: 'Ben', doing: 'typing' } } }),
      responses: { '200': json('Who is there', z.object({ present: Present })), ...refusals(400, 401, 404, 503) },
    },
  },
};
