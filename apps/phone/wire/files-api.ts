import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { BUSINESS } from '../business.ts';
import { type Files, twilioFolder } from '../files.ts';
import { type Call, json, type Part, readBody, send } from '../http.ts';
import type { Memory } from '../memory.ts';
import { answerWire, parsedBody } from './answer-wire.ts';
import { AwsError, checked } from './aws-error.ts';
import { isApplication } from './vonage-token.ts';

const bodyLimit = 64 * 1024;
const { keySid, keySecret } = BUSINESS.twilio;
const BASIC = `Basic ${Buffer.from(`${keySid}:${keySecret}`).toString('base64')}`;
const BEARER = `Bearer ${BUSINESS.meta.accessToken}`;
const given = ({ headers }: IncomingMessage): string | undefined => headers.authorization;

const GetMedia = z.object({
  mediaId: z.string(),
  originationPhoneNumberId: z.string(),
  metadataOnly: z.boolean().default(false),
  destinationS3File: z.object({ bucketName: z.string(), key: z.string() }).optional(),
});

/** What people sent, as each vendor hands it out: Meta in two steps, AWS into a bucket, Vonage and Twilio from the address they told. */
export const filesApi = (memory: Memory, files: Files): Part => {
  const hand = ({ response }: Call, id: string, isAllowed: boolean, isThere = true): void => {
    const file = isThere ? memory.file.get(id) : undefined;
    if (!isAllowed) json(response, 401, { error: { message: 'Authenticate', code: 190 } });
    else if (file === undefined) json(response, 404, { error: { message: 'There is no such file' } });
    else send(response, 200, file.type, Buffer.from(file.base64, 'base64'));
  };
  const describe = ({ request, response, url }: Call, id: string): void => {
    const file = memory.file.get(id);
    if (given(request) !== BEARER) json(response, 401, { error: { message: 'Invalid OAuth access token', code: 190 } });
    else if (file === undefined) json(response, 400, { error: { message: 'Unsupported get request', code: 100 } });
    else {
      const where = `http://${request.headers.host ?? url.host}/whatsapp_business/attachments/${id}`;
      json(response, 200, { messaging_product: 'whatsapp', id, mime_type: file.type, url: where });
    }
  };
  /** User guide of End User Messaging Social, "Get a media file": its size is in KB, and AWS ends the key itself. */
  const putIntoBucket = async ({ request, response }: Call): Promise<void> => {
    await answerWire(
      response,
      { type: 'application/json', namespace: '', invalid: 'ValidationException' },
      async () => {
        const asked = checked(GetMedia, parsedBody(await readBody(request, bodyLimit)));
        const file = memory.file.get(asked.mediaId);
        if (file === undefined) throw new AwsError('ResourceNotFoundException', 'There is no such media', {}, 404);
        const { destinationS3File: to } = asked;
        if (!asked.metadataOnly && to !== undefined) files.arrive(asked.mediaId, `${to.key}${asked.mediaId}`);
        return { mimeType: file.type, fileSize: Math.ceil((file.base64.length * 3) / 4 / 1_024) };
      },
    );
  };
  /** The person's own phone shows what they sent. */
  const show = (call: Call, id: string): void => {
    call.response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    hand(call, id, true);
  };

  const routes: readonly (readonly [string, RegExp, (call: Call, id: string) => void | Promise<void>])[] = [
    ['POST', /^\/v1\/whatsapp\/media\/get$/, putIntoBucket],
    ['GET', /^\/phone\/sent\/([\w-]+)$/, show],
    ['GET', /^\/v\d+\.0\/([0-9a-f-]{36})$/, describe],
    [
      'GET',
      /^\/whatsapp_business\/attachments\/([\w-]+)$/,
      (call, id) => {
        hand(call, id, given(call.request) === BEARER);
      },
    ],
    [
      'GET',
      /^\/v3\/media\/([\w-]+)$/,
      (call, id) => {
        hand(call, id, isApplication(given(call.request)));
      },
    ],
    [
      'GET',
      new RegExp(`^${twilioFolder}[\\w-]+/Media/([\\w-]+)$`),
      (call, id) => {
        hand(call, id, given(call.request) === BASIC, memory.file.get(id)?.gone !== true);
      },
    ],
    [
      'DELETE',
      new RegExp(`^${twilioFolder}[\\w-]+/Media/([\\w-]+)$`),
      ({ request, response }, id) => {
        const isKnown = given(request) === BASIC;
        const file = memory.file.get(id);
        if (isKnown && file !== undefined) memory.file.put(id, { ...file, gone: true });
        response.writeHead(isKnown ? 204 : 401).end();
      },
    ],
  ];

  return async (call) => {
    for (const [method, path, run] of routes) {
      const [found, id = ''] = path.exec(call.url.pathname) ?? [];
      if (found === undefined || call.request.method !== method) continue;
      await run(call, id);
      return true;
    }
    return false;
  };
};
