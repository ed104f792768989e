/** Any file address, in S3 or elsewhere, is shown from the brand's own images: nothing is fetched from outside. */
export const mediaUrl = (address: string): string => {
  const path = address.split(/[?#]/)[0] ?? '';
  const name = path.split('/').at(-1) ?? '';
  return `/phone/media/${encodeURIComponent(name)}`;
};
