import { createConnectionType } from './connectionType.ts';
import { Article, CareerSetting, GuideSet, Occupation, Service, Topic } from './refs.ts';

export const ArticleConnection = createConnectionType('Article', Article);
export const CareerSettingConnection = createConnectionType('CareerSetting', CareerSetting);
export const OccupationConnection = createConnectionType('Occupation', Occupation);
export const ServiceConnection = createConnectionType('Service', Service);
export const GuideSetConnection = createConnectionType('GuideSet', GuideSet);
export const TopicConnection = createConnectionType('Topic', Topic);
