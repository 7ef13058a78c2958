import { draw } from '../components/finder/draw.ts';
import { drawFact, drawList, drawName, drawRemove, drawSection } from './draw-parts.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { KeptModule } from './overview.ts';

/** Modules that were begun, with the way back to where one was. */
export function drawGoing(context: DrawingContext, modules: readonly KeptModule[]): HTMLElement | undefined {
  if (modules.length === 0) return undefined;
  const { t, formatDate } = context.language;
  const row = (one: KeptModule): Node => {
    const { link, step, title, programme, progress } = one;
    const where = step ? t('mySpace.place', { step }) : undefined;
    return draw(
      'div',
      { class: 'space-row' },
      draw(
        'div',
        {},
        programme !== undefined && draw('p', { class: 'space-over' }, programme),
        draw('p', {}, drawName(title, link, step ? `#${progress.step}` : '')),
        draw(
          'p',
          { class: 'space-facts' },
          where !== undefined && drawFact(where),
          drawFact(t('mySpace.lastSeen', { date: formatDate(progress.updatedAt) })),
          link === undefined && drawFact(t('mySpace.moduleGone')),
        ),
      ),
      draw(
        'div',
        { class: 'space-ways' },
        link &&
          draw(
            'a',
            {
              // One thing to do first: where one was last.
              class: one === modules[0] ? 'action' : 'action quiet',
              href: `${link.href}${step ? `#${progress.step}` : ''}`,
              'aria-label': t('mySpace.goOnWith', { title }),
            },
            t('mySpace.goOn'),
          ),
        drawRemove(context, title, [one.place]),
      ),
    );
  };
  return drawSection('going', t('mySpace.going'), drawList(context, 'going', modules, row));
}

export function drawFinished(context: DrawingContext, modules: readonly KeptModule[]): HTMLElement | undefined {
  if (modules.length === 0) return undefined;
  const { t, formatDate } = context.language;
  const row = ({ title, link, progress, place }: KeptModule): Node =>
    draw(
      'div',
      { class: 'space-row' },
      draw(
        'div',
        {},
        draw('p', {}, drawName(title, link)),
        draw(
          'p',
          { class: 'space-facts' },
          drawFact(t('mySpace.finishedOn', { date: formatDate(progress.finishedAt ?? progress.updatedAt) })),
          link === undefined && drawFact(t('mySpace.moduleGone')),
        ),
      ),
      draw('div', { class: 'space-ways' }, drawRemove(context, title, [place])),
    );
  return drawSection('finished', t('mySpace.finished'), drawList(context, 'finished', modules, row));
}
