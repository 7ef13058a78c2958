import { draw } from '../components/finder/draw.ts';
import { measurementsOf } from '../islands/self-test/result/trend.ts';
import { trendPicture } from '../islands/self-test/result/trend-geometry.ts';
import type { TakenTest } from '../islands/self-test/test-definition.ts';
import { drawFact, drawFold, drawList, drawRemove, drawSection } from './draw-parts.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { KeptResults } from './overview.ts';
import type { OutlinedScore } from './site-outline.ts';

/** Results of self-tests over time: a table for each test, and small drawings of its numbers. */
export function drawTests(context: DrawingContext, tests: readonly KeptResults[]): HTMLElement | undefined {
  if (tests.length === 0) return undefined;
  const { t } = context.language;
  return drawSection(
    'tests',
    t('mySpace.tests'),
    drawList(context, 'tests', tests, (test) => drawTest(context, test)),
  );
}

function drawTest(context: DrawingContext, { test, outline, comparable, apart, places }: KeptResults): Node {
  const { t, formatDate } = context.language;
  const title = outline?.title ?? t('mySpace.testGone');
  const last = comparable.at(-1) ?? apart.at(-1);
  return drawFold(
    context,
    `test ${test}`,
    [
      draw('span', { class: 'space-name', lang: outline?.lang }, title),
      draw(
        'span',
        { class: 'space-facts' },
        drawFact(t('mySpace.results', { count: comparable.length + apart.length })),
        last && drawFact(formatDate(last.takenAt)),
      ),
    ],
    () => [
      ...(outline && comparable.length > 0 ? [drawTable(context, outline.scores, comparable, title)] : []),
      ...(outline ? drawCourses(context, outline.scores, comparable) : []),
      ...(apart.length > 0
        ? [
            ...(outline ? [draw('p', {}, t('mySpace.apart'))] : []),
            draw(
              'ul',
              {},
              ...apart.map(({ takenAt, version }) =>
                draw('li', {}, t('mySpace.ofVersion', { date: formatDate(takenAt), version })),
              ),
            ),
          ]
        : []),
      draw(
        'p',
        { class: 'space-ways no-print' },
        outline && draw('a', { href: outline.href }, t('mySpace.toTest')),
        drawRemove(context, title, places),
      ),
    ],
  );
}

/** The main scores, the newest first. A test without main numbers shows the words of its categories. */
function drawTable(
  context: DrawingContext,
  scores: readonly OutlinedScore[],
  taken: readonly TakenTest[],
  title: string,
): HTMLElement {
  const { t, formatDate } = context.language;
  const main = scores.filter(({ isMain }) => isMain);
  return draw(
    'div',
    { class: 'space-table', tabindex: '0', role: 'region', 'aria-label': title },
    draw(
      'table',
      {},
      draw(
        'thead',
        {},
        draw(
          'tr',
          {},
          draw('th', { scope: 'col' }, t('mySpace.day')),
          ...main.map(({ name }) => draw('th', { scope: 'col' }, name)),
        ),
      ),
      draw(
        'tbody',
        {},
        ...taken
          .toReversed()
          .map((one) =>
            draw(
              'tr',
              {},
              draw('th', { scope: 'row' }, formatDate(one.takenAt, 'short')),
              ...main.map((score) => draw('td', {}, writtenScore(context, score, one))),
            ),
          ),
      ),
    ),
  );
}

function writtenScore(
  { language: { t, formatNumber } }: DrawingContext,
  score: OutlinedScore,
  taken: TakenTest,
): string {
  const result = taken.scores[score.key];
  if (!result) return t('mySpace.noScore');
  if ('category' in result) return score.categories[result.category] ?? result.category;
  return formatNumber(result.value, { maximumFractionDigits: 1 });
}

/** Fewer than these are no course. */
const FEWEST = 2;
const MOST_DRAWINGS = 8;

/** How the numbers of a test went; the sentence under each drawing says the same as the drawing. */
function drawCourses(
  { language: { t, formatNumber } }: DrawingContext,
  scores: readonly OutlinedScore[],
  taken: readonly TakenTest[],
): readonly Node[] {
  const number = (value: number) => formatNumber(value, { maximumFractionDigits: 1 });
  const courses = scores.flatMap(({ key, name, range }) => {
    const measurements = measurementsOf(taken, key);
    const [first, last] = [measurements[0], measurements.at(-1)];
    if (!range || !first || !last || measurements.length < FEWEST) return [];
    const { points } = trendPicture(measurements, range, [], () => undefined);
    const from = number(first.value);
    const to = number(last.value);
    const words = t('mySpace.course', { from, to, lowest: number(range.lowest), highest: number(range.highest) });
    return [
      draw(
        'li',
        { class: 'space-course' },
        draw('span', { class: 'space-fact' }, name),
        drawLine(points),
        draw('span', {}, words),
      ),
    ];
  });
  return courses.length === 0 ? [] : [draw('ul', { class: 'space-courses' }, ...courses.slice(0, MOST_DRAWINGS))];
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line through the measurements. Decoration: the words beside it say the same. */
function drawLine(points: readonly { readonly x: number; readonly y: number }[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'polyline');
  line.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' '));
  svg.append(line);
  return svg;
}
