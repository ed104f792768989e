import { createHmac } from 'node:crypto';

/** Signs what is posted as Meta does: the bytes of the body, with the app's secret. */
export const signMeta = (secret: string, body: string): Record<string, string> => {
  const mac = createHmac('sha256', secret).update(Buffer.from(body, 'utf8'));
  return { 'x-hub-signature-256': `sha256=${mac.digest('hex')}` };
};
