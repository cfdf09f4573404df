import { describe, expect, it } from 'vitest';
import { describeGuide } from '../../cms/src/guide-library/describeGuide.ts';
import { loadSnapshot } from '../../cms/src/published/library/loadSnapshot.ts';
import { linkOut, linkTo, paragraph, richText, text } from '../links/support/richText.ts';
import { makeDocument } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

describe('a guide as the link engine reads it', () => {
  it('links to published guides by their paths, and to anything else nowhere', async () => {
    const store = new MemoryStore();
    store.publish(makeDocument('articles', 'pay'), makeDocument('occupations', 'nurse'));
    const snapshot = await loadSnapshot(store);
    const pay = snapshot.get('articles:pay')?.path;
    const nurse = snapshot.get('occupations:nurse')?.path;
    const body = richText(
      paragraph(
        text('See '),
        linkTo('pay', text('pay')),
        linkOut(`${pay}?from=here#outlook`, text('pay')),
        linkOut(String(nurse), text('nurse')),
        linkTo('draft', text('draft')),
        linkTo(null, text('gone')),
        linkOut('https://example.org/pay', text('survey')),
        linkOut('/about', text('about')),
      ),
    );
    const { links } = describeGuide({ title: 'Start', body }, { path: '/start', snapshot });
    expect(nurse).toBeTruthy();
    expect(links.map(({ anchor, target }) => [anchor, target])).toEqual([
      ['pay', pay],
      ['pay', pay],
      ['nurse', '#'],
      ['draft', '#'],
      ['gone', '#'],
      ['survey', '#'],
      ['about', '#'],
    ]);
  });
});
