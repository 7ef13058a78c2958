/** Images are made in the sizes of the site by the site; Strapi keeps the original and one small picture for the admin. */
export default {
  upload: { config: { sizeLimit: 50 * 1024 * 1024, breakpoints: {} } },
};
