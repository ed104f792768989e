import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { createContents } from './contents.ts';
import { filesIn } from './files.ts';
import { openFile } from './state-file.ts';
import type { Answer, Batch } from './writer.ts';

/** Milliseconds before a disk that took nothing is tried again. */
const AGAIN_MS = 250;

const port = parentPort as MessagePort;
const [path, copyPath] = filesIn((workerData as { readonly dir: string }).dir);
const file = openFile(path, 'full');
const files = [file, openFile(copyPath, 'normal')];
const contents = createContents(file.index(), file.head()?.seq ?? 0);
// What was erased must not stand in a log that a killed process left.
for (const each of files) each.scrub();

let waiting: Batch[] = [];
let retry: NodeJS.Timeout | undefined;

const say = (answer: Answer): void => {
  port.postMessage(answer);
};
const reasonOf = (error: unknown): string => {
  const { errcode } = error as { readonly errcode?: number };
  if (errcode === undefined) throw error;
  return errcode === 13 ? 'the disk is full' : (error as Error).message;
};

/** Commits all that waits in one transaction of each file, or keeps it for the next try. */
const commit = (): void => {
  clearTimeout(retry);
  retry = undefined;
  const last = waiting.at(-1);
  if (last === undefined) return;
  const plan = contents.plan(new Map(waiting.flatMap(({ values }) => [...values])));
  try {
    for (const each of files) each.commit(plan.changes, plan.head);
    if (waiting.some(({ scrub }) => scrub)) for (const each of files) each.scrub();
  } catch (error) {
    say({ kind: 'stuck', why: reasonOf(error) });
    retry = setTimeout(commit, AGAIN_MS);
    return;
  }
  contents.settle(plan);
  waiting = [];
  say({ kind: 'kept', turn: last.turn });
};

const take = (message: Batch | 'close'): boolean => {
  if (message !== 'close') waiting.push(message);
  return message === 'close';
};

port.on('message', (message: Batch | 'close') => {
  let closing = take(message);
  for (let more = receiveMessageOnPort(port); more !== undefined; more = receiveMessageOnPort(port))
    closing = take(more.message as Batch | 'close') || closing;
  if (retry === undefined || closing) commit();
  if (!closing) return;
  for (const each of files) each.close();
  process.exit();
});
