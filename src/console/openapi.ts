import { createDocument } from 'zod-openapi';
import { auditPaths } from '#console/openapi/audit.ts';
import { consentPaths } from '#console/openapi/consent.ts';
import { eventPaths } from '#console/openapi/events.ts';
import { journeyPaths, journeyWebhooks } from '#console/openapi/journeys.ts';
import { memberPaths } from '#console/openapi/members.ts';
import { programmePaths } from '#console/openapi/programme.ts';
import { segmentPaths } from '#console/openapi/segments.ts';

/** The API's OpenAPI 3.1 document, from the schemas that check its requests. `npm run openapi` writes it to openapi.json. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Regulars',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Requests are signed as Standard Webhooks describes (webhook-id, webhook-timestamp, webhook-signature: HMAC-SHA256, 300 seconds of tolerance). ' +
        'For POST /events the signed payload is the raw body; for every other route it is `METHOD /path?query`, and a line break and the body if there is one. ' +
        'A change is made once: the same request under the same webhook-id hears the first answer for 20 minutes; one that was refused or failed may be sent again, also corrected. The same routes under /iam take AWS SigV4 instead.',
    },
    security: [{ standardWebhooks: [] }],
    components: {
      securitySchemes: {
        standardWebhooks: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'https://www.standardwebhooks.com',
        },
      },
    },
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
