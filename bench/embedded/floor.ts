import { Agent, request } from 'node:http';
import { each } from '../shared/call.ts';
import { cpuMsOf } from '../shared/cpu.ts';
import type { LocalSystem } from '../shared/local-system.ts';

const POSTS = 2_000;

const post = (url: string, agent: Agent, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(body),
      'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage',
    };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`the phone answered ${response.statusCode ?? 0}`));
      });
    });
    sending.on('error', reject).end(body);
  });

/** Bare requests to the phone's wire API, with nothing of ours between: what the machine can do at this moment. */
export const wireFloor = async ({ url, pid }: LocalSystem): Promise<{ perSecond: number; cpuMsPerPost: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const cpuBefore = cpuMsOf(pid);
  const start = performance.now();
  await each(Array.from({ length: POSTS }), 16, () =>
    post(
      `${url}/`,
      agent,
      JSON.stringify({
        DestinationPhoneNumber: '+12129990000',
        OriginationIdentity: '62388',
        MessageBody: 'A message of the usual length, so that both are alike. Reply REWARDS to see. STOP to cancel.',
        MessageType: 'TRANSACTIONAL',
      }),
    ),
  );
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  return { perSecond: POSTS / seconds, cpuMsPerPost: (cpuMsOf(pid) - cpuBefore) / POSTS };
};
