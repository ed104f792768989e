import { createDocument } from 'zod-openapi';
import { auditPaths } from '#console/openapi/audit.ts';
import { consentPaths } from '#console/openapi/consent.ts';
import { eventPaths } from '#console/openapi/events.ts';
import { journeyPaths, journeyWebhooks } from '#console/openapi/journeys.ts';
import { memberPaths } from '#console/openapi/members.ts';
import { programmePaths } from '#console/openapi/programme.ts';
import { segmentPaths } from '#console/openapi/segments.ts';

/** Relative to where the document stands; who serves it says its own address. */
const SERVERS = [
  { url: '/', description: 'Signed as Standard Webhooks describes' },
  { url: '/iam', description: 'Signed with AWS SigV4' },
];

const header = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description }) as const;

/** The three headers of Standard Webhooks belong together; SigV4 is for the routes under /iam. */
const securitySchemes = {
  id: header('webhook-id', 'A name of the request that no other has, such as msg_2f9c'),
  timestamp: header('webhook-timestamp', 'Seconds since 1970, at most 300 away from now'),
  signature: header(
    'webhook-signature',
    'v1, and the HMAC-SHA256 of `id.timestamp.payload` in base64 (https://www.standardwebhooks.com)',
  ),
  sigv4: header('authorization', 'AWS SigV4 of the service execute-api, with x-amz-date; under /iam only'),
};

/** The API's OpenAPI 3.1 document, from the schemas that check its requests. `npm run openapi` writes it to openapi.json. */
export const openApiDocument = (): ReturnType<typeof createDocument> =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Regulars',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Requests are signed as Standard Webhooks describes (webhook-id, webhook-timestamp, webhook-signature: HMAC-SHA256, 300 seconds of tolerance). ' +
        'For POST /events the signed payload is the raw body; for every other route it is `METHOD /path?query`, and a line break and the body if there is one. ' +
        'A change is made once: the same request under the same webhook-id hears the first answer for 20 minutes; one that was refused or failed may be sent again, also corrected. The same routes under /iam take AWS SigV4 instead. ' +
        'After `npm start`, this page on the same machine needs no signature: send the first example of POST /events, then try any other.',
    },
    servers: SERVERS,
    security: [{ id: [], timestamp: [], signature: [] }, { sigv4: [] }],
    components: { securitySchemes },
    tags: [
      { name: 'Events', description: 'What happened: points, tiers, rewards, purchases. Each counts once.' },
      { name: 'Members', description: 'Who they are, what they have, and why they were written to or not.' },
      {
        name: 'Consent',
        description: 'Who agreed to what, when, how and in which words; each change is a link of a chain.',
      },
      { name: 'Audit', description: 'Who changed, erased or exported what.' },
      { name: 'Programme', description: 'Journeys, messages and settings of a brand, as files.' },
      {
        name: 'Segments',
        description: 'Saved conditions that members are in or not, and the stages of their life with the brand.',
      },
      { name: 'Journeys', description: 'Who is in them now, and the switch that ends one at once.' },
    ],
    paths: {
      ...eventPaths,
      ...consentPaths,
      ...memberPaths,
      ...auditPaths,
      ...programmePaths,
      ...journeyPaths,
      ...segmentPaths,
    },
    webhooks: journeyWebhooks,
  });
