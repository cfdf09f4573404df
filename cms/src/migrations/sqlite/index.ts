import * as migration_20261123_000000_initial from './20261123_000000_initial';
import * as migration_20261124_092208_link_checks from './20261124_092208_link_checks';

export const migrations = [
  {
    up: migration_20261123_000000_initial.up,
    down: migration_20261123_000000_initial.down,
    name: '20261123_000000_initial',
  },
  {
    up: migration_20261124_092208_link_checks.up,
    down: migration_20261124_092208_link_checks.down,
    name: '20261124_092208_link_checks'
  },
];
