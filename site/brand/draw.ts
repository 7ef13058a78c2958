/**
 * Draws what cannot be an SVG on the site: the icons for phones and the picture that goes with a shared link. Run it after a
 * change of `public/icon.svg` or of the colours: `node brand/draw.ts` in `site/`. The pictures stand in the repository.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { BRAND } from '../src/components/head/brand.ts';
import { drawLand } from '../src/components/horizon/land.ts';

const inPublic = (name: string): string => fileURLToPath(new URL(`../public/${name}`, import.meta.url));

const icon = await readFile(inPublic('icon.svg'), 'utf8');
// Phones cut their own corners. The disc lies within the four fifths that every cut leaves.
const square = icon.replace(' rx="15"', '');

async function writeIcon(name: string, svg: string, size: number): Promise<void> {
  await sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(inPublic(name));
}

await writeIcon('icon-180.png', square, 180);
await writeIcon('icon-192.png', icon, 192);
await writeIcon('icon-512.png', icon, 512);
await writeIcon('icon-maskable-512.png', square, 512);

const { width, height } = BRAND.socialImage;
const land = drawLand({ key: 'moodspace', width, height, climb: 0.55, fullMoon: true });
const [far = '', mid = '', near = ''] = land.hills;
const social = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}">
  <rect width="100%" height="100%" fill="#d7e8fd"/>
  <circle cx="${String(land.disc.x)}" cy="${String(land.disc.y)}" r="${String(land.disc.r)}" fill="#fccb7e"/>
  <path d="${far}" fill="#c4dbfa"/><path d="${mid}" fill="#a9c5e9"/><path d="${near}" fill="#8caad1"/>
</svg>`;
await sharp(Buffer.from(social)).png({ compressionLevel: 9, palette: true }).toFile(inPublic('social.png'));
