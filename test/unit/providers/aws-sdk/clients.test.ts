import { execFile } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SendOutcome } from '#messages/sender.ts';

/**
 * One text over the SDK's real wire. In a process of its own: inside jest the SDK does not take Node's errors for errors
 * and drops their codes.
 */
const script = (port: number): string => `
  import { Agent } from 'node:http';
  import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
  import { sendingClient } from '#providers/aws-sdk/clients.ts';
  import { smsSender } from '#providers/aws/sms-aws.ts';
  const options = sendingClient({ endpoint: 'http://127.0.0.1:${port}', agent: new Agent() });
  const client = new PinpointSMSVoiceV2Client({
    ...options,
    requestHandler: { ...options.requestHandler, requestTimeout: 500 },
  });
  const send = smsSender({ client, from: 'pool-1', configurationSet: 'regulars', s3: () => Promise.resolve(undefined) });
  const content = { kind: 'text', text: 'Hi' };
  const message = { to: '+14255550182', memberId: 'm-1', messageId: 'x', class: 'marketing', content };
  process.stdout.write(JSON.stringify(await send(message)));`;
const sendTo = async (port: number): Promise<SendOutcome> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script(port)]);
  return JSON.parse(stdout) as SendOutcome;
};
const answer =
  (status: number, body: object): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));

let server: Server;
let port = 0;
let calls = 0;
let behave: RequestListener;

beforeEach(async () => {
  calls = 0;
  server = createServer((request, response) => {
    calls += 1;
    request.resume();
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a client that sends', () => {
  it.each<[string, RequestListener, SendOutcome]>([
    ['an answer', answer(200, { MessageId: 'aws-1' }), { kind: 'sent', providerId: 'aws-1', keyed: true }],
    ['a silence', () => undefined, { kind: 'unknown', code: 'ETIMEDOUT' }],
    ['a reset', (request) => void request.socket.resetAndDestroy(), { kind: 'unknown', code: 'ECONNRESET' }],
    ['no JSON', (_, response) => void response.end('<html>'), { kind: 'unknown', code: 'SyntaxError' }],
    [
      'an error of the vendor',
      answer(500, { __type: 'InternalServerException', Message: 'x' }),
      { kind: 'unknown', code: 'InternalServerException' },
    ],
    ['a throttle', answer(400, { __type: 'ThrottlingException' }), { kind: 'throttled', code: 'ThrottlingException' }],
    [
      'an opt-out',
      answer(400, { __type: 'ConflictException', Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }),
      { kind: 'opted-out', code: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' },
    ],
  ])('calls once, whatever happens: %s', async (_, behaviour, outcome) => {
    behave = behaviour;
    expect(await sendTo(port)).toEqual(outcome);
    expect(calls).toBe(1);
  });

  it('knows that nothing was sent when nobody listens', async () => {
    await new Promise((resolve) => server.close(resolve));
    expect(await sendTo(port)).toEqual({ kind: 'throttled', code: 'ECONNREFUSED' });
  });
});
