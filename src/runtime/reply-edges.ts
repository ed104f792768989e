import {
  addressOf,
  bus,
  consents,
  conversations,
  due,
  executions,
  members,
  messages,
  now,
  optOutLists,
  outbox,
  programmes,
  readTopic,
  runs,
} from '#runtime/deps.ts';

/** What understanding a reply touches, whichever topic it came by. */
export const replyEdges = {
  addressOf,
  bus,
  consents,
  conversations,
  due,
  executions,
  members,
  messages,
  now,
  optOutLists,
  outbox,
  programmes,
  readTopic,
  runs,
};
