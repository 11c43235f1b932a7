import type { ReactNode } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import type { IconName } from '../parts/iconShapes.tsx';
import type { ReaderLabels } from './labels.ts';
import type { Layout } from './position.ts';
import css from './ReaderToolbar.module.css';
import type { ReaderView } from './useReader.ts';

/** From this width on the toolbar also shows how the page fits and is laid out, px; below, the view panel does. */
const WIDE = 1600;

/** What the toolbar can ask for. */
export interface ToolbarActions {
  turn: (by: 1 | -1) => void;
  askPage: () => void;
  zoom: (by: 1 | -1) => void;
  fit: (to: 'page-width' | 'page-fit') => void;
  layout: (layout: Layout) => void;
  toggleSearch: () => void;
  toggleThumbnails: () => void;
  toggleView: () => void;
}

export interface ReaderToolbarProps {
  labels: ReaderLabels;
  view: ReaderView;
  /** 0 while the document opens. */
  pages: number;
  /** Page in the meeting's papers, null where the paper stands alone. */
  packPage: number | null;
  searching: boolean;
  /** null where there is no room for thumbnails. */
  thumbnails: boolean | null;
  /** The view panel is open. */
  viewing: boolean;
  /** Width of the reader, px. */
  room: number;
  actions: ToolbarActions;
  start?: ReactNode;
  end?: ReactNode;
}

/** The tools of the reader, each at least 64 px; their words stand below the icons where there is room. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { labels, view, pages, packPage, searching, thumbnails, viewing, room, actions, start, end } = props;
  const idle = pages === 0;
  const tool = (icon: IconName, label: string, onClick: () => void, pressed?: boolean) => (
    <IconButton
      icon={icon}
      label={label}
      showLabel
      className={css.tool}
      pressed={pressed}
      disabled={idle}
      onClick={onClick}
    />
  );
  const step = (icon: IconName, label: string, by: 1 | -1, off: boolean) => (
    <IconButton icon={icon} label={label} className={css.step} disabled={off} onClick={() => actions.turn(by)} />
  );
  const inPack = packPage === null ? labels.goToPage : labels.packPage(packPage);
  return (
    <div className={css.bar} data-density="seat" data-print="hide">
      <div className={css.row} role="toolbar" aria-label={labels.toolbar}>
        {start !== undefined && <div className={css.group}>{start}</div>}
        <div className={css.group}>
          {thumbnails !== null && tool('thumbnails', labels.showThumbnails, actions.toggleThumbnails, thumbnails)}
          {tool('search', labels.search, actions.toggleSearch, searching)}
        </div>
        <i className={css.rule} />
        <div className={css.group}>
          {step('chevronLeft', labels.previousPage, -1, idle || view.page <= 1)}
          <button
            type="button"
            className={css.page}
            disabled={idle}
            aria-label={`${labels.goToPage}, ${view.page} / ${pages}${packPage === null ? '' : `, ${inPack}`}`}
            onClick={actions.askPage}
          >
            <span>{idle ? '…' : `${view.page} / ${pages}`}</span>
            <small>{inPack}</small>
          </button>
          {step('chevronRight', labels.nextPage, 1, idle || view.page >= pages)}
        </div>
        <i className={css.rule} />
        <div className={css.group}>
          {tool('zoomOut', labels.zoomOut, () => actions.zoom(-1))}
          {tool('zoomIn', labels.zoomIn, () => actions.zoom(1))}
        </div>
        {room >= WIDE && (
          <div className={css.group}>
            {tool('fitWidth', labels.fitWidth, () => actions.fit('page-width'), view.zoom === 'page-width')}
            {tool('fitPage', labels.fitPage, () => actions.fit('page-fit'), view.zoom === 'page-fit')}
            {tool('pageSingle', labels.singlePage, () => actions.layout('single'), view.layout === 'single')}
            {tool(
              'pagesContinuous',
              labels.continuous,
              () => actions.layout('continuous'),
              view.layout === 'continuous',
            )}
          </div>
        )}
        <i className={css.rule} />
        <div className={css.group} data-view-button>
          {tool('more', labels.view, actions.toggleView, viewing)}
        </div>
        {end !== undefined && <div className={css.group}>{end}</div>}
      </div>
    </div>
  );
}
