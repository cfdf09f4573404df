import SchemaBuilder from '@pothos/core';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import type { DeliveredRichText } from './deliverRichText.ts';

/** The delivery schema is built by this; fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<{
  Context: DeliveryContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    RichText: { Input: never; Output: DeliveredRichText };
  };
}>({ defaultFieldNullability: false });
