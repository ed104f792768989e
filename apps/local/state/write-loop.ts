import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { createContents } from './contents.ts';
import { filesIn } from './files.ts';
import { isFull, openFile } from './state-file.ts';
import type { Answer, Batch, Message } from './writer.ts';

/** Milliseconds before a disk that took nothing is tried again. */
const AGAIN_MS = 250;

const port = parentPort as MessagePort;
const [path, copyPath] = filesIn((workerData as { readonly dir: string }).dir);
const file = openFile(path, 'full');
const files = [file, openFile(copyPath, 'normal')];
const contents = createContents(file.index(), file.head()?.seq ?? 0);
// What was erased must not stand in a log that a killed process left.
for (const each of files) {
  each.scrub();
  each.rewrite();
}

let waiting: Batch[] = [];
let retry: NodeJS.Timeout | undefined;

const say = (answer: Answer): void => {
  port.postMessage(answer);
};
const reasonOf = (error: unknown): string => {
  const { errcode } = error as { readonly errcode?: number };
  if (errcode === undefined) throw error;
  return isFull(error) ? 'the disk is full' : (error as Error).message;
};

/** Commits all that waits in one transaction of each file, or keeps it for the next try. */
const commit = (): void => {
  clearTimeout(retry);
  retry = undefined;
  const last = waiting.at(-1);
  if (last === undefined) return;
  const plan = contents.plan(new Map(waiting.flatMap(({ values }) => [...values])));
  try {
    const forgets = waiting.some(({ scrub }) => scrub);
    for (const each of files) each.commit(plan.changes, plan.head, forgets);
    if (forgets) for (const each of files) each.scrub();
  } catch (error) {
    say({ kind: 'stuck', why: reasonOf(error) });
    retry = setTimeout(commit, AGAIN_MS);
    return;
  }
  contents.settle(plan);
  waiting = [];
  say({ kind: 'kept', turn: last.turn });
};

let closing = false;
let rewriting = false;

const take = (message: Message): void => {
  if (message === 'close') closing = true;
  else if (message === 'rewrite') rewriting = true;
  else waiting.push(message);
};

port.on('message', (message: Message) => {
  take(message);
  for (let more = receiveMessageOnPort(port); more !== undefined; more = receiveMessageOnPort(port))
    take(more.message as Message);
  if (retry === undefined || closing) commit();
  if ((rewriting || closing) && waiting.length === 0) {
    for (const each of files) each.rewrite();
    rewriting = false;
  }
  if (!closing) return;
  for (const each of files) each.close();
  process.exit();
});
