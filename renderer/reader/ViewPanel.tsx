import { useEffect, useRef } from 'react';
import { Button } from '../parts/Button.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import type { ReaderLabels } from './labels.ts';
import type { Look } from './looks.ts';
import type { Layout } from './position.ts';
import type { ReaderView } from './useReader.ts';
import css from './ViewPanel.module.css';

export interface ViewPanelProps {
  labels: ReaderLabels;
  view: ReaderView;
  look: Look;
  bigType: boolean;
  /** Offered where there is a second paper to choose. */
  onSecond: (() => void) | undefined;
  onLayout: (layout: Layout) => void;
  onFit: (to: 'page-width' | 'page-fit') => void;
  onLook: (look: Look) => void;
  onBigType: (on: boolean) => void;
  onOutline: () => void;
  onThumbnails: () => void;
  onKeys: () => void;
  onClose: () => void;
}

/** Everything about how the paper is shown that the toolbar has no room for; a press elsewhere and Esc close it. */
export function ViewPanel(props: ViewPanelProps) {
  const { labels, view, look, bigType, onSecond, onClose } = props;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    panel.current?.focus();
    const pressed = ({ target }: PointerEvent) => {
      // The button that opens it closes it by itself.
      const outside = target instanceof Element && !panel.current?.contains(target);
      if (outside && target.closest('[data-view-button]') === null) close.current();
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, []);
  const leaving = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <div
      ref={panel}
      className={css.panel}
      role="dialog"
      aria-label={labels.view}
      tabIndex={-1}
      data-print="hide"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.group}>
        <span className={css.name}>{labels.layout}</span>
        <SegmentedControl<Layout>
          label={labels.layout}
          value={view.layout}
          onChange={props.onLayout}
          options={[
            { value: 'continuous', label: labels.continuous },
            { value: 'single', label: labels.singlePage },
            { value: 'spread', label: labels.spread },
          ]}
        />
      </div>
      <div className={css.group}>
        <span className={css.name}>{labels.fit}</span>
        <SegmentedControl<'page-width' | 'page-fit'>
          label={labels.fit}
          value={typeof view.zoom === 'string' ? view.zoom : null}
          onChange={props.onFit}
          options={[
            { value: 'page-width', label: labels.fitWidth },
            { value: 'page-fit', label: labels.fitPage },
          ]}
        />
      </div>
      <div className={css.group}>
        <span className={css.name}>{labels.look}</span>
        <SegmentedControl<Look>
          label={labels.look}
          value={look}
          onChange={props.onLook}
          options={[
            { value: 'paper', label: labels.looks.paper },
            { value: 'contrast', label: labels.looks.contrast },
            { value: 'night', label: labels.looks.night },
          ]}
        />
      </div>
      <div className={css.acts}>
        <Button icon="typeSize" onClick={leaving(() => props.onBigType(!bigType))}>
          {bigType ? labels.endBigType : labels.bigType}
        </Button>
        <Button icon="list" onClick={leaving(props.onOutline)}>
          {labels.outline}
        </Button>
        <Button icon="thumbnails" onClick={leaving(props.onThumbnails)}>
          {labels.showThumbnails}
        </Button>
        {onSecond !== undefined && (
          <Button icon="copy" onClick={leaving(onSecond)}>
            {labels.second}
          </Button>
        )}
        <Button icon="keyboard" onClick={leaving(props.onKeys)}>
          {labels.keys}
        </Button>
      </div>
    </div>
  );
}
