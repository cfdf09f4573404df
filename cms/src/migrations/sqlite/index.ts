import * as migration_20261123_000000_initial from './20261123_000000_initial.ts';
import * as migration_20261123_172010_link_keys from './20261123_172010_link_keys.ts';

export const migrations = [
  {
    up: migration_20261123_000000_initial.up,
    down: migration_20261123_000000_initial.down,
    name: '20261123_000000_initial',
  },
  {
    up: migration_20261123_172010_link_keys.up,
    down: migration_20261123_172010_link_keys.down,
    name: '20261123_172010_link_keys'
  },
];
