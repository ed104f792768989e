import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lock } from './lock.ts';
import { log } from './log.ts';
import type { Options } from './options.ts';

/** The functions' own log lines are JSON on stdout; here stdout says one thing, and warnings are enough. */
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'WARN';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const start = async (options: Options): Promise<void> => {
  const dir = resolve(options.data);
  const programmeDir = resolve(options.programme ?? join(import.meta.dirname, '../../programme'));
  mkdirSync(dir, { recursive: true });
  const release = lock(dir);
  process.on('exit', release);
  const { readProgramme } = await import('./read-programme.ts');
  const programme = await readProgramme(programmeDir);
  const { listen } = await import('./server.ts');
  const server = await listen(options.port);
  const { sayUrl } = await import('./said-url.ts');
  process.on('exit', sayUrl(dir, server.url));
  const { startSystem, WEBHOOK_SECRET } = await import('./system.ts');
  const { fresh, auth, webhooks, pace, by } = options;
  const system = await startSystem({ server, dir, fresh, auth, webhooks, pace, by, programmeDir, programme });

  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    system.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('the stop was not clean', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (auth)
    log.say(`requests are signed with the development secret ${system.secret} (kept in ${join(dir, 'dev-secret')})`);
  if (webhooks !== undefined)
    log.say(`webhooks go to ${webhooks}, signed with the secret in ${join(dir, WEBHOOK_SECRET)}`);
  process.stdout.write(`ready ${server.url}\n`);
};

/** Starts the embedded system and serves until it is told to stop; a start that fails ends the process with a sentence. */
export const serve = async (options: Options): Promise<void> => {
  try {
    await start(options);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ENOSPC') log.say('the disk is full, and nothing was changed; make room and start again');
    else if (code === 'EADDRINUSE') log.say(`port ${options.port} is taken; choose another with --port`);
    else log.say(messageOf(error));
    process.exit(1);
  }
};
