import 'react';

declare module 'react' {
  /** Parts hand numbers to their style sheets as custom properties. */
  interface CSSProperties {
    [custom: `--${string}`]: string | number | undefined;
  }
}
