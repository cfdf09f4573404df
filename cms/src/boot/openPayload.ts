import { getPayload, type Payload } from 'payload';

/**
 * The one Payload instance of this process. Call it before Next prepares: whoever comes first
 * supplies the configuration and the hooks.
 */
export async function openPayload({ cron }: { cron: boolean }): Promise<Payload> {
  const { default: config } = await import('@payload-config');
  return getPayload({ config, cron });
}
