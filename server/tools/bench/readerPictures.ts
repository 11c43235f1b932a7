import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { ScannedPage } from './readerScan.ts';

/** 150 dots to the inch of A4. */
const SIZE = { width: 1240, height: 1754 };
/** Qualities tried until a picture is small enough. */
const QUALITIES = [0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4];
const Picture = z.string().regex(/^data:image\/jpeg;base64,/u);

/** Draws pages as a scanner sees them, grey and grainy, each a JPEG of at most `most` bytes; the browser is the artist. */
export async function drawPictures(page: Page, count: number, most: number): Promise<readonly ScannedPage[]> {
  const pictures: ScannedPage[] = [];
  for (let number = 1; number <= count; number += 1) {
    const drawn: unknown = await page.evaluate(
      ({ width, height, qualities, number, most }) => {
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const pen = canvas.getContext('2d');
        if (pen === null) return null;
        pen.fillStyle = '#f4f2ec';
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = '#1c1c22';
        pen.font = '26px serif';
        for (let line = 0; line < 38; line += 1)
          pen.fillText(
            `${number}.${line} Hội nghị thống nhất nhu cầu nhà ở xã hội giai đoạn 2026–2030, ${line * 7} dự án`,
            130,
            180 + line * 40,
          );
        const picture = pen.getImageData(0, 0, width, height);
        for (let at = 0; at < picture.data.length; at += 4) {
          const grain = (Math.random() - 0.5) * 18;
          for (let part = 0; part < 3; part += 1) picture.data[at + part] = (picture.data[at + part] ?? 0) + grain;
        }
        pen.putImageData(picture, 0, 0);
        const tried = qualities.map((quality) => canvas.toDataURL('image/jpeg', quality));
        return tried.find((url) => url.length * 0.75 <= most) ?? null;
      },
      { ...SIZE, qualities: QUALITIES, number, most },
    );
    const jpeg = Buffer.from(Picture.parse(drawn).replace(/^[^,]*,/u, ''), 'base64');
    pictures.push({ jpeg, ...SIZE });
  }
  return pictures;
}
