// Everything that the server is made of, before it is told to be one.
import '../../startServer.ts';

/** Becomes `server/main.ts` with the arguments that arrive on its input, and ends when none do. */
process.stdin.once('data', (line: Buffer) => {
  process.stdin.destroy();
  process.argv.push(...(JSON.parse(line.toString()) as string[]));
  void import('../../main.ts');
});
