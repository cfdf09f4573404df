import * as migration_20261123_000000_initial from './20261123_000000_initial';
import * as migration_20261124_092208_link_checks from './20261124_092208_link_checks';
import * as migration_20261124_141755_webhooks from './20261124_141755_webhooks';
import * as migration_20261124_142401_link_learning from './20261124_142401_link_learning';
import * as migration_20261124_173400_preview_ends from './20261124_173400_preview_ends';
import * as migration_20261124_210908_link_sections from './20261124_210908_link_sections';
import * as migration_20261130_221922_related_basis from './20261130_221922_related_basis';

export const migrations = [
  {
    up: migration_20261123_000000_initial.up,
    down: migration_20261123_000000_initial.down,
    name: '20261123_000000_initial',
  },
  {
    up: migration_20261124_092208_link_checks.up,
    down: migration_20261124_092208_link_checks.down,
    name: '20261124_092208_link_checks',
  },
  {
    up: migration_20261124_141755_webhooks.up,
    down: migration_20261124_141755_webhooks.down,
    name: '20261124_141755_webhooks',
  },
  {
    up: migration_20261124_142401_link_learning.up,
    down: migration_20261124_142401_link_learning.down,
    name: '20261124_142401_link_learning',
  },
  {
    up: migration_20261124_173400_preview_ends.up,
    down: migration_20261124_173400_preview_ends.down,
    name: '20261124_173400_preview_ends',
  },
  {
    up: migration_20261124_210908_link_sections.up,
    down: migration_20261124_210908_link_sections.down,
    name: '20261124_210908_link_sections',
  },
  {
    up: migration_20261130_221922_related_basis.up,
    down: migration_20261130_221922_related_basis.down,
    name: '20261130_221922_related_basis'
  },
];
