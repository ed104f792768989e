import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { createPhone } from './phone.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8788' },
    media: { type: 'string', default: 'programme/media' },
    'two-way-topic': { type: 'string' },
    'delivery-topic': { type: 'string' },
    'whatsapp-topic': { type: 'string' },
    'email-topic': { type: 'string' },
  },
});
const topics = {
  'two-way': values['two-way-topic'],
  delivery: values['delivery-topic'],
  whatsapp: values['whatsapp-topic'],
  email: values['email-topic'],
  mail: undefined,
};
const types: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' };
const sns = new SNSClient({ region: process.env['AWS_REGION'] ?? 'us-east-1' });

const phone = createPhone({
  publish: async (topic, message) => {
    const TopicArn = topics[topic];
    if (TopicArn !== undefined) await sns.send(new PublishCommand({ TopicArn, Message: message }));
  },
  kept: () => Promise.resolve(),
  now: () => new Date(),
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(ms, 2 ** 31 - 1));
    return () => {
      clearTimeout(timer);
    };
  },
  media: async (key) => {
    const type = types[key.split('.').at(-1) ?? ''];
    const body = await readFile(`${values.media}/${key}`).catch(() => undefined);
    return type === undefined || body === undefined ? undefined : { body, type };
  },
});

const server = createServer((request, response) => {
  void phone.handle(request, response).then((mine) => {
    if (!mine) response.writeHead(404).end();
  });
});
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : values.port;
  console.log(`ready http://127.0.0.1:${port}`);
});
const stop = (): void => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
