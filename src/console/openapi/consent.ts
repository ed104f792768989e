import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { consentExample } from '#console/openapi/event-examples.ts';
import { body, json, member, refusals } from '#console/openapi/parts.ts';
import { Proof } from '#consent/proof/proof.ts';
import { MemberId } from '#words/event.ts';
import { ConsentRequest } from '#permission/take-consent.ts';

/** What `POST /consents` answers. */
export const ConsentAnswer = z
  .object({
    memberId: MemberId,
    consents: z
      .record(z.string(), z.enum(['none', 'pending', 'granted', 'withdrawn', 'expired']))
      .describe('The state of each channel:topic that was captured'),
    applied: z.array(z.string()).describe('What it changed'),
    refused: z.array(
      z.object({
        pair: z.string(),
        reason: z.enum(['stopped', 'withdrawn-later', 'superseded', 'already-granted']),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'ConsentAnswer' });

const consents: ZodOpenApiOperationObject = {
  operationId: 'captureConsent',
  tags: ['Consent'],
  summary: 'Record a consent given elsewhere',
  description:
    'Becomes the event `consent.captured` and is applied at once. With double opt-in what is granted waits for the YES as `pending`. ' +
    'It loses to a stop of the address and to whatever the person said since. The same id again changes nothing and answers the same.',
  requestBody: body(ConsentRequest, {
    form: {
      summary: 'Ticked on a sign-up form',
      value: { id: 'form-1001', memberId: 'alma', ...consentExample },
    },
  }),
  responses: {
    '200': json('What it came to, also when all of it was refused', ConsentAnswer),
    ...refusals(400, 401, 404, 409, 503),
  },
};

const proof: ZodOpenApiOperationObject = {
  ...member,
  tags: ['Consent'],
  operationId: 'proveConsent',
  summary: 'Prove who agreed to what, when, how and in which words',
  description:
    'Everything recorded for the phone and the email address, as chains that `regulars consent verify` checks.',
  responses: { '200': json('The proof', Proof), ...refusals(400, 401, 404, 503) },
};

export const consentPaths: ZodOpenApiPathsObject = {
  '/consents': { post: consents },
  '/members/{id}/consents': { get: proof },
};
