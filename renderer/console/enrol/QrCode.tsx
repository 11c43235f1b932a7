import { useMemo } from 'react';
import { encode } from 'uqr';
import css from './QrCode.module.css';
import { qrPath } from './qrPath.ts';

/** A QR code in the size of its box, with the quiet border that scanners need. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(content, { ecc: 'M', border: 4 });
    return { size, path: qrPath(data) };
  }, [content]);
  return (
    <svg className={css.box} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path className={css.dark} d={path} />
    </svg>
  );
}
