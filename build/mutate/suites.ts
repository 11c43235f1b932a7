/** Which tests have to notice a fault, by the folder of the code; the longest folder that fits decides. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  core: ['core/'],
  proof: ['proof/'],
  verifier: ['verifier/'],
  'server/ledger': ['server/ledger/'],
  'server/tools/verify': ['server/tools/verify/'],
};

/** What is tested when nothing is named: what decides and counts a vote, and what counts it again. */
export const DEFAULT_CODE: readonly string[] = ['core/voting', 'server/tools/verify'];

/** The beginnings of the paths of the tests for a file: those of its suite, or of its own folder. */
export function testsFor(file: string): readonly string[] {
  const [folder] = Object.keys(SUITES)
    .filter((prefix) => file.startsWith(`${prefix}/`))
    .toSorted((a, b) => b.length - a.length);
  return SUITES[folder ?? ''] ?? [file.slice(0, file.lastIndexOf('/') + 1)];
}
