import type { EducationStep, Image, Population } from '../generated/operations.ts';

/** An image with its size in pixels, where known. */
export interface ImageNode {
  type: 'image';
  image: Image;
}

/** A career setting shown within a guide. */
export interface CareerSettingNode {
  type: 'careerSetting';
  setting: {
    id: string;
    slug: string;
    path: string;
    name: string;
    summary: string;
    responsibilities: string[];
    population: Population;
    specialties: Array<{ slug: string; name: string }>;
  };
}

/** The steps into an occupation, with the shortest and longest total in months. */
export interface EducationPathNode {
  type: 'educationPath';
  occupation: { id: string; slug: string; path: string; name: string };
  steps: EducationStep[];
  minMonths: number | null;
  maxMonths: number | null;
}

/** Guides that an editor placed within the text. */
export interface RelatedGuidesNode {
  type: 'relatedGuides';
  title: string;
  guides: Array<{ id: string; slug: string; path: string; title: string; summary: string }>;
}
