import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import css from './BigType.module.css';
import type { ReaderLabels } from './labels.ts';
import { type Block, reflow } from './reflow.ts';

/** Heights of type, px. */
export const TYPE_SIZES = [26, 32, 40, 50, 64] as const;

export interface BigTypeProps {
  document: PDFDocumentProxy;
  page: number;
  pages: number;
  /** Index of `TYPE_SIZES`. */
  size: number;
  labels: ReaderLabels;
  onSize: (size: number) => void;
  onTurn: (by: 1 | -1) => void;
  onEnd: () => void;
}

type Text = { kind: 'loading' } | { kind: 'blocks'; blocks: readonly Block[] } | { kind: 'failed' };

/** The words of the page as large as somebody likes, set anew to the width of the screen. */
export function BigType({ document, page, pages, size, labels, onSize, onTurn, onEnd }: BigTypeProps) {
  const [text, setText] = useState<Text>({ kind: 'loading' });
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    let live = true;
    const show = (next: Text) => {
      if (live) setText(next);
    };
    setText({ kind: 'loading' });
    box.current?.scrollTo({ top: 0 });
    document
      .getPage(page)
      .then((one) => one.getTextContent())
      .then(
        ({ items }) => show({ kind: 'blocks', blocks: reflow(items.flatMap((item) => ('str' in item ? [item] : []))) }),
        () => show({ kind: 'failed' }),
      );
    return () => {
      live = false;
    };
  }, [document, page]);
  const last = TYPE_SIZES.length - 1;
  return (
    <section
      ref={box}
      className={css.reading}
      aria-label={labels.bigType}
      style={{ '--type': `${TYPE_SIZES[size] ?? TYPE_SIZES[0]}px` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      data-selectable
    >
      <div className={css.head}>
        <h2 className={css.page}>{labels.page(page)}</h2>
        <div className={css.tools}>
          <IconButton
            icon="dash"
            label={labels.smallerType}
            look="outlined"
            disabled={size <= 0}
            onClick={() => onSize(size - 1)}
          />
          <output className={css.step} aria-label={labels.typeStep(size + 1, last + 1)}>
            {size + 1} / {last + 1}
          </output>
          <IconButton
            icon="plus"
            label={labels.largerType}
            look="outlined"
            disabled={size >= last}
            onClick={() => onSize(size + 1)}
          />
          <Button icon="document" onClick={onEnd}>
            {labels.endBigType}
          </Button>
        </div>
      </div>
      <Words text={text} labels={labels} />
      <div className={css.foot}>
        <Button icon="chevronLeft" disabled={page <= 1} onClick={() => onTurn(-1)}>
          {labels.previousPage}
        </Button>
        <Button trailing="chevronRight" disabled={page >= pages} onClick={() => onTurn(1)}>
          {labels.nextPage}
        </Button>
      </div>
    </section>
  );
}

function Words({ text, labels }: { text: Text; labels: ReaderLabels }) {
  switch (text.kind) {
    case 'loading':
      return <Skeleton label={labels.loading} shape={5} />;
    case 'failed':
      return <EmptyState icon="warning" title={labels.noText} />;
    case 'blocks':
      if (text.blocks.length === 0)
        return (
          <EmptyState icon="document" title={labels.noText}>
            {labels.noTextHint}
          </EmptyState>
        );
      return (
        <div className={css.text}>
          {text.blocks.map((block, at) => {
            const key = `${at}`;
            return block.kind === 'heading' ? <h3 key={key}>{block.text}</h3> : <p key={key}>{block.text}</p>;
          })}
        </div>
      );
  }
}
