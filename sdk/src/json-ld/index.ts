export { articleJsonLd } from './articleJsonLd.ts';
export { type Breadcrumb, breadcrumbJsonLd } from './breadcrumbJsonLd.ts';
export { type JsonLd, jsonLdScript, serializeJsonLd } from './jsonLdScript.ts';
export { occupationJsonLd } from './occupationJsonLd.ts';
