import type { ProjectType } from './projection.ts';
import { readFileAddress } from './readAddress.ts';
import { readNumber, readOptionalText, readText } from '../../fields/read/readValue.ts';

export const projectMedia: ProjectType = (document) => {
  const alt = readText(document['alt']);
  const caption = readOptionalText(document['caption']);
  return {
    title: alt,
    summary: caption ?? '',
    content: {
      url: readFileAddress(document),
      alt,
      caption,
      credit: readOptionalText(document['credit']),
      width: readNumber(document['width']),
      height: readNumber(document['height']),
      mimeType: readText(document['mimeType']),
    },
  };
};
