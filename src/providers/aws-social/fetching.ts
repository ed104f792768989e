import { GetWhatsAppMessageMediaCommand, ResourceNotFoundException } from '@aws-sdk/client-socialmessaging';
import * as z from 'zod';
import { LARGEST_ATTACHMENT } from '#messages/attachment.ts';
import type { Fetching } from '#providers/provider.ts';
import { needed } from '#providers/settings.ts';
import { socialClient } from './client.ts';
import { SocialSettings } from './settings.ts';

const Id = z.string().regex(/^[\w.-]{1,100}$/);
/** `fileSize` is in KB (user guide, "Get a media file"). */
const LARGEST_KB = LARGEST_ATTACHMENT / 1_024;

/** AWS puts a file of Meta's into our bucket, below a name that it ends itself; not before it said how large the file is. */
export const socialFetching: Fetching = (environment, { arrivals, standIn }) => {
  const client = socialClient(standIn);
  const from = needed(SocialSettings.parse(environment).from.whatsapp, 'WHATSAPP_SENDER');
  const folderOf = (id: string): string => `${arrivals.folder}whatsapp/${id}/`;
  return {
    async fetch(ref) {
      if (!Id.safeParse(ref).success) return { ok: false, reason: 'gone' };
      const asked = { mediaId: ref, originationPhoneNumberId: from };
      const destinationS3File = { bucketName: arrivals.bucket, key: folderOf(ref) };
      try {
        const { fileSize = 0 } = await client.send(
          new GetWhatsAppMessageMediaCommand({ ...asked, metadataOnly: true }),
        );
        if (fileSize > LARGEST_KB) return { ok: false, reason: 'too-large' };
        await client.send(new GetWhatsAppMessageMediaCommand({ ...asked, destinationS3File }));
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return { ok: false, reason: 'gone' };
        throw error;
      }
      return arrivals.take(folderOf(ref));
    },
    async forget(ref) {
      if (Id.safeParse(ref).success) await arrivals.drop(folderOf(ref));
    },
  };
};
