import type { RcsMessageContent, RcsSuggestedAction } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Button, Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

const suggestion = (button: Button): RcsSuggestedAction => {
  const tap = { Text: button.text, PostbackData: button.postback };
  return 'url' in button ? { OpenUrl: { ...tap, Url: button.url } } : { Reply: tap };
};

/** What the SDK's own types say, not the user guide's `StandaloneCard`, which its serialiser drops. */
export const rcsContent = (content: Content, mediaBucket: string): RcsMessageContent => {
  if (content.kind === 'text') return { Content: { TextMessage: { Body: content.text } } };
  if (content.kind !== 'card') throw new ProviderFault('rcs', `cannot carry a ${content.kind}`, 'message');
  const { title, text, picture, buttons } = content;
  const file = picture && 'file' in picture ? picture.file : undefined;
  return {
    Content: {
      RichCard: {
        CardOrientation: 'VERTICAL',
        CardContent: {
          Title: title,
          Description: text,
          ...(file !== undefined && { Media: { FileUrl: `s3://${mediaBucket}/${file}`, Height: 'MEDIUM' } }),
          ...(buttons.length > 0 && { Suggestions: buttons.map(suggestion) }),
        },
      },
    },
  };
};
