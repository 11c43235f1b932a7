import type { Encoding } from './loadRenderer.ts';

/** The first of `offered` (best first) that an Accept-Encoding header takes; 'identity' when none does. */
export function chooseEncoding(header: string | undefined, offered: readonly Encoding[]): Encoding {
  const accepted = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))];
    }),
  );
  return offered.find((encoding) => accepted.get(encoding) ?? accepted.get('*') ?? false) ?? 'identity';
}
