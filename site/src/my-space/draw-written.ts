import { draw, drawButton } from '../components/finder/draw.ts';
import { readableAnswers } from '../exercises/readable-answers.ts';
import { drawFact, drawFold, drawList, drawRemove, drawSection } from './draw-parts.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { KeptIntake, WrittenModule } from './overview.ts';

/** What the visitor wrote, to read, to print and to remove. */
export function drawWritten(
  context: DrawingContext,
  modules: readonly WrittenModule[],
  intakes: readonly KeptIntake[],
): HTMLElement | undefined {
  if (modules.length === 0 && intakes.length === 0) return undefined;
  const { t, formatDate } = context.language;
  const intakeRow = ({ intake, programme, place }: KeptIntake): Node => {
    const name = t('mySpace.intake', { programme: programme?.title ?? t('mySpace.nameGone') });
    return draw(
      'div',
      { class: 'space-row' },
      draw(
        'div',
        {},
        draw('p', {}, name),
        draw('p', { class: 'space-facts' }, drawFact(t('mySpace.changedOn', { date: formatDate(intake.answeredAt) }))),
      ),
      draw('div', { class: 'space-ways' }, drawRemove(context, name, [place])),
    );
  };
  return drawSection(
    'written',
    t('mySpace.written'),
    modules.length > 0 ? drawList(context, 'written', modules, (module) => writtenModule(context, module)) : undefined,
    intakes.length > 0 ? drawList(context, 'intakes', intakes, intakeRow) : undefined,
  );
}

function writtenModule(context: DrawingContext, { module, title, link, updatedAt, exercises }: WrittenModule): Node {
  const { t, formatDate } = context.language;
  const name = title ?? t('mySpace.nameGone');
  const fold = drawFold(
    context,
    `written ${module}`,
    [
      draw('span', { class: 'space-name', lang: link?.lang }, name),
      draw(
        'span',
        { class: 'space-facts' },
        drawFact(t('mySpace.exercises', { count: exercises.length })),
        drawFact(t('mySpace.changedOn', { date: formatDate(updatedAt) })),
      ),
    ],
    () => [
      draw('h3', { class: 'space-printed' }, name),
      ...(link ? [] : [draw('p', { class: 'soft' }, t('mySpace.moduleGone'))]),
      ...exercises.map(({ answers, place }) => {
        const groups = readableAnswers(answers);
        return draw(
          'section',
          { class: 'space-exercise', lang: answers.locale },
          draw('h4', {}, answers.title),
          ...(groups.length === 0 ? [draw('p', { class: 'soft' }, t('mySpace.empty.fields'))] : []),
          ...groups.map((group) =>
            draw(
              'dl',
              { class: 'space-answers' },
              ...group.answers.map(({ label, text }) =>
                draw('div', {}, draw('dt', {}, label), draw('dd', {}, readableText(context, text))),
              ),
            ),
          ),
          draw('p', { class: 'space-ways no-print' }, drawRemove(context, answers.title, [place])),
        );
      }),
      draw(
        'p',
        { class: 'space-ways no-print' },
        drawButton('action quiet', t('mySpace.print'), () => {
          printOnly(fold);
        }),
        link && draw('a', { href: link.href }, t('mySpace.toModule')),
      ),
    ],
  );
  return fold;
}

/** Prints one part of the page. */
function printOnly(part: HTMLElement): void {
  document.documentElement.dataset['printing'] = 'part';
  part.classList.add('is-printed');
  addEventListener(
    'afterprint',
    () => {
      delete document.documentElement.dataset['printing'];
      part.classList.remove('is-printed');
    },
    { once: true },
  );
  print();
}

const CALENDAR_DAY = /^\d{4}-\d\d-\d\d$/;

/** A day is written as people say it; everything else as the visitor wrote it. */
function readableText({ language: { formatDate } }: DrawingContext, text: string): string {
  if (!CALENDAR_DAY.test(text) || Number.isNaN(Date.parse(text))) return text;
  return formatDate(text);
}
