import { codeSchemes } from '../../collections/occupations/codes.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { projectEducationPath } from './educationPath.ts';
import { projectFigures } from './figures.ts';
import { listKey, readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readKey } from '../../fields/read/readKey.ts';
import { readAddress } from './readAddress.ts';
import {
  readChoice,
  readOptionalText,
  readRecords,
  readText,
} from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';
import { collectEmbeddedKeys } from './richText/collectEmbeddedKeys.ts';
import { projectRichText } from './richText/projectRichText.ts';
import { countPathWords } from '../../fields/rich-text/shownWords.ts';
import { projectSeo } from './seo.ts';
import { readStandsAlone } from './standsAlone.ts';

function projectCodes(value: unknown) {
  return readRecords(value).flatMap((code) => {
    const scheme = readChoice(code['scheme'], codeSchemes);
    if (scheme === null) return [];
    return {
      scheme,
      version: readText(code['version']),
      code: readText(code['code']),
      label: readOptionalText(code['label']),
      uri: readAddress(code['uri']),
      source: readKey('sources', code['source']),
    };
  });
}

function projectLicensing(license: StoredRecord) {
  return {
    jurisdiction: readText(license['jurisdiction']),
    body: readKey('organizations', license['body']),
    exam: readOptionalText(license['exam']),
    url: readAddress(license['url']),
    notes: readOptionalText(license['notes']),
    source: readKey('sources', license['source']),
  };
}

function unique(keys: readonly (PublishedKey | null)[]): readonly PublishedKey[] {
  return [...new Set(keys.flatMap((key) => key ?? []))];
}

export const projectOccupation: ProjectType = (document) => {
  const name = readName(document);
  const summary = readText(document['summary']);
  const whatTheyDo = projectRichText(document['whatTheyDo']);
  const codes = projectCodes(document['codes']);
  const educationPath = projectEducationPath(document['educationPath']);
  const licensing = readRecords(document['licensing']).map(projectLicensing);
  const figures = projectFigures(document['figures']);
  const seo = projectSeo(document, { title: name, summary });
  return {
    title: name,
    summary,
    references: {
      whatTheyDo: collectEmbeddedKeys(whatTheyDo),
      codes: unique(codes.map((code) => code.source)),
      educationPath: unique(educationPath.steps.flatMap((step) => [step.body, step.source])),
      licensing: unique(licensing.flatMap((license) => [license.body, license.source])),
      figures: unique(figures.map((figure) => figure.source)),
      seoImage: listKey(seo.image),
    },
    values: { name, shownWords: countPathWords(document), ...readStandsAlone(document) },
    content: { name, whatTheyDo, codes, educationPath, licensing, figures, seo },
  };
};
