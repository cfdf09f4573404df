import { createRevalidateHandler } from '@signpost/sdk/next';
import { revalidateTag } from 'next/cache';
import { webhookSecret } from '../../../settings.ts';

export const POST = createRevalidateHandler({ secrets: webhookSecret, revalidateTag });
