/** What an organization is to the library. */
export const organizationKinds = [
  'publisher',
  'accreditor',
  'examiner',
  'association',
  'regulator',
  'site',
] as const;
