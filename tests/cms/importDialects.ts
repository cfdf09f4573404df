import { Buffer } from 'node:buffer';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`;

type Files = Readonly<Record<string, string | Buffer>>;

/** Small sites as the common generators and wikis have them, by their names. */
export const dialects = {
  jekyll: {
    'index.md': lines(
      ...['---', 'layout: home', 'title: Career blog', '---', '* TOC', '{:toc}', ''],
      '[post]({% post_url 2024-01-05-first %}#how) [link]({{ site.baseurl }}{% link _posts/2024-01-05-first.md %})',
      '[about]({{ "/about/" | relative_url }}) {% include banner.html %}',
    ),
    '_posts/2024-01-05-first.md': lines(
      ...['---', 'title: First', 'permalink: /posts/first/', 'redirect_from:', '  - /old/first/'],
      ...['---', '## How to start {#how}', '', '[how](#how) [about](/about.html) [home](/)'],
    ),
    'about.md': lines(
      '---',
      'title: About',
      'permalink: /about/',
      '---',
      '[post](../posts/first/)',
    ),
    '_drafts/next.md': lines('# Next', '', 'Not ready yet.'),
    '_layouts/default.html': '<html></html>',
  },
  docusaurus: {
    'docs/intro.md': lines(
      ...['---', 'id: welcome', 'slug: /', '---', '# Welcome', ''],
      ...['[setup](./basics/setup.mdx#install) [by id](basics/begin)', ''],
      ...[':::note Keep in mind', '', 'Words with a [link](basics/setup.mdx).', '', ':::', ''],
      ...['::::warning[Code inside]', '', '```js', ':::', '```', '', ':::tip', 'Nested.', ':::'],
      '::::',
    ),
    'docs/basics/setup.mdx': lines(
      ...['---', 'id: begin', 'title: Setup', '---', 'import X from "x";', ''],
      ...[
        '## Install {#install}',
        '',
        '<TabItem label="On a Mac">',
        '',
        'Brew it.',
        '',
        '</TabItem>',
        '',
      ],
      ...['<Card title="More to read" href="../intro.md" description="A card." />', ''],
      ...['<Link to="/">Start</Link>', '', '<Callout type="warning" title="Careful">'],
      ...['  It is hot.', '</Callout>', '', '{/* hidden */}'],
    ),
    'docs/basics/_category_.json': '{}',
  },
  hugo: {
    'content/_index.md': lines(
      ...['+++', 'title = "Careers"', '+++'],
      '[one]({{< ref "posts/one.md" >}}) [two]({{< relref "two.md#part" >}})',
    ),
    'content/posts/one.md': lines(
      ...['+++', 'title = "One"', 'date = 2024-01-05', 'aliases = ["/old-one"]', '+++'],
      ...['{{% notice tip "Good to know" %}}', 'Inside.', '{{% /notice %}}', ''],
      ...['{{< figure src="/img/door.png" alt="A door" caption="The door." >}}', ''],
      '{{< youtube abc >}} [two]({{% ref "../deep/two" %}})',
    ),
    'content/deep/two.md': lines('---', 'title: Two', '---', '## Part', '', 'Words.'),
    'static/img/door.png': PIXEL,
  },
  mkdocs: {
    'docs/index.md': lines(
      ...['# Handbook', '', '[TOC]', '', '!!! note "Read me"', '    Some words.', ''],
      ...[
        '=== "Mac"',
        '',
        '    Brew it.',
        '',
        '[first](guides/first.md){ .button } [all](guides/)',
      ],
    ),
    'docs/guides/index.md': lines('# Guides', '', 'All of them.'),
    'docs/guides/first.md': lines(
      '# First',
      '',
      '[up](../index.md) [case](SECOND.md) [dir](./second/)',
    ),
    'docs/guides/second.MD': '\ufeff# Second\r\n\r\nBack to\r\n[first](first.html?x=1#y).\r\n',
  },
  wiki: {
    'Home.md':
      '[[Pay by year]] [[the nights|Night-shifts]] [[Night shifts#How|nights]] [[Missing]]\n',
    'Pay-by-year.md': 'See [[Home]].\n',
    'Night-shifts.md': lines('# Nights', '', '## How', '', '[[#How]]'),
    '_Sidebar.md': '[[Home]]',
  },
  vault: {
    'Note one.md': lines(
      ...['---', 'aliases: [First thing]', '---'],
      ...['[[sub/Note two|two]] ![[door.png|300]] ![[Note two]] %%hidden%% `[[code]]`', ''],
      ...['> [!warning]- Take care', '> Hot **stove**.', ''],
      ...['| a |', '|---|', '| [[Note two\\|cell]] |'],
    ),
    'sub/Note two.md': '[[First thing]] and [[note ONE]]\n',
    'files/door.png': PIXEL,
  },
  html: {
    'index.md': lines(
      ...['# Words', '', '<a name="low"></a>', '', '## Lower', '', '[low](#low)', ''],
      ...['<a href="page.html"><div>block</div></a>', ''],
      ...['<iframe src="https://film.example/x" title="A film"></iframe>', ''],
      ...[
        '<details>',
        '<summary>More</summary>',
        '',
        '[page](page.md "A title")',
        '',
        '</details>',
      ],
      ...['', '> one', '>', '> - two', '>', '> three'],
    ),
    'page.md': '<h2 id="own">Own heading</h2>\n\n[own](#own) <input type="text"> [file](a.pdf)\n',
    'größe.md': Buffer.from('\ufeff# Größe\n\n[仕事](仕事.md)', 'utf16le'),
    '仕事.md': lines('# 仕事', '', 'Words.'),
  },
} as const satisfies Record<string, Files>;
