import type { DeliveryContext } from '../execution/deliveryContext.ts';
import type { BlockDocument } from './deliverRichText.ts';
import { readKeys, readList, readText, readValues } from './readStored.ts';
import type { StoredValues } from './readStored.ts';

/** A block with the document that it shows: an image, a career setting or an education path. */
export function deliverBlock(
  context: DeliveryContext,
  type: string,
  document: BlockDocument,
): StoredValues {
  switch (type) {
    case 'image':
      return { type, image: describeImage(document) };
    case 'careerSetting':
      return { type, setting: describeSetting(context, document) };
    default:
      return describeEducationPath(type, document);
  }
}

function describeImage({ row, content }: BlockDocument): StoredValues {
  const { url, alt, caption, credit, width, height, mimeType } = content;
  return { id: row.key, url, alt, caption, credit, width, height, mimeType };
}

function describeSetting(context: DeliveryContext, { row, content }: BlockDocument): StoredValues {
  const specialties = context.getAll(readKeys(content['specialties']));
  return {
    id: row.key,
    slug: row.slug,
    path: row.path,
    name: readText(content['name']),
    summary: row.summary,
    responsibilities: content['responsibilities'],
    population: content['population'],
    specialties: specialties.map(({ slug, title }) => ({ slug, name: title })),
  };
}

/** Steps carry no references here: who examines and where it is said stands on the occupation. */
function describeEducationPath(type: string, { row, content }: BlockDocument): StoredValues {
  const path = readValues(content['educationPath']);
  return {
    type,
    occupation: { id: row.key, slug: row.slug, path: row.path, name: readText(content['name']) },
    steps: readList(path['steps']).map(({ body: _body, source: _source, ...step }) => step),
    minMonths: path['minMonths'] ?? null,
    maxMonths: path['maxMonths'] ?? null,
  };
}
