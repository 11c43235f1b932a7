import type { Catalogue } from '../../../../core/i18n/catalogue.ts';
import { ImportFault } from '../../../../core/people/importProtocol.ts';
import type { ImportFailure } from './importApi.ts';

/** A failure in words; `network` is the sentence for "not reached", which differs by step. */
export function failureText(
  { people, refusals }: Pick<Catalogue, 'people' | 'refusals'>,
  code: ImportFailure['code'],
  network: string,
): string {
  if (code === 'network') return network;
  const fault = ImportFault.safeParse(code);
  if (fault.success) return people.imports.faults[fault.data];
  return Object.entries(refusals).find(([name]) => name === code)?.[1] ?? network;
}
