import { noteOutage } from '#inbound/note-outage.ts';
import type { TemplateNews } from '#inbound/shapes.ts';
import type { Way } from '#messages/outage.ts';
import type { Ports } from '#ports/ports.ts';

/**
 * A provider says that a template may be sent, or that it may not. Said twice or in another order it comes to the same: what is
 * older than what is known ends nothing, and of one that may not be sent one message tries from time to time.
 */
export const receiveTemplate = async (
  ports: Pick<Ports, 'outages' | 'now'>,
  { provider = '', channel, template, at, refused }: TemplateNews,
): Promise<void> => {
  const way: Way = { provider, channel, template, sender: '', class: 'transactional', country: undefined };
  if (refused !== undefined) {
    await noteOutage(ports, way, { scope: 'template', code: refused }, at);
    return;
  }
  const known = (await ports.outages.list()).find(
    (one) => one.provider === provider && one.template === template && one.since < at,
  );
  if (known !== undefined) await ports.outages.end(known);
};
