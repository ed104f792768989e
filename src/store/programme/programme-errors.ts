import { NothingPublished, UnknownVersion } from '#programme/programme.ts';

export const nothingPublished = (): Error => new NothingPublished('no programme was published yet: publish one first');

export const unknownVersion = (version: string): Error =>
  new UnknownVersion(`programme version ${version} was never published`);

export const otherContent = (version: string): Error =>
  new Error(`programme version ${version} was published with other content: versions never change`);

export const tooLarge = (version: string, bytes: number): Error =>
  new Error(
    `programme version ${version} is ${Math.ceil(bytes / 1024)} KB when compressed and a row holds 400: shorten texts or split it`,
  );
