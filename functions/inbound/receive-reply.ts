import { readable } from '#inbound/readable.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import {
  addressOf,
  bus,
  consents,
  due,
  executions,
  members,
  messages,
  now,
  optOutLists,
  outbox,
  programmes,
  runs,
  wire,
} from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';

const edges = need({
  members,
  consents,
  messages,
  runs,
  executions,
  programmes,
  outbox,
  bus,
  due,
  optOutLists,
  addressOf,
  wire,
  now,
});

/** SNS two-way topic: what people write by SMS and RCS, and the buttons they tap. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  for (const reply of readable(ports.wire.twoWay(message, at)).replies) await receiveReply(ports, reply);
});
