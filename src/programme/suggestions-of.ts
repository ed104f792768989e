import { Channel } from '#words/channel.ts';
import type { MessageFile, Suggestion } from '#programme/grammar/message.ts';

interface Tap {
  readonly one: Suggestion;
  /** Where it stands in its file. */
  readonly path: readonly PropertyKey[];
}

/** What can be tapped in a message, on every channel that has something to tap. */
export const suggestionsOf = (file: MessageFile): readonly Tap[] =>
  Channel.options.flatMap((channel) => {
    const block = file[channel];
    if (block === undefined) return [];
    const [field, list] =
      'suggestions' in block
        ? ['suggestions', block.suggestions]
        : 'buttons' in block
          ? ['buttons', block.buttons]
          : ['', []];
    return list.map((one, at) => ({ one, path: [channel, field, at] }));
  });
