import type { Said } from './model.ts';

const chosen = ({ text, tap, about }: Said): object => {
  const choice = { id: tap?.postback ?? text, title: text };
  if (about?.wire.kind === 'template') return { type: 'button', button: { payload: choice.id, text } };
  const described = tap?.description === undefined ? {} : { description: tap.description };
  const interactive =
    about?.wire.kind === 'list'
      ? { type: 'list_reply', list_reply: { ...choice, ...described } }
      : { type: 'button_reply', button_reply: choice };
  return { type: 'interactive', interactive };
};

/** What the person said, as Meta has it in a webhook: `type`, and the object named after it. */
export const saidToMeta = (said: Said): object => {
  const { text, tap, place, file } = said;
  if (place !== undefined) return { type: 'location', location: place };
  if (file !== undefined) return { type: 'image', image: { id: file.id, mime_type: file.type, sha256: file.sha256 } };
  return tap === undefined ? { type: 'text', text: { body: text } } : chosen(said);
};

/** The same as AWS has it on RCS, or in a text message: words, or JSON. */
export const saidToAws = ({ text, tap, place, file }: Said, bucket: string, key: () => string): string => {
  if (tap !== undefined) return JSON.stringify({ type: 'SUGGESTION', text, postbackData: tap.postback ?? '' });
  if (place !== undefined)
    return JSON.stringify({ type: 'LOCATION', latitude: place.latitude, longitude: place.longitude });
  if (file === undefined) return text;
  return JSON.stringify({ mediaStatus: 'SUCCESS', s3Bucket: bucket, s3Key: key(), mimeType: file.type });
};
