import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { scopeOf } from '#access/route-scopes.ts';
import { auditPaths } from '#console/openapi/audit.ts';
import { campaignPaths } from '#console/openapi/campaigns.ts';
import { conversationPaths } from '#console/openapi/conversations.ts';
import { consentPaths } from '#console/openapi/consent.ts';
import { eventPaths } from '#console/openapi/events.ts';
import { experimentPaths } from '#console/openapi/experiments.ts';
import { figurePaths } from '#console/openapi/figures.ts';
import { journeyPaths, journeyWebhooks } from '#console/openapi/journeys.ts';
import { keyPaths } from '#console/openapi/keys.ts';
import { memberPaths } from '#console/openapi/members.ts';
import { refusals } from '#console/openapi/parts.ts';
import { programmePaths } from '#console/openapi/programme.ts';
import { segmentPaths } from '#console/openapi/segments.ts';
import { voucherPaths } from '#console/openapi/vouchers.ts';
import { surveyPaths } from '#console/openapi/surveys.ts';

/** Relative to where the document stands; who serves it says its own address. */
const SERVERS = [
  { url: '/', description: 'Signed as Standard Webhooks describes' },
  { url: '/iam', description: 'Signed with AWS SigV4' },
];

const header = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description }) as const;

/** The three headers of Standard Webhooks belong together; SigV4 is for the routes under /iam. */
const securitySchemes = {
  id: header(
    'webhook-id',
    'A name of the request that no other has, such as req_2f9c; for POST /events any that does not begin with req_',
  ),
  timestamp: header('webhook-timestamp', 'Seconds since 1970, at most 300 away from now'),
  signature: header(
    'webhook-signature',
    'v1, and the HMAC-SHA256 of `id.timestamp.payload` in base64 (https://www.standardwebhooks.com)',
  ),
  sigv4: header('authorization', 'AWS SigV4 of the service execute-api, with x-amz-date; under /iam only'),
};

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** Each operation with the scope it asks for: as a role of both ways to sign (OpenAPI 3.1, "Security Requirement Object"). */
const scoped = (paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const operations = METHODS.flatMap((method) => {
        const operation = item[method];
        const scope = scopeOf(`${method.toUpperCase()} ${path}`);
        if (operation === undefined) return [];
        if (scope === undefined) throw new Error(`${method} ${path} has no scope`);
        const security = [{ id: [], timestamp: [], signature: [scope] }, { sigv4: [scope] }];
        const responses = { ...refusals(403), ...operation.responses };
        return [[method, { ...operation, security, responses }]];
      });
      return [path, { ...item, ...Object.fromEntries(operations) }];
    }),
  );

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
        'For POST /events the signed payload is the raw body; for every other route it is `METHOD /path?query`, and a line break and the body if there is one, and the webhook-id begins with `req_`. ' +
        'A key may do what its scopes say, which stand at each route: 401 is for whoever is not known, 403 names the scope that is missing. ' +
        'A change is made once: the same request under the same webhook-id hears the first answer for 20 minutes; one that was refused or failed may be sent again, also corrected. The same routes under /iam take AWS SigV4 instead. ' +
        'After `npm start`, this page on the same machine needs no signature: send the first example of POST /events, then try any other.',
    },
    servers: SERVERS,
    components: { securitySchemes },
    tags: [
      { name: 'Events', description: 'What happened: points, tiers, rewards, purchases. Each counts once.' },
      { name: 'Members', description: 'Who they are, what they have, and why they were written to or not.' },
      {
        name: 'Consent',
        description: 'Who agreed to what, when, how and in which words; each change is a link of a chain.',
      },
      {
        name: 'Vouchers',
        description:
          'What members show at a counter for a reward they asked for; each is taken once. And what your loyalty system decides of.',
      },
      { name: 'Keys', description: 'Who may call this API, and what each of them may do.' },
      { name: 'Audit', description: 'Who changed, erased or exported what.' },
      { name: 'Programme', description: 'Journeys, messages and settings of a brand, as files.' },
      {
        name: 'Segments',
        description: 'Saved conditions that members are in or not, and the stages of their life with the brand.',
      },
      { name: 'Measurement', description: 'What came of it all, each figure with its definition.' },
      { name: 'Surveys', description: 'What members answered, and what it came to.' },
      {
        name: 'Conversations',
        description: 'One thread for each person, whatever the channel, which people answer where the system cannot.',
      },
      {
        name: 'Campaigns',
        description:
          'Journeys that go to a segment at one time: what one would reach, how far it is, and what holds it.',
      },
      { name: 'Journeys', description: 'Who is in them now, and the switch that ends one at once.' },
    ],
    paths: scoped({
      ...eventPaths,
      ...consentPaths,
      ...memberPaths,
      ...voucherPaths,
      ...auditPaths,
      ...programmePaths,
      ...journeyPaths,
      ...segmentPaths,
      ...surveyPaths,
      ...figurePaths,
      ...experimentPaths,
      ...campaignPaths,
      ...conversationPaths,
      ...keyPaths,
    }),
    webhooks: journeyWebhooks,
  });
