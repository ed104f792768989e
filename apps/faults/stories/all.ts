import { campaignStories } from './campaigns.ts';
import { consentStories } from './consent.ts';
import { conversationStories } from './conversations.ts';
import { inAppStories } from './in-app.ts';
import { letterStories } from './letters.ts';
import { loyaltyStories } from './loyalty.ts';
import { operationStories } from './operation.ts';
import { paceStories } from './pace.ts';
import type { Story } from './story.ts';

/** Together they reach every handler and every edge; `coverage.ts` says what is left. */
export const stories: readonly Story[] = [
  ...consentStories,
  ...loyaltyStories,
  ...campaignStories,
  ...conversationStories,
  ...inAppStories,
  ...operationStories,
  ...letterStories,
  ...paceStories,
];
