import type { ServerResponse } from 'node:http';
import { log } from './log.ts';

const heartbeatMs = 20_000;
/** The panel changes with every event; a page need not. */
const stateEveryMs = 250;

/** Pages that listen to the timeline and the panel, over server-sent events. */
export const createWatchers = (state: () => Promise<unknown>) => {
  const open = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;

  const send = (name: string, data: unknown): void => {
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const response of open) response.write(text);
  };
  return {
    watch: async (response: ServerResponse): Promise<void> => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: 1000\n\nevent: state\ndata: ${JSON.stringify(await state())}\n\n`);
      const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
      heartbeat.unref();
      open.add(response);
      response.on('close', () => {
        clearInterval(heartbeat);
        open.delete(response);
      });
    },
    entry: (entry: unknown): void => {
      if (open.size > 0) send('entry', entry);
    },
    changed: (): void => {
      if (open.size === 0) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        state().then(
          (now) => {
            send('state', now);
          },
          (error: unknown) => {
            log.error('the panel cannot be told', error);
          },
        );
      }, stateEveryMs).unref();
    },
  };
};
export type Watchers = ReturnType<typeof createWatchers>;
