import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { builder } from './builder.ts';

/**
 * The types that are documents. They are named here and filled in their own files, because they
 * refer to each other.
 */
export const Article = builder.objectRef<LibraryRow>('Article');
export const CareerSetting = builder.objectRef<LibraryRow>('CareerSetting');
export const Occupation = builder.objectRef<LibraryRow>('Occupation');
export const Service = builder.objectRef<LibraryRow>('Service');
export const GuideSet = builder.objectRef<LibraryRow>('GuideSet');
export const Topic = builder.objectRef<LibraryRow>('Topic');
export const Specialty = builder.objectRef<LibraryRow>('Specialty');
export const Source = builder.objectRef<LibraryRow>('Source');
export const Person = builder.objectRef<LibraryRow>('Person');
export const Organization = builder.objectRef<LibraryRow>('Organization');
export const Image = builder.objectRef<LibraryRow>('Image');

/** A reference to one of them. */
export type RowRef = typeof Article;
