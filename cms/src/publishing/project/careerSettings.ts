import { ageGroups } from '../../collections/career-settings/ageGroups.ts';
import { projectFigures } from './figures.ts';
import { listKey, readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readKey, readKeys } from '../../fields/read/readKey.ts';
import {
  readChoices,
  readNumber,
  readRecord,
  readText,
  readTexts,
} from '../../fields/read/readValue.ts';
import { countSettingWords } from '../../fields/rich-text/shownWords.ts';
import { projectSeo } from './seo.ts';
import { readStandsAlone } from './standsAlone.ts';

export const projectCareerSetting: ProjectType = (document) => {
  const name = readName(document);
  const summary = readText(document['summary']);
  const position = readNumber(document['position']) ?? 0;
  const population = readRecord(document['population']);
  const parent = readKey('career-settings', document['parent']);
  const specialties = readKeys('specialties', document['specialties']);
  const occupations = readKeys('occupations', document['occupations']);
  const figures = projectFigures(document['figures']);
  const seo = projectSeo(document, { title: name, summary });
  return {
    title: name,
    summary,
    references: {
      parent: listKey(parent),
      specialties,
      occupations,
      figures: [...new Set(figures.map((figure) => figure.source))],
      seoImage: listKey(seo.image),
    },
    values: {
      position,
      name,
      shownWords: countSettingWords(document),
      ...readStandsAlone(document),
    },
    content: {
      name,
      position,
      parent,
      responsibilities: readTexts(document['responsibilities']),
      population: {
        description: readText(population['description']),
        ageGroups: readChoices(population['ageGroups'], ageGroups),
        conditions: readTexts(population['conditions']),
      },
      specialties,
      typicalEmployers: readTexts(document['typicalEmployers']),
      occupations,
      figures,
      seo,
    },
  };
};
