import { draw } from '../components/finder/draw.ts';
import { writtenMoment } from '../reminders/planned-words.ts';
import { drawFact, drawList, drawRemove, drawSection } from './draw-parts.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { KeptMoment } from './overview.ts';

/** Moments that the visitor planned: the next one first. */
export function drawPlanned(context: DrawingContext, moments: readonly KeptMoment[]): HTMLElement | undefined {
  if (moments.length === 0) return undefined;
  const { t, tag } = context.language;
  const row = ({ moment, module, next, last, place }: KeptMoment): Node => {
    const when =
      next === undefined
        ? t('mySpace.plannedWas', { moment: writtenMoment(last ?? moment.at, tag) })
        : writtenMoment(next, tag);
    return draw(
      'div',
      { class: 'space-row' },
      draw(
        'div',
        {},
        draw('p', { class: 'space-name' }, when),
        draw(
          'p',
          { class: 'space-facts' },
          moment.rhythm !== 'once' && drawFact(t(`mySpace.${moment.rhythm}`, { count: moment.times })),
          module ? draw('a', { href: module.href, lang: module.lang }, module.title) : drawFact(moment.title),
        ),
      ),
      draw('div', { class: 'space-ways' }, drawRemove(context, when, [place])),
    );
  };
  return drawSection('planned', t('mySpace.planned'), drawList(context, 'planned', moments, row));
}
