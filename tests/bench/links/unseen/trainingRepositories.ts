import type { ProseRepository } from './repositories.ts';

export interface TrainingRepository extends ProseRepository {
  /** Of the prose, not of the code beside it. */
  readonly licence: string;
}

/**
 * Prose that the weights in the source are learnt from, beside the two corpora: books, guides and
 * documentation, but no handbooks for staff and no public services. Those are what the weights are
 * tried on.
 */
export const TRAINING_REPOSITORIES: readonly TrainingRepository[] = [
  {
    name: 'cargo-book',
    address: 'https://github.com/rust-lang/cargo',
    licence: 'MIT OR Apache-2.0',
    commit: 'af373f761aa4e42b093c2e453078fd73c8ce54dd',
    folders: { 'doc/book/src/': '' },
    hosts: ['doc.rust-lang.org/cargo'],
  },
  {
    name: 'crystal-book',
    address: 'https://github.com/crystal-lang/crystal-book',
    licence: 'CC0-1.0',
    commit: 'd8691369aaa964b730b7bad345bdcec104fcddec',
    folders: { 'docs/': '' },
    hosts: ['crystal-lang.org/reference'],
  },
  {
    name: 'flux-docs',
    address: 'https://github.com/fluxcd/website',
    licence: 'Apache-2.0',
    commit: '6da0f383c3348b92f94ae5a90c4d2b59ec0144e8',
    folders: { 'content/en/': '' },
    leftOut: /\/blog\//,
    hosts: ['fluxcd.io'],
  },
  {
    name: 'homebrew-docs',
    address: 'https://github.com/Homebrew/brew',
    licence: 'BSD-2-Clause',
    commit: 'aad366ffaf6a8c94c66d35e4b990d42ac4195305',
    folders: { 'docs/': '' },
    leftOut: /governance|vale/,
    hosts: ['docs.brew.sh'],
  },
  {
    name: 'innersource-patterns',
    address: 'https://github.com/InnerSourceCommons/InnerSourcePatterns',
    licence: 'CC-BY-SA-4.0',
    commit: '0cb3aa9ffdd58fefe941423a5220fb2ea073b500',
    folders: { 'patterns/': '' },
    hosts: [],
  },
  {
    name: 'ipfs-docs',
    address: 'https://github.com/ipfs/ipfs-docs',
    licence: 'CC-BY-SA-4.0',
    commit: 'dc395c1bebb5eea8a828544bcfe3cee3a65d3e9c',
    folders: { 'docs/': '' },
    hosts: ['docs.ipfs.tech', 'docs.ipfs.io'],
  },
  {
    name: 'klipper-docs',
    address: 'https://github.com/Klipper3d/klipper',
    licence: 'GPL-3.0',
    commit: '84104bbbd7625d28b4eaaad83f4562972460ecd9',
    folders: { 'docs/': '' },
    hosts: ['www.klipper3d.org'],
  },
  {
    name: 'linkerd-docs',
    address: 'https://github.com/linkerd/website',
    licence: 'Apache-2.0',
    commit: '93f001753363bba09eafd81e290512f89f4697ed',
    folders: { 'linkerd.io/content/2-edge/': '2-edge/' },
    hosts: ['linkerd.io'],
  },
  {
    name: 'owasp-cheatsheets',
    address: 'https://github.com/OWASP/CheatSheetSeries',
    licence: 'CC-BY-SA-4.0',
    commit: '6b8819da79e0537d072e04296ffa3adfc94ba881',
    folders: { 'cheatsheets/': 'cheatsheets/' },
    hosts: ['cheatsheetseries.owasp.org'],
  },
  {
    name: 'playbook-microsoft',
    address: 'https://github.com/microsoft/code-with-engineering-playbook',
    licence: 'CC-BY-4.0',
    commit: '016770e43d8a75be87b98c000c049f07c4a6e6f8',
    folders: { 'docs/': '' },
    hosts: ['microsoft.github.io/code-with-engineering-playbook'],
  },
  {
    name: 'privacyguides',
    address: 'https://github.com/privacyguides/privacyguides.org',
    licence: 'CC-BY-SA-4.0',
    commit: '45d7263305dce3ba354dfd37079ecc24f3dd8427',
    folders: { 'docs/': 'en/' },
    leftOut: /docs\/about\//,
    hosts: ['www.privacyguides.org', 'privacyguides.org'],
  },
  {
    name: 'prometheus-docs',
    address: 'https://github.com/prometheus/docs',
    licence: 'Apache-2.0',
    commit: 'c105550aad07161f62d02e305ed09799ec6025fa',
    folders: { 'docs/': 'docs/' },
    hosts: ['prometheus.io'],
  },
  {
    name: 'react-docs',
    address: 'https://github.com/reactjs/react.dev',
    licence: 'CC-BY-4.0',
    commit: '12d692da47e77cdc558b928fcfbaf4e71c6d0cec',
    folders: { 'src/content/': '' },
    leftOut: /\/blog\//,
    hosts: ['react.dev'],
  },
  {
    name: 'rust-book',
    address: 'https://github.com/rust-lang/book',
    licence: 'MIT OR Apache-2.0',
    commit: '917544888a55e4da7109bdba8c88c893c0da70f4',
    folders: { 'src/': '' },
    hosts: ['doc.rust-lang.org/book'],
  },
  {
    name: 'rustc-guide',
    address: 'https://github.com/rust-lang/rustc-dev-guide',
    licence: 'MIT OR Apache-2.0',
    commit: '2cbf04342b4611800be07d4942db42be824cd899',
    folders: { 'src/': '' },
    hosts: ['rustc-dev-guide.rust-lang.org'],
  },
  {
    name: 'tanstack-query',
    address: 'https://github.com/TanStack/query',
    licence: 'MIT',
    commit: '40321a0b1b3bdd0afa11f0e439642ab84cdf6afe',
    folders: { 'docs/': '' },
    leftOut: /framework\/(?!react\/)/,
    hosts: ['tanstack.com/query/latest/docs'],
  },
];
