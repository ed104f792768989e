import type { Wording } from '#consent/consent.ts';

/** Names the wording that a form showed, so that nobody agrees to another one that was published in between. */
export const wordingTag = ({ id, version, language }: Wording): string => `${id} ${version} ${language}`;
