/* global window, document */
/** Keeps a preview in the CMS up to date. Its own file, because the policy of a page allows no script in the page that the build did not know. */

// Only a page that may show this one in a frame can be above it: the header says which.
if (window.parent !== window) {
  const ended = document.querySelector('[data-preview-ended]') !== null;
  if (ended) window.parent.postMessage({ type: 'moodspacePreviewEnded' }, '*');

  window.addEventListener('message', (event) => {
    // Strapi says so after each save.
    if (event.source === window.parent && event.data?.type === 'strapiUpdate') window.location.reload();
  });
}
