import { isSamePresenter } from '../../core/presentation/presentation.ts';
import { presenterOf } from '../../core/presentation/presenterOf.ts';
import type { PresentationView } from '../../core/views/presentationViews.ts';
import { useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';

export type Shown = NonNullable<PresentationView>;

/** What is presented to this screen, and whether it is this screen's person who leads. */
export function usePresentation(): { readonly shown: Shown; readonly isMine: boolean } | null {
  const shown = useView('presentation');
  const session = useSession();
  if (shown === null) return null;
  const who = session.kind === 'signedIn' ? presenterOf(session) : null;
  return { shown, isMine: who !== null && isSamePresenter(shown.presenter, who) };
}

/** How those who follow name who leads. */
export function usePresenterWord(): (shown: Shown) => string {
  const { who } = useText().present;
  return ({ presenter, presenterName }) => (presenter.role === 'seat' ? presenterName : who[presenter.role]);
}
