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
  readTopic,
  runs,
  surveys,
} from '#runtime/deps.ts';

/** What understanding a reply touches, whichever topic it came by. */
export const replyEdges = {
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
  readTopic,
  runs,
  surveys,
};
