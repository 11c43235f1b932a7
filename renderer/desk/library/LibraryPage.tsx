import { navigate, usePath } from '../../app/navigate.ts';
import { deskPath, readDeskPath } from '../deskPath.ts';
import { useStayUntilSent } from '../papers/useStayUntilSent.ts';
import { EntriesPage } from './EntriesPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';

/** In the address, behind the page's name. */
const IMPORT = 'import';

/** The library of reference documents: kept here, read at every seat. */
export function LibraryPage() {
  const place = readDeskPath(usePath());
  const goTo = (itemId: string | null) => navigate(deskPath({ ...place, itemId }));
  useStayUntilSent();
  return place.itemId === IMPORT ? (
    <ImportPage onLeave={() => goTo(null)} />
  ) : (
    <EntriesPage onImport={() => goTo(IMPORT)} />
  );
}
