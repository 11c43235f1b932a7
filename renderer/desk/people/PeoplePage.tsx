import { useContext } from 'react';
import { useText } from '../../app/useText.ts';
import { NavTabs } from '../../parts/NavTabs.tsx';
import { type DeskMeeting, DeskMeetingContext } from '../deskMeeting.ts';
import { BodiesPage } from './bodies/BodiesPage.tsx';
import { DelegatesPage } from './delegates/DelegatesPage.tsx';
import { BodyImport, MeetingImport } from './import/ImportPage.tsx';
import css from './PeoplePage.module.css';
import { type PeoplePlace, usePeoplePlace } from './peoplePath.ts';
import { PlacesPage } from './places/PlacesPage.tsx';

const TABS = ['delegates', 'places', 'bodies'] as const;
type PeopleTab = (typeof TABS)[number];

/** Everybody who takes part: delegates and places of the meeting at hand, bodies and their members. Without a meeting, the bodies. */
export function PeoplePage() {
  const { people } = useText();
  const desk = useContext(DeskMeetingContext);
  const { place, goTo } = usePeoplePlace();
  const tab: PeopleTab = place.kind === 'delegates' || place.kind === 'places' ? place.kind : 'bodies';
  const open = (id: PeopleTab) => goTo(id === 'bodies' ? { kind: 'bodies', bodyId: null } : { kind: id });
  const importing = place.kind === 'import' || place.kind === 'bodyImport';
  return (
    <div className={css.page}>
      {!importing && desk !== null && (
        <div className={css.nav} data-print="hide">
          <NavTabs
            label={people.nav}
            items={TABS.map((id) => ({ id, label: people.pages[id] }))}
            current={tab}
            onSelect={open}
          />
        </div>
      )}
      <div className={css.content}>
        <Content place={place} desk={desk} />
      </div>
    </div>
  );
}

function Content({ place, desk }: { place: PeoplePlace; desk: DeskMeeting | null }) {
  if (place.kind === 'bodyImport') return <BodyImport bodyId={place.bodyId} />;
  if (place.kind === 'bodies' || desk === null)
    return <BodiesPage bodyId={place.kind === 'bodies' ? place.bodyId : null} />;
  switch (place.kind) {
    case 'delegates':
      return <DelegatesPage desk={desk} />;
    case 'places':
      return <PlacesPage desk={desk} />;
    case 'import':
      return <MeetingImport desk={desk} />;
  }
}
