import type { MessageFile, Settings } from '#journeys/programme.ts';

/** A text with a template in it, and where it stands in its file. */
export interface Text {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

const at = (path: readonly PropertyKey[], text: string | undefined): readonly Text[] =>
  text === undefined ? [] : [{ path, text }];

/** Every template of a message file. */
export const messageTexts = ({ sms, rcs, whatsapp, email }: MessageFile): readonly Text[] => {
  const shown = (path: readonly PropertyKey[], list: readonly object[]): readonly Text[] =>
    list.flatMap((one, index) =>
      Object.entries(one)
        .filter(([field]) => field !== 'reply')
        .flatMap(([field, text]) => at([...path, index, field], String(text))),
    );
  return [
    ...at(['sms', 'text'], sms?.text),
    ...at(['rcs', 'title'], rcs?.title),
    ...at(['rcs', 'text'], rcs?.text),
    ...shown(['rcs', 'suggestions'], rcs?.suggestions ?? []),
    ...(whatsapp?.parameters ?? []).flatMap((text, index) => at(['whatsapp', 'parameters', index], text)),
    ...shown(['whatsapp', 'buttons'], whatsapp?.buttons ?? []),
    ...(['subject', 'preview', 'heading', 'text'] as const).flatMap((field) => at(['email', field], email?.[field])),
    ...at(['email', 'button', 'text'], email?.button?.text),
    ...at(['email', 'button', 'url'], email?.button?.url),
  ];
};

/** Every language of every answer the system gives by itself. */
export const replyTexts = ({ replies }: Settings): readonly Text[] =>
  Object.entries(replies).flatMap(([name, text]) =>
    typeof text === 'string'
      ? at(['replies', name], text)
      : Object.entries(text).flatMap(([language, one]) => at(['replies', name, language], one)),
  );
