'use client';

import { JoinField, useConfig, useDocumentInfo } from '@payloadcms/ui';
import type { JoinFieldClientProps } from 'payload';
import { useDeliveryNews } from './useDeliveryNews.ts';

/** The deliveries of a webhook, shown anew when one was added or its attempt is over. */
export function Deliveries(props: JoinFieldClientProps) {
  const { id } = useDocumentInfo();
  const { api } = useConfig().config.routes;
  const news = useDeliveryNews(`${api}/webhook-deliveries`, id === undefined ? null : String(id));
  // Payload's list reads its rows once: a new key is a new list.
  return <JoinField key={news} {...props} />;
}
