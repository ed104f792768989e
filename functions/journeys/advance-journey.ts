import { onEvent } from '#journeys/on-event.ts';
import {
  addressOf,
  bus,
  consents,
  conversations,
  due,
  executions,
  memberOfImage,
  members,
  messages,
  now,
  outbox,
  programmes,
  runs,
  segments,
  surveys,
} from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { streamWorker } from '#runtime/queue.ts';

const edges = need({
  addressOf,
  bus,
  consents,
  conversations,
  due,
  executions,
  memberOfImage,
  members,
  messages,
  now,
  outbox,
  programmes,
  runs,
  segments,
  surveys,
});

/** The stream of Members: a committed event, as the row before and after, to the journeys. Redelivery starts nothing twice. */
export const handler = streamWorker(async ({ dynamodb }) => {
  const ports = await edges();
  if (dynamodb?.NewImage === undefined) return;
  const { OldImage, NewImage } = dynamodb;
  const before = OldImage === undefined ? undefined : await ports.memberOfImage(OldImage);
  await onEvent(ports, before, await ports.memberOfImage(NewImage));
});
