import type { ReadStream, WriteStream } from 'node:tty';

/** Longest PIN or password, in characters. */
const MAX_CHARS = 256;
const ENTER = /[\r\n]/;
const INTERRUPT = '\u0003';
const ERASE = ['\u007f', '\b'];

type Input = Pick<ReadStream, 'on' | 'off' | 'resume' | 'pause' | 'setEncoding'> &
  Partial<Pick<ReadStream, 'setRawMode' | 'isTTY'>>;

/**
 * Asks once for a PIN or password and shows none of it. Where the input is no terminal its first line is taken. Rejects
 * when it is broken off with Ctrl-C or ends without a line.
 */
export function askSecret(question: string, input: Input, output: Pick<WriteStream, 'write'>): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let typed: string[] = [];
  const end = (finish: () => void) => {
    input.off('data', take);
    input.off('end', ended);
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
    finish();
  };
  const ended = () => end(() => reject(new Error('nothing was entered')));
  const take = (data: Buffer | string) => {
    for (const letter of data.toString()) {
      if (ENTER.test(letter)) return end(() => resolve(typed.join('')));
      if (letter === INTERRUPT) return end(() => reject(new Error('broken off')));
      if (ERASE.includes(letter)) typed = typed.slice(0, -1);
      else if (typed.length < MAX_CHARS) typed.push(letter);
    }
  };
  output.write(question);
  input.setEncoding('utf8');
  if (input.isTTY === true) input.setRawMode?.(true);
  input.on('data', take);
  input.on('end', ended);
  input.resume();
  return promise;
}
