import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = (style: string) => require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);

/** Tinos has the widths of Times New Roman, all Vietnamese letters, and a licence to embed (OFL 1.1). */
export const FONTS = {
  Tinos: {
    normal: file('400Regular'),
    bold: file('700Bold'),
    italics: file('400Regular_Italic'),
    bolditalics: file('700Bold_Italic'),
  },
} as const;

export const FONT_FILES: ReadonlySet<string> = new Set(Object.values(FONTS.Tinos));
