import type { PageType } from '@signpost/sdk';
import { articlePage } from './article.ts';
import { careerSettingPage } from './careerSetting.ts';
import { guideSetPage } from './guideSet.ts';
import { occupationPage } from './occupation.ts';
import type { DocumentPage } from './pageContext.ts';
import { servicePage } from './service.ts';
import { topicPage } from './topic.ts';

/** The page for each type of document that has one. */
export const documentPages: Readonly<Record<PageType, DocumentPage>> = {
  ARTICLE: articlePage,
  CAREER_SETTING: careerSettingPage,
  OCCUPATION: occupationPage,
  SERVICE: servicePage,
  GUIDE_SET: guideSetPage,
  TOPIC: topicPage,
};
