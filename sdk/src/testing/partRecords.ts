import type {
  Comment,
  Image,
  Organization,
  Person,
  Population,
  Source,
  Specialty,
} from '../generated/operations.ts';
import type { RichTextRoot } from '../rich-text/tree.ts';

/** Fills in what a fixture of a smaller part leaves out. */
export function makeImage(fixture: Partial<Image>): object {
  return {
    __typename: 'Image',
    id: 'media:image',
    url: '/media/image.png',
    alt: '',
    mimeType: 'image/png',
    ...fixture,
  };
}

export function makePerson(fixture: Partial<Person>, index: number) {
  const slug = fixture.slug ?? `person-${index + 1}`;
  return {
    __typename: 'Person',
    id: `people:${slug}`,
    slug,
    name: `Person ${index + 1}`,
    ...fixture,
  };
}

export function makeSource(fixture: Partial<Source>, index: number): object {
  return {
    __typename: 'Source',
    id: `sources:${index + 1}`,
    title: `Source ${index + 1}`,
    publisher: 'A publisher',
    url: `https://source.example/${index + 1}`,
    accessedOn: '2026-01-01T00:00:00.000Z',
    ...fixture,
  };
}

export function makeSpecialty(fixture: Partial<Specialty>, index: number): object {
  const slug = fixture.slug ?? `specialty-${index + 1}`;
  const name = fixture.name ?? `Specialty ${index + 1}`;
  return {
    __typename: 'Specialty',
    id: `specialties:${slug}`,
    slug,
    name,
    description: '',
    ...fixture,
  };
}

export function makeOrganization(fixture: Partial<Organization>): object {
  const slug = fixture.slug ?? 'organization';
  return {
    __typename: 'Organization',
    id: `organizations:${slug}`,
    slug,
    name: 'An organization',
    kind: 'PUBLISHER',
    ...fixture,
  };
}

export function makePopulation(fixture: Partial<Population> | undefined): Population {
  return { description: '', ageGroups: [], conditions: [], ...fixture };
}

export function makeRichText(fixture: RichTextRoot | undefined, words: string): RichTextRoot {
  if (fixture !== undefined) return fixture;
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: words }] } as const;
  return {
    type: 'root',
    version: 1,
    children: [{ ...paragraph, children: [...paragraph.children] }],
  };
}

export function makeComment(fixture: Partial<Comment>, index: number): Comment {
  return {
    id: `comment-${index + 1}`,
    authorName: `Reader ${index + 1}`,
    text: 'A comment.',
    submittedAt: '2026-01-01T00:00:00.000Z',
    ...fixture,
  };
}
