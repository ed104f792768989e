/**
 * What a message shows: a file of the programme's media/, or the code of a voucher, which whoever has its sealed address may fetch. Where a
 * vendor takes files of a bucket alone the code is drawn for it.
 */
export type Picture = { readonly file: string } | { readonly code: string; readonly url: string };

/** Where a vendor fetches it; `undefined` for a file where nobody said at which address those lie (it ends in a slash). */
export const pictureUrl = (picture: Picture, mediaUrl: string | undefined): string | undefined => {
  if ('url' in picture) return picture.url;
  return mediaUrl === undefined ? undefined : `${mediaUrl}${encodeURIComponent(picture.file)}`;
};
