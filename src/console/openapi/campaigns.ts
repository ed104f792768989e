import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { json, param, refusals } from '#console/openapi/parts.ts';
import { Channel } from '#words/channel.ts';
import { Id } from '#words/parts.ts';

const campaign = { requestParams: { path: z.object({ journey: param(Id, 'weekend-offer') }) }, tags: ['Campaigns'] };
const Count = z.int().min(0);
const ByRule = z.record(z.string(), Count);

/** What `GET /campaigns` answers of each. */
export const Progress = z
  .object({
    journey: Id,
    segment: Id,
    at: z.string(),
    in: z.string().describe('A time zone, or `member`: at this time in each member’s own'),
    held: z.enum(['paused', 'stopped', 'off']).nullable(),
    enumerated: Count.describe('Members who were given a time'),
    complete: z.boolean().describe('They are all: nobody is added any more'),
    started: Count,
    heldOut: Count.describe('Measured against, and never written to'),
    refused: ByRule.describe('Not started, by the rule of the journey, as explain names it'),
    gone: Count.describe('Left the segment before their time, or it was over by more than a day'),
    failed: Count.describe('Given up after a day of tries'),
    waiting: Count.describe('The others: their time is still to come, or the campaign is paused'),
  })
  .meta({ id: 'CampaignProgress' });

/** What `GET /campaigns/{journey}` answers besides. */
export const Messages = z
  .object({
    at: z.iso.datetime(),
    members: Count.describe('So many members of the segment were looked at, 400 at most'),
    whole: z.boolean().describe('They are all who are in it now; else this is a sample'),
    sent: Count,
    failed: Count,
    waiting: ByRule.describe('By the rule for which it waits, such as quiet-hours'),
    refused: ByRule.describe('By the rule that refused it, as explain names it'),
    none: Count.describe('No message yet, or on its way to its sender'),
  })
  .meta({ id: 'CampaignMessages' });

const Share = z.object({
  share: z.number().min(0).max(1),
  margin: z.number().min(0).max(1).describe('The share of all is within so much of it, with 95 %'),
});

/** What `GET /campaigns/{journey}/estimate` answers. */
export const Estimate = z
  .object({
    at: z.iso.datetime(),
    size: Count.describe('Members of the segment'),
    atLeast: z.literal(true).optional().describe('Counted no further: there are no fewer, and most likely more'),
    sample: z.object({ members: Count, whole: z.boolean() }).describe('Who was looked at: 400 at most'),
    reached: Share.describe('May be written to, now or later, as consent, addresses and caps are at this moment'),
    ways: z
      .array(
        Share.extend({ channel: Channel, country: z.string().nullable().describe('ISO 3166; null where unknown') }),
      )
      .describe('The same by the first channel on which they may, and the country that its price goes by'),
    takes: z
      .object({
        seconds: Count,
        provider: z.string(),
        sender: z.string(),
        perSecond: z.number().describe('Parts a second, as the stage is set up'),
        perDay: z.int().optional().describe('Parts a day'),
      })
      .nullable()
      .describe(
        'Until the last has left, by the sender that is done last, where each is one part and nothing holds it; null where nobody ' +
          'carries them',
      ),
  })
  .meta({ id: 'CampaignEstimate' });

const list: ZodOpenApiOperationObject = {
  tags: ['Campaigns'],
  operationId: 'listCampaigns',
  summary: 'The campaigns of the live programme, and how far each is',
  description: 'Counted as it happens, by pages: where a worker died, up to a hundred members wait that are done.',
  responses: { '200': json('All of them', z.object({ campaigns: z.array(Progress) })), ...refusals(401, 503) },
};

const show: ZodOpenApiOperationObject = {
  ...campaign,
  operationId: 'showCampaign',
  summary: 'How far a campaign is, and what became of its messages',
  description:
    'The counts are of all members. What became of messages is looked up for 400 members at most, and says when.',
  responses: { '200': json('Its progress', Progress.extend({ messages: Messages })), ...refusals(401, 404, 503) },
};

const estimate: ZodOpenApiOperationObject = {
  ...campaign,
  operationId: 'estimateCampaign',
  summary: 'Whom a campaign would reach, if it went now',
  description: 'The rules that each message is asked, for a sample of the segment. Nobody is written to.',
  responses: { '200': json('An estimate', Estimate), ...refusals(401, 404, 503) },
};

const done = { '200': json('It is so', z.object({})) };

const pause: ZodOpenApiOperationObject = {
  ...campaign,
  operationId: 'pauseCampaign',
  summary: 'Start nobody more for now',
  description:
    'Who started goes on. Those who wait are looked at again after as long as they have waited, within an hour; what is paused for ' +
    'a day after a member’s time is not sent to them any more.',
  responses: { ...done, ...refusals(401, 404, 409, 503) },
};

const resume: ZodOpenApiOperationObject = {
  ...campaign,
  operationId: 'resumeCampaign',
  summary: 'Go on with a campaign that was paused',
  description: '409 where it was stopped.',
  responses: { ...done, ...refusals(401, 404, 409, 503) },
};

const stop: ZodOpenApiOperationObject = {
  ...campaign,
  operationId: 'stopCampaign',
  summary: 'Stop a campaign for good',
  description:
    'Who has not started never does, also when its journey is switched on again. The journey is switched off: no message of it ' +
    'leaves, and runs under way end.',
  responses: {
    '200': json(
      'How many runs were stopped',
      z.object({
        stopped: z.int(),
        done: z.boolean().describe('False when there are more of them than one request stops: send another'),
      }),
    ),
    ...refusals(401, 404, 409, 503),
  },
};

export const campaignPaths: ZodOpenApiPathsObject = {
  '/campaigns': { get: list },
  '/campaigns/{journey}': { get: show },
  '/campaigns/{journey}/estimate': { get: estimate },
  '/campaigns/{journey}/pause': { post: pause },
  '/campaigns/{journey}/resume': { post: resume },
  '/campaigns/{journey}/stop': { post: stop },
};
