import { createPreview } from '@signpost/sdk/next';
import { cookies, draftMode } from 'next/headers';
import { content } from './content.ts';
import { cmsUrl, endpoint } from './settings.ts';

/** Editors see drafts at the addresses that readers will use. */
export const preview = createPreview({ client: content, endpoint, cmsUrl, draftMode, cookies });
