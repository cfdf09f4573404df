import { safeText } from '../../terminal/safeText.ts';

/** Prints for people, and waits until a pipe has taken it all: the process ends soon after. */
export function print(text: string): Promise<void> {
  return printData(safeText(text));
}

/** As `print`, for programs that read it: every sign as it is. */
export function printData(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
