import type { ServerResponse } from 'node:http';
import type { Memory } from './memory.ts';
import { view } from './model.ts';

const heartbeatMs = 20_000;

/** Every change, to every open page, as server-sent events. */
export const createStream = (memory: Memory) => {
  const open = new Set<ServerResponse>();
  memory.onChange((change) => {
    const { kind, id, value } = change;
    const data =
      kind === 'message'
        ? { number: value.number, message: view(value.message) }
        : kind === 'settings'
          ? { number: id, settings: value }
          : kind === 'account'
            ? value
            : kind === 'ailment'
              ? memory.ailment.all()
              : undefined;
    if (data === undefined) return;
    for (const response of open) response.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  });

  return (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
    heartbeat.unref();
    open.add(response);
    response.on('close', () => {
      clearInterval(heartbeat);
      open.delete(response);
    });
  };
};
export type Stream = ReturnType<typeof createStream>;
