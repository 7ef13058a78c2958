import { draw } from '../components/finder/draw.ts';
import { drawFact, drawList, drawName, drawRemove, drawSection } from './draw-parts.ts';
import type { DrawingContext } from './drawing-context.ts';
import type { KeptService } from './overview.ts';

/** Services that the visitor wants to find again. */
export function drawServices(context: DrawingContext, services: readonly KeptService[]): HTMLElement | undefined {
  if (services.length === 0) return undefined;
  const { t, formatDate } = context.language;
  const row = ({ service, link, place }: KeptService): Node => {
    const name = link?.title ?? service.name;
    return draw(
      'div',
      { class: 'space-row' },
      draw(
        'div',
        {},
        draw('p', {}, drawName(name, link)),
        draw(
          'p',
          { class: 'space-facts' },
          drawFact(link ? t('mySpace.savedOn', { date: formatDate(service.savedAt) }) : t('mySpace.serviceGone')),
        ),
      ),
      draw('div', { class: 'space-ways' }, drawRemove(context, name, [place])),
    );
  };
  return drawSection('services', t('mySpace.services'), drawList(context, 'services', services, row));
}
