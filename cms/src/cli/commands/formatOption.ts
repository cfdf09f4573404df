import { Option } from 'commander';

export type Format = 'text' | 'json';

/** How a command tells what it did: in words, or for programs. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');
}
