import type { RefusalCode } from '../../../../core/refusal.ts';
import { useText } from '../../../app/useText.ts';
import { failureText } from '../../people/import/failureText.ts';
import type { ImportFailure } from '../../people/import/importApi.ts';

/** Why a sheet was not read, or categories were not saved, in words. */
export function useFailureText(): (failure: ImportFailure | RefusalCode) => string {
  const catalogue = useText();
  return (failure) =>
    typeof failure === 'string'
      ? catalogue.refusals[failure]
      : failureText(catalogue, failure.code, catalogue.library.desk.imports.network);
}
