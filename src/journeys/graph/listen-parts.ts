import * as z from 'zod';
import type { Parts } from '#journeys/graph/parts.ts';
import { all, any, channelName } from '#journeys/graph/words.ts';

/** What a drawing needs of a listen, whatever it listens for. */
export const Listen = z.object({
  listen: z.object({
    for: z.string(),
    topics: z.array(z.string()).default([]),
    channels: z.array(z.string()).default([]),
    wording: z.string().optional(),
    until: z.string(),
  }),
});
type Listen = z.infer<typeof Listen>;

/** Yes and no answer leave it, also when the file says nothing of what comes then; and whatever else it branches on. */
export const listenParts = ({ listen }: Listen, place: string, branches: readonly string[]): Parts => {
  const { topics, channels, wording, until } = listen;
  const details = [
    ...(topics.length === 0 ? [] : [`to ${all(topics)}`]),
    ...(channels.length === 0 ? [] : [`by ${any(channels.map(channelName))}`]),
    ...(wording === undefined ? [] : [`in the words of ${wording}`]),
    `for up to ${until}`,
  ];
  const more = branches.filter((name) => name !== 'yes' && name !== 'none');
  return {
    nodes: [{ id: place, kind: 'listen', title: `Listen for ${listen.for}`, details }],
    edges: [],
    ways: [
      { name: 'yes', label: 'yes', usual: true },
      ...more.map((name) => ({ name, label: name, usual: false })),
      { name: 'none', label: `no answer after ${until}`, usual: false },
    ],
  };
};
