import { html, type Html } from '../markup/html.ts';

export interface SettingProfile {
  responsibilities: readonly string[];
  population: {
    description: string;
    ageGroups: readonly string[];
    conditions: readonly string[];
  };
  specialties: readonly { name: string }[];
  typicalEmployers?: readonly string[];
}

/** What a work setting asks, whom it serves and who employs: as terms and their descriptions. */
export function settingProfile(setting: SettingProfile): Html {
  const { responsibilities, population, specialties, typicalEmployers = [] } = setting;
  const ages = population.ageGroups.map(writeAgeGroup).join(', ');
  return html`<dl class="profile">
    ${entry('Responsibilities', bullets(responsibilities))}
    ${entry(
      'People served',
      html`${population.description === '' ? '' : html`<p>${population.description}</p>`}
      ${ages === '' ? '' : html`<p class="quiet">Ages: ${ages}</p>`} ${chips(population.conditions)}`,
    )}
    ${entry('Specialties', chips(specialties.map(({ name }) => name)))}
    ${entry('Typical employers', bullets(typicalEmployers))}
  </dl>`;
}

function entry(term: string, description: Html | ''): Html | '' {
  const isEmpty = description === '' || description.toString().trim() === '';
  return isEmpty
    ? ''
    : html`<div>
        <dt>${term}</dt>
        <dd>${description}</dd>
      </div>`;
}

function bullets(items: readonly string[]): Html | '' {
  return items.length === 0
    ? ''
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

function chips(items: readonly string[]): Html | '' {
  if (items.length === 0) return '';
  return html`<ul class="chips">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** `OLDER_ADULTS` and `older-adults` → "older adults". */
function writeAgeGroup(group: string): string {
  return group.toLowerCase().replace(/[_-]/g, ' ');
}
