/** How many messages were given up, by queue; never what they say. */
export const deadLetters = (queues: Readonly<Record<string, { readonly dead: () => number }>>) =>
  Object.fromEntries(Object.entries(queues).map(([name, queue]) => [name, queue.dead()]));
