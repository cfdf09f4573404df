/** A public repository of prose in Markdown whose pages link to each other. */
export interface ProseRepository {
  readonly name: string;
  readonly address: string;
  readonly commit: string;
  /** Folders that hold pages, and where the site has them. */
  readonly folders: Readonly<Record<string, string>>;
  /** Paths of files that aren't pages of the site. */
  readonly leftOut?: RegExp;
  /** Addresses of the site itself, without the scheme. */
  readonly hosts: readonly string[];
  /** Whether files and folders begin with a number that orders them, as in `2.guide/`. */
  readonly isNumbered?: boolean;
}

/** Prose that the weights in the source were not learnt from. */
export const REPOSITORIES: readonly ProseRepository[] = [
  {
    name: 'tts-handbook',
    address: 'https://github.com/18F/handbook',
    commit: '1e4955634d0369f17e5bbc0ebbf8f62e2a3dfe4b',
    folders: { 'pages/': '' },
    hosts: ['handbook.tts.gsa.gov', 'handbook.18f.gov'],
  },
  {
    name: 'civicactions',
    address: 'https://github.com/CivicActions/guidebook',
    commit: 'cf959508c8c4d3a039a5cc320013713fec7a415c',
    folders: { '': '' },
    leftOut: /^(?:\.github|tools|docs?)\//,
    hosts: [],
  },
  {
    name: 'cloud-gov',
    address: 'https://github.com/cloud-gov/cg-site',
    commit: '536b459f25dc541450f8b02675b32584196a05fd',
    folders: { '_docs/': 'docs/', '_pages/': '', '_articles/': '' },
    hosts: ['cloud.gov', 'www.cloud.gov'],
  },
  {
    name: 'gds-way',
    address: 'https://github.com/alphagov/gds-way',
    commit: '627911cd6b5685654df03c949fabaaa51d8b07c5',
    folders: { 'source/': '' },
    hosts: ['gds-way.digital.cabinet-office.gov.uk'],
  },
  {
    name: 'govuk-developer',
    address: 'https://github.com/alphagov/govuk-developer-docs',
    commit: '972d1b4410ffd165f2f3e889eda30bcf7d1cc6b3',
    folders: { 'source/': '' },
    hosts: ['docs.publishing.service.gov.uk'],
  },
  {
    name: 'moj-platform',
    address: 'https://github.com/ministryofjustice/modernisation-platform',
    commit: 'ed8a7936d0d18f09f9ed74671d4884b3adfdc1aa',
    folders: { 'source/': '' },
    hosts: ['user-guide.modernisation-platform.service.justice.gov.uk'],
  },
  {
    name: 'vue-docs',
    address: 'https://github.com/vuejs/docs',
    commit: '01e098a967951ea92d09b100b8e7d82c7a3369a2',
    folders: { 'src/': '' },
    leftOut: /^src\/(?:tutorial|examples|partners|sponsor|ecosystem)/,
    hosts: ['vuejs.org'],
  },
];
