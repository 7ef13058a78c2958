/** Where Strapi keeps that somebody closed its banner on its Media Library; the second part is the id of a project, which this one has not. */
const BANNER_CLOSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/**
 * Closes Strapi's banner on the news of its own product before it is shown: it says nothing to an editor and stands above every page. Strapi has no setting for
 * it, as it has for its tours and its releases.
 */
export function closeProductNews(): void {
  localStorage.setItem(BANNER_CLOSED, 'true');
}
