import { prepareLibrary, suggestLinks } from '@signpost/cms/links';

const page = { slug: '/a', title: 'A', headings: [], blocks: [], links: [], listLinks: [] };
for (const suggestion of suggestLinks(prepareLibrary([page]), page)) console.log(suggestion.scroe);
