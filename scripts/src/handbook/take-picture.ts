import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** Pixels around what a picture shows: little beside a panel, which has its own, and neighbours close by. */
const MARGIN = { panel: 6, parts: 20 };
/** What a picture of the handbook may weigh at most, in bytes: editors read it over any line. */
export const MOST_BYTES = 80_000;
/** Colours that remain; the admin has few. */
const COLOURS = 128;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps a picture of the part of the screen in which all of `parts` stand.
 * @throws Error when something of it is not on the screen, or the picture is too heavy
 */
export async function takePicture(page: Page, file: string, parts: readonly Locator[]): Promise<void> {
  // What stands under the mouse, or has the focus, shows its name over the rest.
  await page.mouse.move(640, 300);
  await page.mouse.move(640, 1, { steps: 8 });
  await page.evaluate('document.activeElement?.blur()');
  await parts[0]?.first().scrollIntoViewIfNeeded();
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(400);
  const boxes = await Promise.all(parts.map((part) => part.first().boundingBox()));
  const shown = boxes.filter((box) => box !== null);
  if (shown.length < parts.length)
    throw new Error(`Something that ${path.basename(file)} must show is not on the screen.`);
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const png = await page.screenshot({
    clip: around(shown, screen, parts.length === 1 ? MARGIN.panel : MARGIN.parts),
    animations: 'disabled',
    caret: 'hide',
  });
  await mkdir(path.dirname(file), { recursive: true });
  const { size } = await sharp(png)
    .png({ palette: true, colours: COLOURS, effort: 10, compressionLevel: 9 })
    .toFile(file);
  if (size > MOST_BYTES) throw new Error(`${path.basename(file)} weighs ${size} bytes; show less of the screen.`);
}

function around(
  boxes: readonly Box[],
  screen: { readonly width: number; readonly height: number },
  margin: number,
): Box {
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.min(screen.width, Math.max(...boxes.map(({ x, width }) => x + width)) + margin);
  const bottom = Math.min(screen.height, Math.max(...boxes.map(({ y, height }) => y + height)) + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
